#include "base/language.hpp"
#include "civic/holidays.hpp"

#include <doctest/doctest.h>

namespace wijkspraak {

namespace {

using std::chrono::year;

Date on(std::string_view day)
{
    return Date::parse(day).value();
}

std::string name_of(std::string_view day)
{
    const auto holiday = dutch_holidays().holiday_on(on(day));
    return holiday ? Language::dutch().say(holiday->name) : "";
}

} // namespace

TEST_CASE("Easter falls where the church puts it")
{
    CHECK(to_iso(easter(year{2000})) == "2000-04-23");
    CHECK(to_iso(easter(year{2008})) == "2008-03-23");
    CHECK(to_iso(easter(year{2011})) == "2011-04-24");
    CHECK(to_iso(easter(year{2024})) == "2024-03-31");
    CHECK(to_iso(easter(year{2025})) == "2025-04-20");
    CHECK(to_iso(easter(year{2026})) == "2026-04-05");
    CHECK(to_iso(easter(year{2027})) == "2027-03-28");
    CHECK(to_iso(easter(year{2028})) == "2028-04-16");
    CHECK(to_iso(easter(year{2038})) == "2038-04-25");
    CHECK(to_iso(easter(year{1954})) == "1954-04-18");
    CHECK(to_iso(easter(year{1981})) == "1981-04-19");
}

TEST_CASE("Awt 3(1) names the public holidays")
{
    CHECK(name_of("2026-01-01") == "Nieuwjaarsdag");
    CHECK(name_of("2026-04-06") == "Tweede Paasdag");
    CHECK(name_of("2026-05-14") == "Hemelvaartsdag");
    CHECK(name_of("2026-05-25") == "Tweede Pinksterdag");
    CHECK(name_of("2026-12-25") == "Eerste Kerstdag");
    CHECK(name_of("2026-12-26") == "Tweede Kerstdag");
    CHECK(dutch_holidays().holiday_on(on("2026-12-26"))->ground == awt::art_3_1);
}

TEST_CASE("Awt 3(1) has 5 May in every year, not only once in five")
{
    CHECK(name_of("2025-05-05") == "Bevrijdingsdag");
    CHECK(name_of("2026-05-05") == "Bevrijdingsdag");
    CHECK(name_of("2026-05-04").empty());
}

TEST_CASE("Awt 3(1) has King's Day a day earlier when the 27th of April is a Sunday")
{
    CHECK(name_of("2025-04-26") == "Koningsdag");
    CHECK(name_of("2025-04-27").empty());
    CHECK(name_of("2031-04-26") == "Koningsdag");
    CHECK(name_of("2026-04-27") == "Koningsdag");
    CHECK(name_of("2026-04-26").empty());
}

TEST_CASE("Awt 3(2) puts Good Friday on a par with a holiday")
{
    CHECK(name_of("2026-04-03") == "Goede Vrijdag");
    CHECK(dutch_holidays().holiday_on(on("2026-04-03"))->ground == awt::art_3_2);
    CHECK(name_of("2026-04-10").empty());
}

TEST_CASE("Awt 3(3) puts single days on a par by decree")
{
    for (const auto* day :
         {"2023-04-28",
          "2023-05-19",
          "2024-05-10",
          "2024-12-27",
          "2025-05-30",
          "2026-01-02",
          "2026-05-15",
          "2027-05-07",
          "2028-04-28",
          "2028-05-26"}) {
        const auto holiday = dutch_holidays().holiday_on(on(day));
        REQUIRE(holiday);
        CHECK(holiday->ground == awt::art_3_3);
    }
    CHECK_FALSE(dutch_holidays().holiday_on(on("2025-01-02")));
    CHECK_FALSE(dutch_holidays().holiday_on(on("2025-12-24")));
}

TEST_CASE("decrees are known up to and including 2028")
{
    CHECK(dutch_holidays().covers(year{2023}));
    CHECK(dutch_holidays().covers(year{2028}));
    CHECK_FALSE(dutch_holidays().covers(year{2029}));
    CHECK_FALSE(dutch_holidays().covers(year{2022}));
}

TEST_CASE("Saturday and Sunday are days off, a day on which the town hall is closed is not")
{
    const auto reason = [](std::string_view day) {
        const auto off = day_off(on(day), dutch_holidays());
        return off ? Language::dutch().say(off->name) : "";
    };
    CHECK(reason("2026-03-07") == "een zaterdag");
    CHECK(reason("2026-03-08") == "een zondag");
    CHECK(reason("2026-12-26") == "Tweede Kerstdag"); // a Saturday, but the holiday says more
    CHECK(reason("2026-03-09").empty());
}

} // namespace wijkspraak
