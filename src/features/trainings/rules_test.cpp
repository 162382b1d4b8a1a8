#include "base/language.hpp"
#include "features/trainings/rules.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::trainings {

namespace {

Date day(std::string_view iso)
{
    return Date::parse(iso).value();
}

const Date today = day("2026-03-02");

Training training_with(int places)
{
    return {
        {.title = "Vergaderen",
         .on = day("2026-03-20"),
         .places = places,
         .last_day = day("2026-03-15")},
        TrainingId{1     }
    };
}

Registration registration(std::int64_t id, int people, State state)
{
    return {
        {.training = TrainingId{1}, .body = bodies::BodyId{id}, .people = people},
        RegistrationId{id        },
        state,
        { }
    };
}

RegistrationDraft draft(std::int64_t body, int people)
{
    return {.training = TrainingId{1}, .body = bodies::BodyId{body}, .people = people};
}

} // namespace

TEST_CASE("who registers has places while there is room for all of them, else waits")
{
    const Offered offered{training_with(3)};
    const std::vector there{registration(1, 2, State::placed)};
    CHECK(*state_of_new(offered, there, draft(2, 1), today) == State::placed);
    CHECK(*state_of_new(offered, there, draft(2, 2), today) == State::waiting);
}

TEST_CASE("the last day to register counts, and the day after it is too late")
{
    const Offered offered{training_with(3)};
    CHECK(state_of_new(offered, {}, draft(1, 1), day("2026-03-15")));
    const auto late = state_of_new(offered, {}, draft(1, 1), day("2026-03-16"));
    REQUIRE_FALSE(late);
    CHECK(late.error() == Refusal::closed);
}

TEST_CASE("a body registers once; who cancelled may come back")
{
    const Offered offered{training_with(3)};
    const auto twice =
        state_of_new(offered, {registration(1, 1, State::waiting)}, draft(1, 1), today);
    REQUIRE_FALSE(twice);
    CHECK(twice.error() == Refusal::registered);
    CHECK(state_of_new(offered, {registration(1, 1, State::cancelled)}, draft(1, 1), today));
}

TEST_CASE("nobody registers for a training that does not go on, nor with more than can come")
{
    Offered offered{training_with(3)};
    CHECK(state_of_new(offered, {}, draft(1, 4), today).error() == Refusal::too_many);
    CHECK(state_of_new(offered, {}, draft(1, 3), today));
    offered.training.cancelled = "De trainer is ziek.";
    CHECK(state_of_new(offered, {}, draft(1, 1), today).error() == Refusal::cancelled);
}

TEST_CASE("places that come free go to the list in order, each that fits")
{
    const std::vector all{
        registration(1, 1, State::placed),
        registration(2, 3, State::waiting),
        registration(3, 1, State::waiting),
        registration(4, 1, State::waiting),
        registration(5, 1, State::waiting)};
    using Ids = std::vector<RegistrationId>;
    CHECK(admitted(training_with(3), all) == Ids{RegistrationId{3}, RegistrationId{4}});
    CHECK(admitted(training_with(1), all).empty());
    CHECK(admitted(training_with(4), all) == Ids{RegistrationId{2}});
}

TEST_CASE("a training says how much room there is")
{
    const auto& dutch = Language::dutch();
    CHECK(dutch.say(room_words({training_with(3), {.taken = 2}})) == "nog 1 plaats");
    CHECK(
        dutch.say(room_words({training_with(3), {.taken = 3}})) == "vol; u kunt op de wachtlijst"
    );
}

} // namespace wijkspraak::trainings
