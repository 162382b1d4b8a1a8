#include "features/terms/rules.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::terms {

namespace {

Date on(std::string_view day)
{
    return Date::parse(day).value();
}

} // namespace

TEST_CASE("a question is answered with the Dutch holidays")
{
    const auto deadline = answer({
        on("2025-11-14"), {.number = 6, .unit = Unit::weeks}
    });
    CHECK(to_iso(deadline.last_day) == "2025-12-29");
}

TEST_CASE("the years in which today's holidays hold are within reach")
{
    CHECK(is_within_reach(on("1900-01-01")));
    CHECK(is_within_reach(on("2199-12-31")));
    CHECK_FALSE(is_within_reach(on("1899-12-31")));
    CHECK_FALSE(is_within_reach(on("2200-01-01")));
}

TEST_CASE("the longest term from the edges of the calendar still ends on a day that exists")
{
    using enum Unit;
    for (const auto unit : {days, weeks, months, years}) {
        const Term forwards{.number = longest(unit), .unit = unit};
        auto backwards = forwards;
        backwards.direction = Direction::backwards;
        CHECK(answer({on("2199-12-31"), forwards}).last_day.calendar_day().ok());
        CHECK(answer({on("1900-01-01"), backwards}).last_day.calendar_day().ok());
    }
}

} // namespace wijkspraak::terms
