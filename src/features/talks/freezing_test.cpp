#include "features/levels/levels.hpp"
#include "features/talks/sample_test.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::talks {

using namespace testing;

namespace {

/// A regulation with two levels; De Hof had the higher one for three years.
std::vector<levels::Level> arrange_levels(Transaction& transaction, const Noord& noord)
{
    (void)levels::add(
        transaction,
        {
            .title = "Regeling", .from = *Date::parse("2020-01-01")
    },
        {{.rank = 1, .name = "Ontmoeten"}, {.rank = 2, .name = "Meedenken"}},
        manager
    );
    auto all = levels::levels_for(transaction, 2027);
    for (const int year : {2024, 2025, 2026})
        (void)levels::settle(
            transaction,
            {.body = noord.hof, .year = year, .level = all.back().id, .reason = "Het past."},
            manager
        );
    return all;
}

/// The talk of De Hof, frozen with this level agreed.
Talk frozen_with(Transaction& transaction, const Noord& noord, const levels::Level& level)
{
    const auto now = [&] { return find(transaction, noord.hof, 2027).value(); };
    arrange_held(transaction, noord);
    auto held = *now().held;
    held.level = AgreedLevel{level.id, level.name, "Dat spraken we af."};
    hold(transaction, now(), held, manager);
    send_report(transaction, now(), manager);
    confirm(transaction, now(), Side::body, {}, secretary);
    confirm(transaction, now(), Side::municipality, {}, manager);
    return now();
}

void for_each_level(
    const std::function<void(Transaction&, const Noord&, const std::vector<levels::Level>&)>& test
)
{
    wijkspraak::testing::for_each_town([&](storage::Database& database) {
        database.write([&](Transaction& transaction) {
            const auto noord = arrange_noord(transaction);
            test(transaction, noord, arrange_levels(transaction, noord));
        });
    });
}

} // namespace

TEST_CASE("the level that was agreed is settled for the year when the report is frozen")
{
    for_each_level([](Transaction& transaction, const Noord& noord, const auto& all) {
        const auto talk = frozen_with(transaction, noord, all.back());
        REQUIRE(talk.frozen);
        CHECK(talk.frozen->level_note.empty());
        const auto standing = levels::standing_of(transaction, noord.hof, 2027);
        REQUIRE(standing);
        CHECK(standing->level.name == "Meedenken");
        CHECK(standing->reason == "Dat spraken we af.");
    });
}

TEST_CASE("a lower level without the assessment of Awb 4:51 stays open, and the report is frozen")
{
    for_each_level([](Transaction& transaction, const Noord& noord, const auto& all) {
        const auto talk = frozen_with(transaction, noord, all.front());
        REQUIRE(talk.frozen);
        CHECK_FALSE(talk.frozen->level_note.empty());
        CHECK_FALSE(levels::standing_of(transaction, noord.hof, 2027));
    });
}

} // namespace wijkspraak::talks
