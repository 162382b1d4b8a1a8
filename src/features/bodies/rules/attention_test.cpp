#include "features/bodies/rules.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::bodies {

namespace {

const Date today = *Date::parse("2026-03-02");

Member member(std::int64_t id, BoardRole role, std::optional<Date> until = {})
{
    return {
        {.role = role,    .email = std::string{to_word(role)} + "@voorbeeld.nl", .until = until},
        MemberId{id},
        BodyId{7             }
    };
}

/// A body of which all is known.
Facts complete()
{
    return {
        .body = BodyId{7},
        .has_purpose = true,
        .has_about = true,
        .has_reach = true,
        .has_place = true,
        .has_address = true,
        .has_coach = true,
        .board = 3};
}

std::vector<std::string> causes(const Facts& facts, const std::vector<Member>& members = {})
{
    std::vector<std::string> causes;
    for (const auto& reminder : reminders_for(facts, members, today))
        causes.push_back(reminder.cause);
    return causes;
}

} // namespace

TEST_CASE("someone is on the board from the first day of the term until the last")
{
    MemberDraft secretary{.role = BoardRole::secretary, .from = today, .until = today};
    CHECK(is_on_board(secretary, today));
    CHECK_FALSE(is_on_board(secretary, today + std::chrono::days{1}));
    CHECK_FALSE(is_on_board(secretary, today - std::chrono::days{1}));
    secretary.role = BoardRole::contact;
    CHECK_FALSE(is_on_board(secretary, today));
}

TEST_CASE("a term that ends within three months asks for attention, a later one does not yet")
{
    CHECK(term_ends({.until = Date::parse("2026-06-02")}, today));
    CHECK(term_ends({.until = Date::parse("2025-12-31")}, today));
    CHECK_FALSE(term_ends({.until = Date::parse("2026-06-03")}, today));
    CHECK_FALSE(term_ends({}, today));
    CHECK(term_ends({.until = Date::parse("2026-02-28")}, *Date::parse("2025-11-30")));
}

TEST_CASE("a body of which all is known is not bothered")
{
    CHECK(causes(complete()).empty());
    CHECK_FALSE(belongs_to(Worry::incomplete, complete(), today));
}

TEST_CASE("each reminder has a cause of its own, so that it comes once")
{
    const auto until = Date::parse("2026-04-30");
    CHECK(
        causes(complete(), {member(45, BoardRole::secretary, until)}) ==
        std::vector<std::string>{"body:7:term:45:2026-04-30"}
    );
    auto facts = complete();
    facts.board = 2;
    facts.has_purpose = false;
    CHECK(causes(facts) == std::vector<std::string>{"body:7:weak:2026", "body:7:gap:doel:2026"});
    facts.strength = 2;
    CHECK(causes(facts).size() == 1);
}

TEST_CASE("a body that has ended is asked nothing more")
{
    Facts facts{.body = BodyId{7}};
    CHECK_FALSE(causes(facts).empty());
    facts.has_ended = true;
    CHECK(causes(facts).empty());
    CHECK(belongs_to(Worry::ended, facts, today));
    CHECK_FALSE(belongs_to(Worry::none, facts, today));
}

TEST_CASE("a body without anybody on its board lacks a board; it is not called a small one")
{
    auto facts = complete();
    facts.board = 0;
    CHECK(is_missing(Gap::board, facts));
    CHECK_FALSE(is_weak(facts));
}

TEST_CASE("a group of neighbours that wants no board is not asked for one")
{
    auto facts = complete();
    facts.board = 0;
    facts.strength = 0;
    CHECK(causes(facts).empty());
}

TEST_CASE("the municipality writes to the contact person first, and to the public address last")
{
    const Profile profile{.email = "info@voorbeeld.nl"};
    CHECK(address_of(profile, {}, today) == "info@voorbeeld.nl");
    const auto chair = member(1, BoardRole::chair);
    const auto contact = member(2, BoardRole::contact);
    CHECK(address_of(profile, {chair}, today) == "voorzitter@voorbeeld.nl");
    CHECK(address_of(profile, {chair, contact}, today) == "contactpersoon@voorbeeld.nl");
    const auto gone = member(2, BoardRole::contact, today - std::chrono::days{1});
    CHECK(address_of(profile, {chair, gone}, today) == "voorzitter@voorbeeld.nl");
}

} // namespace wijkspraak::bodies
