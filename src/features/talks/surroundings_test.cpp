#include "features/areas/areas.hpp"
#include "features/moments/moments.hpp"
#include "features/processes/processes.hpp"
#include "features/talks/sample_test.hpp"
#include "features/talks/surroundings.hpp"
#include "features/themes/themes.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::talks {

using namespace testing;

namespace {

const Date today = *Date::parse("2026-03-02");

/// A public process with a theme and a meeting in a stadsdeel.
processes::ProcessId process_in(
    Transaction& transaction, const std::string& slug, std::optional<areas::AreaId> area
)
{
    const auto id = processes::begin(transaction, {.slug = slug, .title = slug}, manager);
    processes::publish(transaction, id, false, manager);
    themes::add_theme(transaction, id, {.title = "Verkeer bij de school"}, "", manager);
    moments::MomentDraft moment{.title = "Avond"};
    if (area) moment.areas.push_back(*area);
    moments::add(transaction, id, moment, manager);
    return id;
}

} // namespace

TEST_CASE("the preparation knows of the public processes in the area, with their themes")
{
    wijkspraak::testing::for_each_town([](storage::Database& database) {
        database.write([](Transaction& transaction) {
            const auto noord = arrange_noord(transaction);
            const auto hof = bodies::find(transaction, noord.hof).value();
            const auto south = areas::add(
                transaction,
                {.kind = areas::AreaKind::district, .slug = "zuid", .name = "Zuid"},
                manager
            );
            const auto plein = process_in(transaction, "het-plein", hof.district);
            process_in(transaction, "de-brug", south);
            process_in(transaction, "overal", std::nullopt);

            const auto all = nearby(transaction, hof, today);
            REQUIRE(all.size() == 1);
            CHECK(all.front().title == "het-plein");
            CHECK(all.front().themes == std::vector<std::string>{"Verkeer bij de school"});

            processes::close(transaction, plein, today, manager);
            CHECK(nearby(transaction, hof, today).empty());
        });
    });
}

TEST_CASE("what ended long ago is no longer looked back on")
{
    wijkspraak::testing::for_each_town([](storage::Database& database) {
        database.write([](Transaction& transaction) {
            const auto noord = arrange_noord(transaction);
            const auto talk = arrange_frozen(transaction, noord);
            const auto hof = bodies::find(transaction, noord.hof).value();
            REQUIRE(known_of(transaction, hof, morning).agreed.size() == 1);
            const auto action = known_of(transaction, hof, morning).agreed.front();
            actions::finish(transaction, action, today, {.text = "Geregeld."}, manager);
            CHECK(known_of(transaction, hof, morning + 300 * one_day).agreed.size() == 1);
            CHECK(known_of(transaction, hof, morning + 500 * one_day).agreed.empty());
            CHECK(talk.frozen);
        });
    });
}

} // namespace wijkspraak::talks
