#include "base/language.hpp"
#include "civic/article.hpp"
#include "features/levels/rules.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::levels {

namespace {

const Date today = *Date::parse("2026-11-27");

LevelName level(int rank)
{
    static const std::array<std::string, 3> names{"Ontmoeten", "Meedenken", "Meedoen"};
    return {LevelId{rank}, rank, names.at(static_cast<std::size_t>(rank - 1))};
}

/// What De Hof had in each year, from the first one on.
std::vector<Standing> having(int first_year, const std::vector<int>& ranks)
{
    std::vector<Standing> history;
    for (int year = first_year; const int rank : ranks) {
        history.push_back(
            {.id = StandingId{year},
             .body = bodies::BodyId{1},
             .year = year,
             .level = level(rank),
             .reason = "Voorbeeldtekst.",
             .settled_on = today,
             .settled_by = "stadsdeelmanager",
             .from = first_day_of(year)}
        );
        ++year;
    }
    return history;
}

Proposal lowering_to(int rank, Side asked_by = Side::municipality)
{
    return {.year = 2027, .level = level(rank), .asked_by = asked_by, .today = today};
}

/// An assessment that lacks nothing, with a term that is over when 2027 begins.
Assessment whole()
{
    return {
        .announced_on = *Date::parse("2026-06-01"),
        .term_until = *Date::parse("2026-12-31"),
        .why_lower = "Er is een ander plan.",
        .why_term = "In een half jaar kan het bestuur zich voorbereiden.",
        .hearing = Hearing::heard,
        .heard_on = *Date::parse("2026-06-20"),
        .view = "Wij vinden het jammer."};
}

std::string said(const Text& text)
{
    return Language::dutch().say(text);
}

bool lacks(const Assessment& assessment, std::string_view words)
{
    for (const auto& missing : missing_in(assessment, lowering_to(2)))
        if (said(missing).find(words) != std::string::npos) return true;
    return false;
}

} // namespace

TEST_CASE("after three years the municipality needs the assessment of Awb 4:51(1) to lower a level")
{
    const auto check = lowering_check(lowering_to(2), having(2024, {3, 3, 3}));
    CHECK(check.is_lowering);
    CHECK(check.requires_assessment);
    CHECK(check.years == 3);
    CHECK(check.since == 2024);
    const auto words = said(check.explanation);
    CHECK(words.find("omdat het wijkorgaan sinds 2024, 3 jaar achter elkaar") != std::string::npos);
    CHECK(words.find("“Meedoen”") != std::string::npos);
    CHECK(words.find(said(to_text(awb::art_4_51_1))) != std::string::npos);
}

TEST_CASE("after two years the municipality may lower a level without assessment")
{
    const auto check = lowering_check(lowering_to(2), having(2025, {3, 3}));
    CHECK(check.is_lowering);
    CHECK_FALSE(check.requires_assessment);
    CHECK(said(check.explanation).find("2 jaar achter elkaar") != std::string::npos);
}

TEST_CASE("a body that chooses a lower level itself, or together, needs no assessment")
{
    const auto history = having(2020, {3, 3, 3, 3, 3, 3, 3});
    for (const auto side : {Side::body, Side::both}) {
        const auto check = lowering_check(lowering_to(2, side), history);
        CHECK(check.is_lowering);
        CHECK_FALSE(check.requires_assessment);
        CHECK(said(check.explanation).find("kiest hier zelf voor") != std::string::npos);
    }
}

TEST_CASE("a level that stays or goes up is no lowering")
{
    CHECK_FALSE(lowering_check(lowering_to(3), having(2020, {3, 3, 3, 3, 3, 3, 3})).is_lowering);
    CHECK_FALSE(lowering_check(lowering_to(3), having(2024, {2, 2, 2})).is_lowering);
    CHECK_FALSE(lowering_check(lowering_to(1), {}).is_lowering);
}

TEST_CASE("only the years count in which the level was higher than the new one, in a row")
{
    // Meedoen for one year only: that may go back to Meedenken.
    CHECK_FALSE(lowering_check(lowering_to(2), having(2023, {2, 2, 2, 3})).requires_assessment);
    // Down to Ontmoeten takes along the years of Meedenken.
    const auto to_one = lowering_check(lowering_to(1), having(2023, {2, 2, 2, 3}));
    CHECK(to_one.requires_assessment);
    CHECK(to_one.since == 2023);
    CHECK(said(to_one.explanation).find("“Meedenken”") != std::string::npos);
    // A year below it breaks the row.
    CHECK_FALSE(lowering_check(lowering_to(1), having(2023, {2, 1, 2, 2})).requires_assessment);
}

