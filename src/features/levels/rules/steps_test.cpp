#include "features/levels/rules.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::levels {

namespace {

const Date today = *Date::parse("2026-11-27");

std::vector<Standing> in_2026(int rank)
{
    return {
        {.id = StandingId{1},
         .body = bodies::BodyId{1},
         .year = 2026,
         .level = {LevelId{rank}, rank, "Niveau"},
         .reason = "Voorbeeldtekst.",
         .settled_on = today,
         .settled_by = "stadsdeelmanager",
         .from = first_day_of(2026)}
    };
}

Proposal asking(int year, int rank, Side side = Side::body)
{
    return {
        .year = year, .level = {LevelId{rank}, rank, "Niveau"},
             .asked_by = side, .today = today
    };
}

} // namespace

TEST_CASE("a step is asked for next year or the year after, up or down")
{
    CHECK_FALSE(why_not_asked(asking(2027, 2), in_2026(1), false));
    CHECK_FALSE(why_not_asked(asking(2028, 2), in_2026(3), false));
    CHECK(why_not_asked(asking(2026, 2), in_2026(1), false));
    CHECK(why_not_asked(asking(2029, 2), in_2026(1), false));
}

TEST_CASE("the municipality may write down a step for this year while nothing is settled for it")
{
    CHECK_FALSE(why_not_asked(asking(2026, 2, Side::municipality), {}, false));
    CHECK(why_not_asked(asking(2026, 2, Side::municipality), in_2026(1), false));
    CHECK(why_not_asked(asking(2026, 2, Side::body), {}, false));
}

TEST_CASE("the level that a body has is no step, and one step is open at a time")
{
    CHECK(why_not_asked(asking(2027, 2), in_2026(2), false));
    CHECK(why_not_asked(asking(2027, 3), in_2026(2), true));
    CHECK_FALSE(why_not_asked(asking(2027, 3), in_2026(2), false));
    CHECK_FALSE(why_not_asked(asking(2027, 1), {}, false));
}

TEST_CASE("what a body has before a year is that year's level, or the last one before it")
{
    CHECK(level_before(2028, in_2026(2))->rank == 2);
    CHECK(level_before(2026, in_2026(2))->rank == 2);
    CHECK_FALSE(level_before(2025, in_2026(2)));
}

TEST_CASE("a first level is a step up")
{
    AskedStep step{
        .id = AskedStepId{1           },
        .body = bodies::BodyId{1           },
        .year = 2027,
        .level = {LevelId{1},   1, "Ontmoeten"},
        .reason = "Voorbeeldtekst.",
        .asked_at = {           },
        .asked_as = "secretaris"
    };
    CHECK(direction_of(step) == Direction::up);
    step.before = {LevelId{2}, 2, "Meedenken"};
    CHECK(direction_of(step) == Direction::down);
}

} // namespace wijkspraak::levels
