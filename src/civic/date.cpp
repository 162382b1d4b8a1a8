#include "civic/date.hpp"

#include <fmt/format.h>

#include <array>

namespace wijkspraak {

namespace {

/// The number that these digits, and nothing but digits, write.
std::optional<unsigned> digits(std::string_view text)
{
    unsigned number = 0;
    for (const char c : text) {
        if (c < '0' or c > '9') return std::nullopt;
        number = number * 10 + static_cast<unsigned>(c - '0');
    }
    return number;
}

} // namespace

std::optional<Date> Date::parse(std::string_view iso)
{
    if (iso.size() != 10 or iso[4] != '-' or iso[7] != '-') return std::nullopt;

    const auto year = digits(iso.substr(0, 4));
    const auto month = digits(iso.substr(5, 2));
    const auto day = digits(iso.substr(8));
    if (not year or not month or not day or *year == 0) return std::nullopt;

    const std::chrono::year_month_day date{
        std::chrono::year{static_cast<int>(*year)},
        std::chrono::month{*month},
        std::chrono::day{*day}};
    if (not date.ok()) return std::nullopt;
    return Date{date};
}

std::string to_iso(Date date)
{
    const auto day = date.calendar_day();
    return fmt::format(
        "{:04}-{:02}-{:02}", int{day.year()}, unsigned{day.month()}, unsigned{day.day()}
    );
}

Text to_text(Date date)
{
    static constexpr std::array<Literal, 12> patterns{
        "{dag} januari {jaar}",
        "{dag} februari {jaar}",
        "{dag} maart {jaar}",
        "{dag} april {jaar}",
        "{dag} mei {jaar}",
        "{dag} juni {jaar}",
        "{dag} juli {jaar}",
        "{dag} augustus {jaar}",
        "{dag} september {jaar}",
        "{dag} oktober {jaar}",
        "{dag} november {jaar}",
        "{dag} december {jaar}"};
    const auto day = date.calendar_day();
    return t(
        patterns.at(unsigned{day.month()} - 1),
        std::to_string(unsigned{day.day()}),
        std::to_string(int{day.year()})
    );
}

Text with_weekday(Date date)
{
    static constexpr std::array<Literal, 7> patterns{
        "zondag {datum}",
        "maandag {datum}",
        "dinsdag {datum}",
        "woensdag {datum}",
        "donderdag {datum}",
        "vrijdag {datum}",
        "zaterdag {datum}"};
    return t(patterns.at(date.weekday().c_encoding()), to_text(date));
}

} // namespace wijkspraak