TEST_CASE("a year of which nothing is known breaks the row, and what was replaced does not count")
{
    auto history = having(2023, {3, 3});
    for (auto& later : having(2026, {3})) history.push_back(later);
    CHECK(lowering_check(lowering_to(2), history).years == 1);

    history = having(2024, {2, 2, 2});
    auto replaced = having(2026, {3}).front();
    replaced.is_replaced = true;
    history.push_back(replaced);
    CHECK_FALSE(lowering_check(lowering_to(2), history).is_lowering);
}

TEST_CASE("what was decided for a year that is over is written down as it was")
{
    auto proposal = lowering_to(2);
    proposal.year = 2025;
    const auto check = lowering_check(proposal, having(2020, {3, 3, 3, 3, 3}));
    CHECK(check.is_lowering);
    CHECK_FALSE(check.requires_assessment);
}

TEST_CASE("an assessment needs an intention, a term, reasons for both and a hearing")
{
    CHECK(missing_in(whole(), lowering_to(2)).empty());
    CHECK(missing_in({}, lowering_to(2)).size() == 5);

    auto assessment = whole();
    assessment.announced_on = *Date::parse("2026-12-01");
    CHECK(lacks(assessment, "eerst aan het wijkorgaan zijn verteld"));
    assessment = whole();
    assessment.term_until = *Date::parse("2026-06-01");
    CHECK(lacks(assessment, "na de dag van het voornemen"));
    assessment = whole();
    assessment.why_lower.clear();
    CHECK(lacks(assessment, "Welke omstandigheden"));
    assessment = whole();
    assessment.why_term.clear();
    CHECK(lacks(assessment, "Waarom de termijn redelijk is"));
}

TEST_CASE("hearing may not be skipped, says Awb 4:12(2)")
{
    auto assessment = whole();
    assessment.hearing = Hearing::not_yet;
    CHECK(lacks(assessment, said(to_text(awb::art_4_12_2))));

    assessment.hearing = Hearing::heard;
    CHECK_FALSE(lacks(assessment, said(to_text(awb::art_4_12_2))));
    assessment.view.clear();
    CHECK(lacks(assessment, "Wat het wijkorgaan ervan vindt"));
    assessment.hearing = Hearing::offered;
    CHECK(missing_in(assessment, lowering_to(2)).empty());

    assessment.heard_on.reset();
    CHECK(lacks(assessment, "Tot wanneer het wijkorgaan iets kon zeggen"));
    assessment.heard_on = *Date::parse("2026-05-01");
    CHECK(lacks(assessment, "nadat het het voornemen kreeg"));
    assessment.heard_on = *Date::parse("2026-11-28");
    CHECK(lacks(assessment, "Wacht tot"));
}

TEST_CASE("a term that is over when the year begins lets the lower level begin with the year")
{
    const auto effect = effect_of(lowering_to(2), having(2024, {3, 3, 3}), whole());
    REQUIRE(effect);
    CHECK(effect->from == first_day_of(2027));
    CHECK_FALSE(effect->until_then);
    CHECK(
        said(effect_of(*Date::parse("2026-12-31"), lowering_to(2), level(3)))
            .find("gaat in op 1 januari 2027") != std::string::npos
    );
}

TEST_CASE("where the term runs on, the old level goes on for the rest: Awb 4:51(2)")
{
    auto assessment = whole();
    assessment.term_until = *Date::parse("2027-03-31");
    const auto effect = effect_of(lowering_to(2), having(2024, {3, 3, 3}), assessment);
    REQUIRE(effect);
    CHECK(effect->from == *Date::parse("2027-04-01"));
    CHECK(effect->until_then == level(3));
    const auto words = said(effect_of(*assessment.term_until, lowering_to(2), level(3)));
    CHECK(words.find("tot en met 31 maart 2027") != std::string::npos);
    CHECK(words.find(said(to_text(awb::art_4_51_2))) != std::string::npos);

    assessment.term_until = *Date::parse("2027-12-31");
    CHECK(lacks(assessment, "heel 2027 door"));
    CHECK_FALSE(effect_of(lowering_to(2), having(2024, {3, 3, 3}), assessment));
}

TEST_CASE("without the assessment the lowering is refused, with it not; others need none")
{
    const auto three_years = having(2024, {3, 3, 3});
    CHECK_FALSE(effect_of(lowering_to(2), three_years, {}));
    CHECK(effect_of(lowering_to(2), three_years, whole()));
    CHECK(effect_of(lowering_to(2, Side::body), three_years, {}));
    CHECK(effect_of(lowering_to(2), having(2025, {3, 3}), {}));
}

TEST_CASE("the level of 2028 is settled after that of 2027")
{
    auto proposal = lowering_to(3, Side::body);
    proposal.year = 2028;
    CHECK_FALSE(effect_of(proposal, having(2025, {3, 3}), {}));
    CHECK(effect_of(proposal, having(2025, {3, 3, 3}), {}));
    CHECK(effect_of(proposal, {}, {}));
}

} // namespace wijkspraak::levels
