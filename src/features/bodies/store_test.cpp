#include "features/areas/areas.hpp"
#include "features/bodies/keeping.hpp"
#include "features/bodies/reminding.hpp"
#include "features/messages/messages.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>

#include <limits>

namespace wijkspraak::bodies {

using storage::Database;

namespace {

const storage::Actor fatma{.account = 1, .role = "projectleider", .at = {1'772'438'400'000}};
const Editor office{.actor = fatma};
const Editor secretary{
    .actor = {.account = 2, .role = "secretaris", .at = {1'772'438'400'000}},
      .is_of_body = true
};
const Date today = *Date::parse("2026-03-02");

/// Runs a test in a town with one body, on both databases.
void for_each_body(const std::function<void(Transaction&, BodyId)>& test)
{
    testing::for_each_town([&](Database& database) {
        database.write([&](Transaction& transaction) {
            const auto west = areas::add(
                transaction,
                {.kind = areas::AreaKind::district, .slug = "west", .name = "West"},
                fatma
            );
            Registration boekelo{
                .body = {.slug = "boekelo", .name = "Dorpsraad Boekelo", .district = west}
            };
            boekelo.profile.purpose = "Een leefbaar dorp.";
            test(transaction, add(transaction, boekelo, fatma));
        });
    });
}

std::vector<Change> history(Transaction& transaction, BodyId id)
{
    return changes_of(transaction, id, std::numeric_limits<std::int64_t>::max(), 50);
}

Kept kept(Transaction& transaction, BodyId id)
{
    return find_kept(transaction, id).value();
}

} // namespace

TEST_CASE("all that is known of a body is kept as it was told")
{
    for_each_body([](Transaction& transaction, BodyId id) {
        auto to = kept(transaction, id).registration;
        to.body.kind = BodyKind::other;
        to.body.kind_words = "dorpskring";
        to.body.about = "Wij ruimen op.";
        to.profile = {
            .purpose = "Een leefbaar dorp.",
            .area_words = "Het dorp",
            .legal_form = "stichting",
            .kvk = "12345678",
            .founded = Dated::parse("1974"),
            .website = "https://boekelo.example",
            .email = "info@boekelo.example",
            .phone = "053 123 45 67",
            .iban = Iban::parse("NL91ABNA0417164300"),
            .strength = 5};
        amend(transaction, kept(transaction, id), to, office);

        const auto found = kept(transaction, id);
        CHECK(found.registration.body.kind_words == "dorpskring");
        CHECK(found.registration.profile.iban == Iban::parse("NL91ABNA0417164300"));
        CHECK(found.registration.profile.founded == Dated::parse("1974"));
        CHECK(found.registration.profile.strength == 5);
        CHECK(find(transaction, "boekelo")->about == "Wij ruimen op.");
        CHECK(all(transaction).size() == 1);
    });
}

TEST_CASE("a body is found by what it does, its name is not taken twice")
{
    for_each_body([](Transaction& transaction, BodyId id) {
        CHECK(
            lines(transaction, today, With::words).front().words.find("leefbaar") !=
            std::string::npos
        );
        CHECK(lines(transaction, today, With::names).front().words.empty());
        CHECK(find_by_name(transaction, "DORPSRAAD boekelo") == id);
        CHECK_FALSE(find_by_name(transaction, "Dorpsraad Lonneker"));
    });
}

TEST_CASE("a resident hears who is there for West, and not of a body that has ended")
{
    for_each_body([](Transaction& transaction, BodyId id) {
        const auto west = areas::find(transaction, "west")->id;
        CHECK(for_area(transaction, west, today).size() == 1);
        auto to = kept(transaction, id).registration;
        to.profile.ended = Dated::parse("2025");
        amend(transaction, kept(transaction, id), to, office);
        CHECK(for_area(transaction, west, today).empty());
        CHECK(lines(transaction, today, With::names).empty());
        CHECK(lines_of_all(transaction, With::names).size() == 1);
        CHECK(facts_of(transaction, id, today).has_ended);
    });
}

TEST_CASE("the state of a body counts who is on its board today and which term ends first")
{
    for_each_body([](Transaction& transaction, BodyId id) {
        seat(
            transaction, id, {.role = BoardRole::chair, .until = Date::parse("2026-12-31")}, office
        );
        seat(
            transaction,
            id,
            {.role = BoardRole::treasurer, .until = Date::parse("2026-03-01")},
            office
        );
        seat(transaction, id, {.role = BoardRole::contact, .email = "c@boekelo.example"}, office);

        const auto facts = facts_of(transaction, id, today);
        CHECK(facts.board == 1);
        CHECK(facts.first_end == Date::parse("2026-03-01"));
        CHECK(facts.has_address);
        CHECK_FALSE(facts.has_reach);
        CHECK(facts.has_place);
        CHECK_FALSE(facts.has_coach);
        CHECK(facts_of_all(transaction, today).size() == 1);
    });
}

TEST_CASE("what the body changes waits for its coach, what the office changes does not")
{
    for_each_body([](Transaction& transaction, BodyId id) {
        seat(transaction, id, {.role = BoardRole::chair, .name = "Noor"}, office);
        const auto member =
            seat(transaction, id, {.role = BoardRole::secretary, .name = "Bram"}, secretary);
        const auto waiting = waiting_changes(transaction, std::nullopt, 10);
        REQUIRE(waiting.size() == 1);
        CHECK(waiting.front().thing == member.value());
        CHECK(facts_of(transaction, id, today).waiting == 1);
        CHECK(history(transaction, id).size() == 3);
    });
}

TEST_CASE("a name stands in the history only until the coach has seen it")
{
    for_each_body([](Transaction& transaction, BodyId id) {
        seat(transaction, id, {.role = BoardRole::secretary, .name = "Bram"}, secretary);
        const auto waiting = waiting_changes_of(transaction, id);
        REQUIRE(waiting.size() == 1);
        const FieldChange named{"naam", "", "Bram"};
        CHECK(std::ranges::count(waiting.front().fields, named) == 1);

        mark_seen(transaction, waiting.front().id, fatma.at);
        const auto seen = find_change(transaction, waiting.front().id).value();
        const FieldChange forgotten{"naam", "", ""};
        CHECK(std::ranges::count(seen.fields, forgotten) == 1);
        CHECK(seen.seen_at == fatma.at);
        CHECK(waiting_changes_of(transaction, id).empty());
    });
}

TEST_CASE("a name that nobody looked at is forgotten after a year")
{
    for_each_body([](Transaction& transaction, BodyId id) {
        seat(transaction, id, {.role = BoardRole::secretary, .name = "Bram"}, secretary);
        const auto change = waiting_changes_of(transaction, id).front().id;
        auto later = secretary;
        later.actor.at = later.actor.at + 366 * 24 * one_hour;
        seat(transaction, id, {.role = BoardRole::member}, later);
        const auto forgotten = find_change(transaction, change).value();
        for (const auto& field : forgotten.fields) CHECK(field.after != "Bram");
    });
}

TEST_CASE("the audit log tells what was done to a body, without names")
{
    for_each_body([](Transaction& transaction, BodyId id) {
        seat(transaction, id, {.role = BoardRole::secretary, .name = "Bram"}, secretary);
        const auto entries = transaction.run(
            "select action, role, detail from audit_entries where action like 'body.bestuur%'"
        );
        REQUIRE(entries.size() == 1);
        CHECK(entries.front().text(0) == "body.bestuur.erbij");
        CHECK(entries.front().text(1) == "secretaris");
        CHECK(entries.front().text(2) == "secretaris");
    });
}

TEST_CASE("the coach puts back what a secretary removed by mistake")
{
    for_each_body([](Transaction& transaction, BodyId id) {
        const auto member = seat(
            transaction,
            id,
            {.role = BoardRole::chair, .name = "Noor", .phone = "0531234567"},
            office
        );
        unseat(transaction, find_member(transaction, member).value(), secretary);
        CHECK(members_of(transaction, id).empty());

        REQUIRE(undo(transaction, waiting_changes_of(transaction, id).front(), fatma));
        const auto members = members_of(transaction, id);
        REQUIRE(members.size() == 1);
        CHECK(members.front().name == "Noor");
        CHECK(members.front().phone == "0531234567");
        CHECK(waiting_changes_of(transaction, id).empty());
    });
}

TEST_CASE("the coach puts back the words that a secretary changed, once")
{
    for_each_body([](Transaction& transaction, BodyId id) {
        auto to = kept(transaction, id).registration;
        to.profile.purpose = "Iets anders.";
        amend(transaction, kept(transaction, id), to, secretary);
        const auto change = waiting_changes_of(transaction, id).front();

        REQUIRE(undo(transaction, change, fatma));
        CHECK(kept(transaction, id).registration.profile.purpose == "Een leefbaar dorp.");
        CHECK_FALSE(undo(transaction, find_change(transaction, change.id).value(), fatma));
    });
}

TEST_CASE("what was changed again since is not undone")
{
    for_each_body([](Transaction& transaction, BodyId id) {
        auto to = kept(transaction, id).registration;
        to.profile.purpose = "Iets anders.";
        amend(transaction, kept(transaction, id), to, secretary);
        const auto change = waiting_changes_of(transaction, id).front();
        to.profile.purpose = "Nog iets anders.";
        amend(transaction, kept(transaction, id), to, office);

        CHECK_FALSE(undo(transaction, change, fatma));
        CHECK(kept(transaction, id).registration.profile.purpose == "Nog iets anders.");
    });
}

TEST_CASE("a meeting that is changed has a higher number for the phones that follow it")
{
    for_each_body([](Transaction& transaction, BodyId id) {
        const MeetingDraft draft{
            .on = today, .from = TimeOfDay::parse("20:00"), .title = "Vergadering"};
        const auto meeting = plan(transaction, id, draft, secretary);
        auto moved = draft;
        moved.from = TimeOfDay::parse("19:30");
        change(transaction, find_meeting(transaction, meeting).value(), moved, secretary);

        const auto found = meetings_of(transaction, id, today);
        REQUIRE(found.size() == 1);
        CHECK(found.front().revision == 1);
        CHECK(found.front().from == moved.from);
        CHECK(meetings_of(transaction, id, today + std::chrono::days{1}).empty());

        REQUIRE(undo(transaction, waiting_changes_of(transaction, id).back(), fatma));
        CHECK(meetings_of(transaction, id, today).front().from == draft.from);
    });
}

TEST_CASE("nothing is public of a person without the day on which they agreed")
{
    testing::for_each_town([](Database& database) {
        const auto break_it = [&] {
            database.write([](Transaction& transaction) {
                const auto id =
                    add(transaction,
                        Registration{
                            .body = {.slug = "a", .name = "A"}
                },
                        fatma);
                insert(transaction, id, {.name = "Noor", .is_name_public = true});
            });
        };
        CHECK_THROWS_AS(break_it(), storage::DatabaseError);
    });
}

TEST_CASE("each body is reminded once of each cause, however often the round is done")
{
    testing::for_each_town([](Database& database) {
        database.write([](Transaction& transaction) {
            const auto id =
                add(transaction,
                    Registration{
                        .body = {.slug = "a", .name = "A"}
            },
                    fatma);
            const MemberDraft member{
                .role = BoardRole::secretary,
                .email = "s@voorbeeld.nl",
                .until = Date::parse("2026-04-30")};
            seat(transaction, id, member, office);
        });
        const auto told = daily_round(database, fatma.at);
        CHECK(told == 6); // the term, a small board, and purpose, activities, reach and area
        CHECK(daily_round(database, fatma.at + one_hour) == 0);
        CHECK(daily_round(database, fatma.at + 24 * one_hour) == 0);
    });
}

TEST_CASE("a body that nobody can write to is not reminded")
{
    testing::for_each_town([](Database& database) {
        database.write([](Transaction& transaction) {
            add(transaction,
                Registration{
                    .body = {.slug = "a", .name = "A"}
            },
                fatma);
        });
        CHECK(daily_round(database, fatma.at) == 0);
    });
}

} // namespace wijkspraak::bodies
