#include "civic/holidays.hpp"

#include <algorithm>
#include <array>

namespace wijkspraak {

namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::year;
using std::chrono::year_month_day;

/// Days that a decree puts on a par with a holiday, under article 3, third paragraph.
///
/// Source: sterfgeval.nl/juridisch of 4 October 2025, which names the two decrees. A new decree
/// means new lines here, and a later last year and date below.
constexpr std::array<year_month_day, 10> equated_days{
    2023y / 4 / 28,
    2023y / 5 / 19,
    2024y / 5 / 10,
    2024y / 12 / 27,
    2025y / 5 / 30,
    2026y / 1 / 2,
    2026y / 5 / 15,
    2027y / 5 / 7,
    2028y / 4 / 28,
    2028y / 5 / 26};
constexpr year first_year = 2023y;
constexpr year last_year = 2028y;
constexpr year_month_day known_on = 2025y / 10 / 4;

/// The 27th of April, or the day before when that is a Sunday.
Date kings_day(year year)
{
    const Date birthday{year / 4 / 27};
    return birthday.weekday() == std::chrono::Sunday ? birthday - days{1} : birthday;
}

std::optional<Text> fixed_holiday(year_month_day day)
{
    const auto is = [&](unsigned month, unsigned number) {
        return day.month() == std::chrono::month{month} and day.day() == std::chrono::day{number};
    };
    if (is(1, 1)) return t("Nieuwjaarsdag");
    if (is(5, 5)) return t("Bevrijdingsdag");
    if (is(12, 25)) return t("Eerste Kerstdag");
    if (is(12, 26)) return t("Tweede Kerstdag");
    return std::nullopt;
}

std::optional<Text> easter_holiday(Date day)
{
    switch ((day - easter(day.calendar_day().year())).count()) {
    case 1: return t("Tweede Paasdag");
    case 39: return t("Hemelvaartsdag");
    case 50: return t("Tweede Pinksterdag");
    default: return std::nullopt;
    }
}

class DutchHolidays : public HolidayCalendar {
public:
    std::optional<DayOff> holiday_on(Date day) const override
    {
        const auto date = day.calendar_day();

        // Awt 3(1): the public holidays; 5 May in every year, not only in the lustrum years.
        if (const auto name = fixed_holiday(date)) return DayOff{*name, awt::art_3_1};
        if (const auto name = easter_holiday(day)) return DayOff{*name, awt::art_3_1};
        if (day == kings_day(date.year())) return DayOff{t("Koningsdag"), awt::art_3_1};

        // Awt 3(2): Good Friday is put on a par with them.
        if (day == easter(date.year()) - days{2}) return DayOff{t("Goede Vrijdag"), awt::art_3_2};

        // Awt 3(3): so are single days, by decree.
        if (std::ranges::find(equated_days, date) != equated_days.end())
            return DayOff{t("een dag die gelijkstaat met een feestdag"), awt::art_3_3};
        return std::nullopt;
    }

    bool covers(year year) const override { return first_year <= year and year <= last_year; }

    Text edition() const override
    {
        return t(
            "Wij rekenden met de feestdagen en gelijkgestelde dagen van {van} tot en met {tot}, "
            "zoals bekend op {datum}.",
            std::to_string(int{first_year}),
            std::to_string(int{last_year}),
            to_text(Date{known_on})
        );
    }
};

} // namespace

const HolidayCalendar& dutch_holidays()
{
    static const DutchHolidays calendar;
    return calendar;
}

std::optional<DayOff> day_off(Date day, const HolidayCalendar& calendar)
{
    if (auto holiday = calendar.holiday_on(day)) return holiday;
    if (day.weekday() == std::chrono::Saturday) return DayOff{t("een zaterdag"), awt::art_1_1};
    if (day.weekday() == std::chrono::Sunday) return DayOff{t("een zondag"), awt::art_1_1};
    return std::nullopt;
}

Date easter(year year)
{
    // The Gregorian computus: the Sunday after the first full moon of the church's spring. The moon
    // repeats in 19 years; the centuries correct for leap days left out and for the moon's drift.
    const int number{year};
    const int golden = number % 19;
    const int century = number / 100;
    const int moon_drift = (century - (century + 8) / 25 + 1) / 3;
    const int to_full_moon = (19 * golden + century - century / 4 - moon_drift + 15) % 30;
    const int weekday =
        (32 + 2 * (century % 4) + 2 * (number % 100 / 4) - to_full_moon - number % 100 % 4) % 7;
    const int late_moon = (golden + 11 * to_full_moon + 22 * weekday) / 451;
    const int after_march_first = to_full_moon + weekday - 7 * late_moon + 21;
    return Date{year / 3 / 1} + days{after_march_first};
}

} // namespace wijkspraak
