#include "features/bodies/bodies.hpp"
#include "features/levels/store.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>

#include <functional>

namespace wijkspraak::levels {

using storage::Database;
using storage::Transaction;

namespace {

const storage::Actor fatma{.account = {}, .role = "stadsdeelmanager", .at = {1'772'438'400'000}};
const Date today = *Date::parse("2026-03-02");

/// A regulation with three levels from 2023 on, and one body.
struct Town {
    Transaction& transaction;
    bodies::BodyId body;
    std::vector<Level> levels;

    LevelStore store() const { return LevelStore{transaction}; }
    /// Settles a level by its rank.
    Result<Standing, Text> settle(int year, int rank, Side asked_by) const
    {
        return levels::settle(
            transaction,
            {.body = body,
             .year = year,
             .level = levels.at(static_cast<std::size_t>(rank - 1)).id,
             .asked_by = asked_by,
             .reason = "Voorbeeldtekst."},
            fatma
        );
    }
    Result<AskedStepId, Text> ask(int year, int rank, Side asked_by) const
    {
        return levels::ask(
            transaction,
            {.body = body,
             .year = year,
             .level = levels.at(static_cast<std::size_t>(rank - 1)).id,
             .asked_by = asked_by,
             .reason = "Voorbeeldtekst."},
            fatma
        );
    }
};

void for_each_town(const std::function<void(const Town&)>& test)
{
    testing::for_each_town([&](Database& database) {
        database.write([&](Transaction& transaction) {
            const auto body =
                bodies::add(transaction, {.slug = "hof", .name = "Buurtkring De Hof"}, fatma);
            const auto regulation =
                add(transaction,
                    {
                        .title = "Regeling", .from = *Date::parse("2023-01-01")
            },
                    {{.rank = 1, .name = "Ontmoeten", .amount = 500_eur},
                     {.rank = 2, .name = "Meedenken"},
                     {.rank = 3, .name = "Meedoen"}},
                    fatma);
            REQUIRE(regulation);
            test({transaction, body, LevelStore{transaction}.levels_of(*regulation)});
        });
    });
}

/// Two years on a level are history; from the third on it is settled year by year.
void have_three_years(const Town& town, int rank)
{
    for (const int year : {2024, 2025, 2026}) REQUIRE(town.settle(year, rank, Side::both));
}

} // namespace

TEST_CASE("De Hof has a level for a year, with who wanted it, why, and who settled it")
{
    for_each_town([](const Town& town) {
        const auto settled = town.settle(2026, 2, Side::body);
        REQUIRE(settled);
        CHECK(settled->level.name == "Meedenken");
        CHECK(settled->settled_by == "stadsdeelmanager");
        CHECK(settled->settled_on == today);
        CHECK(settled->from == *Date::parse("2026-01-01"));
        CHECK(standing_of(town.transaction, town.body, 2026)->asked_by == Side::body);
        CHECK_FALSE(standing_of(town.transaction, town.body, 2025));
        CHECK(standings(town.transaction, 2026).size() == 1);
        CHECK(standings(town.transaction, 2027).empty());
    });
}

TEST_CASE("a correction is a new entry, and the earlier one stays readable")
{
    for_each_town([](const Town& town) {
        REQUIRE(town.settle(2026, 2, Side::body));
        REQUIRE(town.settle(2026, 3, Side::body));
        CHECK(standings_of(town.transaction, town.body).size() == 1);
        CHECK(standing_of(town.transaction, town.body, 2026)->level.rank == 3);

        const auto history = town.store().history_of(town.body);
        REQUIRE(history.size() == 2);
        CHECK_FALSE(history.front().is_replaced);
        CHECK(history.back().is_replaced);
        CHECK(history.back().level.rank == 2);
    });
}

TEST_CASE("a level is of the regulation in force on 1 January, and has a reason")
{
    for_each_town([](const Town& town) {
        CHECK(levels_for(town.transaction, 2026).size() == 3);
        CHECK(levels_for(town.transaction, 2022).empty());
        CHECK_FALSE(town.settle(2022, 1, Side::body));
        CHECK_FALSE(levels::settle(
            town.transaction,
            {.body = town.body, .year = 2026, .level = town.levels.front().id, .reason = ""},
            fatma
        ));
    });
}

TEST_CASE("the municipality cannot lower what lasted three years without the assessment")
{
    for_each_town([](const Town& town) {
        have_three_years(town, 3);
        const auto refused = town.settle(2027, 2, Side::municipality);
        REQUIRE_FALSE(refused);
        CHECK_FALSE(standing_of(town.transaction, town.body, 2027));
        CHECK(town.settle(2027, 2, Side::body));
    });
}

TEST_CASE("with the assessment the level goes down, after the reasonable term")
{
    for_each_town([](const Town& town) {
        have_three_years(town, 3);
        const auto step = town.ask(2027, 2, Side::municipality);
        REQUIRE(step);
        Assessment assessment{
            .announced_on = *Date::parse("2026-01-15"),
            .term_until = *Date::parse("2027-03-31"),
            .why_lower = "Voorbeeldtekst.",
            .why_term = "Voorbeeldtekst.",
            .hearing = Hearing::not_yet};
        town.store().assess(*step, assessment, fatma);
        CHECK_FALSE(town.settle(2027, 2, Side::municipality));

        assessment.hearing = Hearing::heard;
        assessment.heard_on = *Date::parse("2026-02-01");
        assessment.view = "Voorbeeldtekst.";
        town.store().assess(*step, assessment, fatma);
        const auto settled = town.settle(2027, 2, Side::municipality);
        REQUIRE(settled);
        CHECK(settled->from == *Date::parse("2027-04-01"));
        CHECK(level_on(*settled, *Date::parse("2027-03-31")).rank == 3);
        CHECK(level_on(*settled, *Date::parse("2027-04-01")).rank == 2);
        CHECK(town.store().find_step(*step)->state == StepState::settled);
        CHECK(town.store().assessments_of(*step).size() == 2);
    });
}

TEST_CASE("a body has one open step, which is answered, withdrawn or settled")
{
    for_each_town([](const Town& town) {
        REQUIRE(town.settle(2026, 1, Side::body));
        const auto first = town.ask(2027, 2, Side::body);
        REQUIRE(first);
        CHECK_FALSE(town.ask(2028, 3, Side::body));
        CHECK(open_steps(town.transaction).size() == 1);
        const auto open = open_step(town.transaction, town.body);
        REQUIRE(open);
        CHECK(open->before->rank == 1);
        town.store().reply(
            *open, StepState::declined, {.agrees = false, .words = "Voorbeeldtekst."}, fatma
        );
        CHECK_FALSE(open_step(town.transaction, town.body));
        CHECK(town.store().find_step(*first)->reply->words == "Voorbeeldtekst.");

        REQUIRE(town.ask(2027, 3, Side::body));
        town.store().close(*open_step(town.transaction, town.body), StepState::withdrawn, fatma);
        REQUIRE(town.ask(2027, 2, Side::body));
        REQUIRE(town.settle(2027, 2, Side::body));
        CHECK(open_steps(town.transaction).empty());
        CHECK(town.store().steps_of(town.body).size() == 3);
    });
}

TEST_CASE("a new version of the regulation holds from its first day on")
{
    for_each_town([](const Town& town) {
        auto store = town.store();
        const auto id =
            store.add({.title = "Regeling 2028", .from = *Date::parse("2028-01-01")}, fatma);
        store.add(id, {.rank = 1, .name = "Samen"}, fatma);
        CHECK(levels_for(town.transaction, 2028).size() == 3);
        store.put_into_force(id, fatma);
        CHECK(levels_for(town.transaction, 2028).size() == 1);
        CHECK(levels_for(town.transaction, 2027).size() == 3);

        REQUIRE(town.settle(2026, 1, Side::body));
        const auto all = store.regulations();
        CHECK_FALSE(all.front().is_used);
        CHECK(all.back().is_used);
        CHECK(all.back().levels.front().amount == 500_eur);
    });
}

TEST_CASE("a draft of a version can be changed and dropped")
{
    for_each_town([](const Town& town) {
        auto store = town.store();
        const auto id = store.add({.title = "Concept", .from = *Date::parse("2028-01-01")}, fatma);
        store.add(id, {.rank = 1, .name = "Samen"}, fatma);
        const auto level = store.levels_of(id).front();
        store.change(level, {.rank = 2, .name = "Alles samen", .amount = 900_eur}, fatma);
        store.change(
            id,
            {.title = "Regeling 2029",
             .from = *Date::parse("2029-01-01"),
             .until = *Date::parse("2030-12-31"),
             .source = "raadsbesluit",
             .is_example = true},
            fatma
        );
        const auto all = store.regulations();
        CHECK(all.front().title == "Regeling 2029");
        CHECK(all.front().levels.front().name == "Alles samen");
        store.drop(store.levels_of(id).front(), fatma);
        CHECK(store.levels_of(id).empty());
        store.drop(id, fatma);
        CHECK(store.regulations().size() == 1);
    });
}

} // namespace wijkspraak::levels
