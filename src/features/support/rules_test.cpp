#include "base/language.hpp"
#include "features/support/rules.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::support {

namespace {

Date day(std::string_view iso)
{
    return Date::parse(iso).value();
}

} // namespace

TEST_CASE("a request goes from asked to taken, answered and done, with one next step each time")
{
    CHECK(next_deed(State::asked) == Deed::taken);
    CHECK(*state_after(State::asked, Deed::taken) == State::taken);
    CHECK(next_deed(State::taken) == Deed::answered);
    CHECK(*state_after(State::taken, Deed::answered) == State::answered);
    CHECK(next_deed(State::answered) == Deed::done);
    CHECK(*state_after(State::answered, Deed::done) == State::done);
    CHECK_FALSE(next_deed(State::done));
}

TEST_CASE("nothing is done before the body has an answer")
{
    REQUIRE_FALSE(state_after(State::taken, Deed::done));
    CHECK(state_after(State::taken, Deed::done).error().now == State::taken);
    CHECK(state_after(State::answered, Deed::done));
}

TEST_CASE("nothing is told any more about a request that has ended")
{
    for (const auto ended : {State::done, State::not_possible, State::withdrawn}) {
        CHECK_FALSE(is_open(ended));
        for (const auto deed : deeds) CHECK_FALSE(state_after(ended, deed));
    }
    CHECK(state_after(State::asked, Deed::withdrawn));
    CHECK(*state_after(State::taken, Deed::refused) == State::not_possible);
}

TEST_CASE("what a body adds after an answer brings its request back to who took it up")
{
    CHECK(*state_after(State::answered, Deed::added) == State::taken);
    CHECK(*state_after(State::asked, Deed::added) == State::asked);
    CHECK(waits(State::taken));
    CHECK_FALSE(waits(State::answered));
}

TEST_CASE("a request says how many days it waits, counted from the day itself")
{
    const auto& dutch = Language::dutch();
    CHECK(days_waiting(day("2026-03-02"), day("2026-03-02")) == 0);
    CHECK(days_waiting(day("2026-02-27"), day("2026-03-02")) == 3);
    CHECK(dutch.say(waiting_words(0)) == "wacht sinds vandaag");
    CHECK(dutch.say(waiting_words(1)) == "wacht 1 dag");
    CHECK(dutch.say(waiting_words(3)) == "wacht 3 dagen");
}

TEST_CASE("a body was not spoken with for long after the ninetieth day, or when nobody ever did")
{
    CHECK_FALSE(is_overdue(day("2026-03-01"), 90, day("2026-05-30")));
    CHECK(is_overdue(day("2026-03-01"), 90, day("2026-05-31")));
    CHECK(is_overdue(std::nullopt, 90, day("2026-05-31")));
}

TEST_CASE("a body turns to the team of its stadsdeel, and to that of the town where there is none")
{
    const areas::AreaId west{1};
    const areas::AreaId east{2};
    const std::vector<Unit> both{
        {.name = "Team"      },
        { .district = west, .name = "Team West"}
    };
    CHECK(unit_for(both, west)->name == "Team West");
    CHECK(unit_for(both, east)->name == "Team");
    CHECK(unit_for(both, std::nullopt)->name == "Team");
    CHECK_FALSE(unit_for(
        {
            {.district = west, .name = "Team West"}
    },
        east
    ));
}

} // namespace wijkspraak::support
