#include "features/people/people.hpp"
#include "features/trainings/store.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::trainings {

using storage::Database;

namespace {

constexpr Instant second_of_march{1'772'438'400'000}; ///< 2026, nine in the morning
const storage::Actor fatma{.account = 1, .role = "projectleider", .at = second_of_march};
const Date today = *Date::parse("2026-03-02");

TrainingDraft meeting_training(int places)
{
    return {
        .title = "Vergaderen",
        .learned = "Een agenda maken",
        .audience = "Iedereen",
        .on = *Date::parse("2026-03-20"),
        .from = TimeOfDay::parse("19:30"),
        .place = "De Linde",
        .places = places,
        .last_day = *Date::parse("2026-03-15"),
        .organiser = "Team wijkorganen"};
}

bodies::BodyId body(Transaction& sql, const std::string& slug)
{
    bodies::Registration draft{
        .body = {.slug = slug, .name = slug}
    };
    draft.profile.email = slug + "@voorbeeld.nl";
    return bodies::add(sql, draft, fatma);
}

std::int64_t mails(Transaction& sql, const std::string& address)
{
    return sql.run("select count(*) from messages where address = $1", address).front().number(0);
}

State state_of(Transaction& sql, RegistrationId id)
{
    return find_registration(sql, id)->state;
}

void for_each_training(int places, const std::function<void(Transaction&, TrainingId)>& test)
{
    testing::for_each_town([&](Database& database) {
        database.write([&](Transaction& sql) {
            test(sql, add(sql, meeting_training(places), fatma));
        });
    });
}

} // namespace

TEST_CASE("a training is kept with all that is known of it")
{
    for_each_training(3, [](Transaction& sql, TrainingId id) {
        const auto training = find(sql, id).value();
        CHECK(training.title == "Vergaderen");
        CHECK(to_iso(training.on) == "2026-03-20");
        CHECK(to_text(*training.from) == "19:30");
        CHECK_FALSE(training.until);
        CHECK(training.places == 3);
        CHECK(find(sql, "Vergaderen", training.on)->id == id);
        CHECK_FALSE(find(sql, "Vergaderen", today));
    });
}

TEST_CASE("when someone cancels, the next on the list gets the place and is told, once")
{
    for_each_training(2, [](Transaction& sql, TrainingId id) {
        const auto first =
            enrol(sql, {.training = id, .body = body(sql, "een"), .people = 2}, fatma);
        const auto second = enrol(sql, {.training = id, .body = body(sql, "twee")}, fatma);
        const auto third = enrol(sql, {.training = id, .body = body(sql, "drie")}, fatma);
        CHECK(first->state == State::placed);
        CHECK(second->state == State::waiting);

        withdraw(sql, find_registration(sql, first->id).value(), fatma);
        CHECK(state_of(sql, first->id) == State::cancelled);
        CHECK(state_of(sql, second->id) == State::placed);
        CHECK(state_of(sql, third->id) == State::placed);
        CHECK(mails(sql, "twee@voorbeeld.nl") == 1);
        CHECK(mails(sql, "een@voorbeeld.nl") == 0);
    });
}

TEST_CASE("more places are for who waits, and a cancelled training is told to all who would come")
{
    for_each_training(1, [](Transaction& sql, TrainingId id) {
        REQUIRE(enrol(sql, {.training = id, .body = body(sql, "een")}, fatma));
        const auto waiting = enrol(sql, {.training = id, .body = body(sql, "twee")}, fatma);
        change(sql, find(sql, id).value(), meeting_training(2), fatma);
        CHECK(state_of(sql, waiting->id) == State::placed);

        cancel(sql, find(sql, id).value(), "De trainer is ziek.", fatma);
        CHECK(mails(sql, "een@voorbeeld.nl") == 1);
        CHECK(mails(sql, "twee@voorbeeld.nl") == 2);
        CHECK(find(sql, id)->cancelled == "De trainer is ziek.");
    });
}

TEST_CASE("the catalogue is searched, and knows what is ahead and what has been")
{
    for_each_training(3, [](Transaction& sql, TrainingId id) {
        REQUIRE(enrol(sql, {.training = id, .body = body(sql, "een"), .people = 2}, fatma));
        const auto ahead = catalogue(sql, {}, today);
        REQUIRE(ahead.found == 1);
        CHECK(ahead.shown.front().filling.taken == 2);
        CHECK(catalogue(sql, {.words = "agenda"}, today).found == 1);
        CHECK(catalogue(sql, {.words = "geld"}, today).found == 0);
        CHECK(catalogue(sql, {.period = Period::past}, today).found == 0);
        CHECK(catalogue(sql, {.period = Period::past}, *Date::parse("2026-03-21")).found == 1);
    });
}

TEST_CASE("who came is written down per body, and counted for all bodies in one question")
{
    for_each_training(3, [](Transaction& sql, TrainingId id) {
        const auto one = body(sql, "een");
        const auto registered = enrol(sql, {.training = id, .body = one, .people = 2}, fatma);
        CHECK(participation(sql, today).at(one).ahead == 1);
        note_attendance(sql, find_registration(sql, registered->id).value(), 1, fatma);
        const auto later = participation(sql, *Date::parse("2026-03-21"));
        CHECK(later.at(one).ahead == 0);
        CHECK(later.at(one).attended == 1);
        CHECK(joined_by(sql, one).size() == 1);
    });
}

} // namespace wijkspraak::trainings
