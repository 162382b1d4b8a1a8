#include "base/language.hpp"
#include "civic/date.hpp"

#include <doctest/doctest.h>

namespace wijkspraak {

TEST_CASE("a day is read from a date field and written back the same")
{
    for (const auto* day : {"2026-03-01", "2024-02-29", "0001-01-01", "9999-12-31"}) {
        const auto date = Date::parse(day);
        REQUIRE(date);
        CHECK(to_iso(*date) == day);
    }
}

TEST_CASE("what is not exactly a day is no date")
{
    for (const auto* text :
         {"",
          "2026-3-1",
          "2026-03-1 ",
          " 026-03-01",
          "+026-03-01",
          "2026-+3-01",
          "2026/03/01",
          "2026-03-01Z",
          "20260301",
          "2026-03-0x",
          "0000-01-01",
          "2026-03- 1"})
        CHECK_FALSE(Date::parse(text));
}

TEST_CASE("a day that the calendar does not have is no date")
{
    for (const auto* text : {"2026-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00"})
        CHECK_FALSE(Date::parse(text));
}

TEST_CASE("a date is said in words, with its weekday where that matters")
{
    const auto date = Date::parse("2026-03-01");
    CHECK(Language::dutch().say(to_text(*date)) == "1 maart 2026");
    CHECK(Language::dutch().say(with_weekday(*date)) == "zondag 1 maart 2026");
}

TEST_CASE("days are added over the end of a month and a year")
{
    CHECK(to_iso(*Date::parse("2024-02-28") + std::chrono::days{1}) == "2024-02-29");
    CHECK(to_iso(*Date::parse("2026-12-31") + std::chrono::days{1}) == "2027-01-01");
    CHECK(to_iso(*Date::parse("2027-01-01") + std::chrono::days{-91}) == "2026-10-02");
}

} // namespace wijkspraak
