#include "civic/date.hpp"

#include <array>
#include <cstdio>

namespace wijkspraak {

std::optional<Date> Date::parse(std::string_view iso)
{
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    if (iso.size() != 10 or
        std::sscanf(std::string{iso}.c_str(), "%4d-%2u-%2u", &year, &month, &day) != 3)
        return std::nullopt;

    const std::chrono::year_month_day date{
        std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    if (not date.ok()) return std::nullopt;
    return Date{date};
}

std::string to_iso(Date date)
{
    const auto day = date.calendar_day();
    std::array<char, 16> text{};
    std::snprintf(
        text.data(),
        text.size(),
        "%04d-%02u-%02u",
        int{day.year()},
        unsigned{day.month()},
        unsigned{day.day()}
    );
    return text.data();
}

Text to_text(Date date)
{
    static constexpr std::array<Literal, 12> patterns{
        "{dag} januari {jaar}", "{dag} februari {jaar}", "{dag} maart {jaar}",
        "{dag} april {jaar}",   "{dag} mei {jaar}",      "{dag} juni {jaar}",
        "{dag} juli {jaar}",    "{dag} augustus {jaar}", "{dag} september {jaar}",
        "{dag} oktober {jaar}", "{dag} november {jaar}", "{dag} december {jaar}"};
    const auto day = date.calendar_day();
    return t(
        patterns.at(unsigned{day.month()} - 1),
        std::to_string(unsigned{day.day()}),
        std::to_string(int{day.year()})
    );
}

} // namespace wijkspraak
