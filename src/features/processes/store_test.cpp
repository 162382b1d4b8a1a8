#include "features/areas/areas.hpp"
#include "features/documents/documents.hpp"
#include "features/processes/processes.hpp"
#include "support/databases.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::processes {

using testing::for_each_database;

namespace {

const storage::Actor project_leader{.account = 1, .role = "projectleider", .at = {1'000}};

storage::Migrations tables()
{
    auto all = areas::migrations();
    for (const auto& step : documents::migrations()) all.push_back(step);
    for (const auto& step : migrations()) all.push_back(step);
    return all;
}

Dated on(std::string_view text)
{
    return Dated::parse(text).value();
}

ProcessId begin_square(storage::Database& database)
{
    return database.write([](storage::Transaction& transaction) {
        return begin(
            transaction,
            {.slug = "plein",
             .title = "Een nieuw plein",
             .summary = "Wat komt er op het plein?",
             .rung = Rung::coproduce,
             .authority = Authority::council,
             .legal_basis = "Participatieverordening, artikel 5",
             .contact = "de projectleider"},
            project_leader
        );
    });
}

} // namespace

TEST_CASE("a process that was begun is found again as it was written down")
{
    for_each_database(tables(), [](storage::Database& database) {
        const auto id = begin_square(database);

        const auto process = database.read([](storage::Transaction& transaction) {
            return find(transaction, "plein");
        });
        REQUIRE(process);
        CHECK(process->id == id);
        CHECK(process->title == "Een nieuw plein");
        CHECK(process->rung == Rung::coproduce);
        CHECK(process->authority == Authority::council);
        CHECK(process->contact == "de projectleider");
        CHECK(process->plan_state == PlanState::draft);
        CHECK_FALSE(process->plan_decision);
        CHECK_FALSE(process->is_public);
        CHECK_FALSE(database.read([](auto& transaction) { return find(transaction, "straat"); }));
    });
}

TEST_CASE("two processes cannot have the same name")
{
    for_each_database(tables(), [](storage::Database& database) {
        begin_square(database);
        CHECK_THROWS_AS(begin_square(database), storage::DatabaseError);
    });
}

TEST_CASE("a decided plan keeps its parts, its decision and the duty to inform the council")
{
    for_each_database(tables(), [](storage::Database& database) {
        const auto id = begin_square(database);
        database.write([&](storage::Transaction& transaction) {
            write_plan(
                transaction,
                id,
                {
                    {PlanPart::goal,   "Een plein"},
                    {PlanPart::budget, ""         }
            },
                project_leader
            );
            write_plan(
                transaction,
                id,
                {
                    {PlanPart::goal, "Een plein voor allen"}
            },
                project_leader
            );
            submit_plan(transaction, id, project_leader);
            decide_plan(
                transaction,
                id,
                {.authority = Authority::executive, .on = on("2022-06-07"), .reference = "B-12"},
                project_leader
            );
        });

        database.read([&](storage::Transaction& transaction) {
            CHECK(
                plan_of(transaction, id) ==
                Plan{
                    {PlanPart::goal, "Een plein voor allen"}
            }
            );
            const auto process = find(transaction, id).value();
            CHECK(process.plan_state == PlanState::decided);
            REQUIRE(process.plan_decision);
            CHECK(process.plan_decision->on == on("2022-06-07"));
            CHECK(process.plan_decision->reference == "B-12");
            const auto duties = duties_of(transaction, id);
            REQUIRE(duties.size() == 1);
            CHECK(duties.front().arose_on == on("2022-06-07"));
            CHECK_FALSE(duties.front().done_on);
        });
    });
}

TEST_CASE("a duty that was done shows its evidence")
{
    for_each_database(tables(), [](storage::Database& database) {
        const auto id = begin_square(database);
        database.write([&](storage::Transaction& transaction) {
            const auto duty = add_duty(transaction, id, {.what = "Brief"}, project_leader);
            finish_duty(
                transaction,
                id,
                duty,
                {.done_on = on("2022-06"), .evidence = "brief 2022-101"},
                project_leader
            );
        });

        const auto duties =
            database.read([&](auto& transaction) { return duties_of(transaction, id); });
        REQUIRE(duties.size() == 1);
        CHECK(duties.front().done_on == on("2022-06"));
        CHECK(duties.front().evidence == "brief 2022-101");
    });
}

TEST_CASE("a changed frame stands beside the frame that it replaces")
{
    for_each_database(tables(), [](storage::Database& database) {
        const auto id = begin_square(database);
        database.write([&](storage::Transaction& transaction) {
            set_frame(
                transaction,
                id,
                {.kind = FrameKind::financial, .text = "€ 100.000", .from = on("2022-06-07")},
                std::nullopt,
                project_leader
            );
            set_frame(
                transaction,
                id,
                {.text = "De bomen blijven", .from = on("2022-06-07")},
                std::nullopt,
                project_leader
            );
            const auto changed = set_frame(
                transaction,
                id,
                {.kind = FrameKind::financial,
                 .text = "€ 80.000",
                 .from = on("2022-10"),
                 .reason = "De begroting is lager."},
                1,
                project_leader
            );
            tell_frame(transaction, id, changed, on("2022-10-11"), project_leader);
        });

        const auto frames =
            database.read([&](auto& transaction) { return frames_of(transaction, id); });
        REQUIRE(frames.size() == 3);
        CHECK(frames[0].text == "€ 80.000");
        CHECK(frames[0].version == 2);
        CHECK(frames[0].is_current);
        CHECK(frames[0].told_on == on("2022-10-11"));
        CHECK(frames[1].text == "€ 100.000");
        CHECK_FALSE(frames[1].is_current);
        CHECK(frames[2].line == 2);
        CHECK(frames[2].is_current);
    });
}

TEST_CASE("the newest promise comes first and the older one stays")
{
    for_each_database(tables(), [](storage::Database& database) {
        const auto id = begin_square(database);
        database.write([&](storage::Transaction& transaction) {
            state_influence(
                transaction,
                id,
                {.rung = Rung::advise, .promise = "Advies", .from = on("2022-04")},
                project_leader
            );
            state_influence(
                transaction,
                id,
                {.rung = Rung::coproduce, .promise = "Samen", .from = on("2022-06-07")},
                project_leader
            );
            tell_influence(transaction, id, 2, on("2022-06-14"), project_leader);
        });

        const auto influences =
            database.read([&](auto& transaction) { return influences_of(transaction, id); });
        REQUIRE(influences.size() == 2);
        CHECK(influences[0].version == 2);
        CHECK(influences[0].rung == Rung::coproduce);
        CHECK(influences[0].told_on == on("2022-06-14"));
        CHECK(influences[1].promise == "Advies");
    });
}

TEST_CASE("a paper can be read by everyone once its process is public")
{
    for_each_database(tables(), [](storage::Database& database) {
        const auto id = begin_square(database);
        const auto add_paper = [&](bool is_public) {
            return database.write([&](storage::Transaction& transaction) {
                return documents::add(
                    transaction,
                    {.title = "Schets", .kind = "tekening", .is_public = is_public},
                    id.value(),
                    project_leader
                );
            });
        };
        const auto sketch = add_paper(true);
        const auto note = add_paper(false);
        const auto is_open = [&](documents::DocumentId paper) {
            return database.read([&](auto& transaction) {
                return documents::is_open(transaction, paper);
            });
        };
        CHECK_FALSE(is_open(sketch));

        database.write([&](storage::Transaction& transaction) {
            publish(transaction, id, true, project_leader);
        });
        CHECK(is_open(sketch));
        CHECK_FALSE(is_open(note));

        const auto process =
            database.read([&](auto& transaction) { return find(transaction, id); });
        CHECK(process->is_public);
        CHECK(process->shows_draft);
    });
}

TEST_CASE("a process is about the parts of town that were chosen last, each once")
{
    for_each_database(tables(), [](storage::Database& database) {
        const auto id = begin_square(database);
        database.write([&](storage::Transaction& transaction) {
            CHECK(areas_of(transaction, id).empty());
            const auto west =
                areas::add(transaction, {.slug = "west", .name = "West"}, project_leader);
            const auto oost =
                areas::add(transaction, {.slug = "oost", .name = "Oost"}, project_leader);
            set_areas(transaction, id, {oost, west, oost}, project_leader);
            CHECK(areas_of(transaction, id) == std::vector{west, oost});
            set_areas(transaction, id, {oost}, project_leader);
            CHECK(areas_of(transaction, id) == std::vector{oost});
        });
    });
}

} // namespace wijkspraak::processes
