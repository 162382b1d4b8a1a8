#include "civic/dated.hpp"

#include <array>

namespace wijkspraak {

namespace {

Text to_month_text(Date date)
{
    static constexpr std::array<Literal, 12> patterns{
        "januari {jaar}",
        "februari {jaar}",
        "maart {jaar}",
        "april {jaar}",
        "mei {jaar}",
        "juni {jaar}",
        "juli {jaar}",
        "augustus {jaar}",
        "september {jaar}",
        "oktober {jaar}",
        "november {jaar}",
        "december {jaar}"};
    const auto day = date.calendar_day();
    return t(patterns.at(unsigned{day.month()} - 1), std::to_string(int{day.year()}));
}

Text without_derivation(const Dated& dated)
{
    switch (dated.precision) {
    case Precision::day: return to_text(dated.first_day);
    case Precision::month: return to_month_text(dated.first_day);
    case Precision::year: return as_is(std::to_string(int{dated.first_day.calendar_day().year()}));
    }
    return {};
}

} // namespace

std::optional<Dated> Dated::parse(std::string_view text)
{
    const bool is_year_derived = text.ends_with('~');
    if (is_year_derived) text.remove_suffix(1);

    std::string first_day{text};
    auto precision = Precision::day;
    if (text.size() == std::string_view{"2022"}.size()) {
        first_day += "-01-01";
        precision = Precision::year;
    } else if (text.size() == std::string_view{"2022-12"}.size()) {
        first_day += "-01";
        precision = Precision::month;
    }

    const auto date = Date::parse(first_day);
    if (not date) return std::nullopt;
    return Dated{*date, precision, is_year_derived};
}

Date Dated::last_day() const
{
    const auto day = first_day.calendar_day();
    switch (precision) {
    case Precision::day: return first_day;
    case Precision::month:
        return std::chrono::year_month_day{day.year() / day.month() / std::chrono::last};
    case Precision::year: return day.year() / std::chrono::December / 31;
    }
    return first_day;
}

std::string to_iso(const Dated& dated)
{
    auto text = to_iso(dated.first_day);
    if (dated.precision == Precision::month) text.resize(std::string_view{"2022-12"}.size());
    if (dated.precision == Precision::year) text.resize(std::string_view{"2022"}.size());
    return dated.is_year_derived ? text + "~" : text;
}

Text to_text(const Dated& dated)
{
    auto text = without_derivation(dated);
    return dated.is_year_derived ? t("{datum} (jaar afgeleid)", std::move(text)) : text;
}

} // namespace wijkspraak
