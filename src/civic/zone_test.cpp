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

} // namespace wijkspraak
