#include "civic/zone.hpp"

#include <doctest/doctest.h>

namespace wijkspraak {

TEST_CASE("a report frozen just after midnight in the Netherlands is of the new day")
{
    CHECK(to_iso(day_of({1'767'222'000'000})) == "2026-01-01"); // 2025-12-31T23:00:00Z
    CHECK(to_iso(day_of({1'767'221'999'000})) == "2025-12-31");
}

TEST_CASE("summer time runs from the last Sunday of March to the last Sunday of October")
{
    CHECK(time_of_day({1'774'745'999'000}) == "01:59"); // 2026-03-29T00:59:59Z
    CHECK(time_of_day({1'774'746'000'000}) == "03:00"); // 2026-03-29T01:00:00Z
    CHECK(time_of_day({1'792'889'999'000}) == "02:59"); // 2026-10-25T00:59:59Z
    CHECK(time_of_day({1'792'890'000'000}) == "02:00"); // 2026-10-25T01:00:00Z
}

TEST_CASE("a time by the clock in the Netherlands is found back, in winter and in summer")
{
    CHECK(instant_of(Date::parse("2026-01-01").value(), 0) == Instant{1'767'222'000'000});
    for (const auto* day : {"2026-03-28", "2026-03-30", "2026-10-24", "2026-10-26"}) {
        const auto moment = instant_of(Date::parse(day).value(), 14 * 60 + 5);
        CHECK(time_of_day(moment) == "14:05");
        CHECK(to_iso(day_of(moment)) == day);
    }
    // The hour that comes twice is meant the first time; the one that does not come is an hour
    // later.
    CHECK(instant_of(Date::parse("2026-10-25").value(), 150) == Instant{1'792'888'200'000});
    CHECK(time_of_day(instant_of(Date::parse("2026-03-29").value(), 150)) == "03:30");
}

} // namespace wijkspraak
