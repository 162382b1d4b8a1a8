#include "features/areas/areas.hpp"
#include "features/bodies/bodies.hpp"
#include "features/documents/documents.hpp"
#include "features/moments/store.hpp"
#include "features/processes/processes.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::moments {

using storage::Database;
using storage::Transaction;

namespace {

const storage::Actor fatma{.account = 1, .role = "projectleider", .at = {1'000}};

processes::ProcessId begin_process(Transaction& transaction, std::string slug = "afspraken")
{
    return processes::begin(transaction, {.slug = slug, .title = "Afspraken"}, fatma);
}

} // namespace

TEST_CASE("a moment is found again with its areas, bodies and papers, as Fatma wrote it down")
{
    testing::for_each_town([](Database& database) {
        const auto moments = database.write([](Transaction& transaction) {
            const auto process = begin_process(transaction);
            const auto area = areas::add(transaction, {.slug = "west", .name = "West"}, fatma);
            const auto body =
                bodies::add(transaction, {.slug = "boekelo", .name = "Dorpsraad Boekelo"}, fatma);
            const auto paper = documents::add(
                transaction, {.title = "Verslag", .kind = "verslag"}, process.value(), fatma
            );
            const auto invitation =
                add(transaction,
                    process,
                    {.kind = MomentKind::invitation, .title = "Uitnodiging"},
                    fatma);
            MomentDraft kickoff{
                .title = "Startbijeenkomst",
                .on = Dated::parse("2022-07~"),
                .number = 1,
                .attendance = {Qualifier::circa, 60},
                .is_preparation = true,
                .invitation = invitation,
                .areas = {area               },
                .bodies = {{body, Presence::absent}},
                .documents = {paper               }
            };
            add(transaction, process, kickoff, fatma);
            return of_process(transaction, process);
        });

        REQUIRE(moments.size() == 2);
        const auto& kickoff = moments.back();
        CHECK(kickoff.entry == 2);
        CHECK(kickoff.on == Dated::parse("2022-07~"));
        CHECK(kickoff.attendance == Count{Qualifier::circa, 60});
        CHECK(kickoff.is_preparation);
        CHECK(kickoff.invitation == moments.front().id);
        CHECK(kickoff.areas.size() == 1);
        CHECK(kickoff.bodies.front().presence == Presence::absent);
        CHECK(kickoff.documents.size() == 1);
        CHECK(moments.front().areas.empty());
    });
}

TEST_CASE("a changed moment keeps its place in the record and loses what was unticked")
{
    testing::for_each_town([](Database& database) {
        const auto changed = database.write([](Transaction& transaction) {
            const auto process = begin_process(transaction);
            const auto area = areas::add(transaction, {.slug = "west", .name = "West"}, fatma);
            const auto id = add(transaction, process, {.title = "Stat", .areas = {area}}, fatma);
            add(transaction, process, {.title = "Later"}, fatma);
            change(transaction, process, id, {.title = "Start"}, fatma);
            return find(transaction, id).value();
        });

        CHECK(changed.title == "Start");
        CHECK(changed.entry == 1);
        CHECK(changed.areas.empty());
    });
}

TEST_CASE("a moment of one process is not found in another")
{
    testing::for_each_town([](Database& database) {
        database.write([](Transaction& transaction) {
            const auto one = begin_process(transaction);
            const auto other = begin_process(transaction, "ander-traject");
            const auto moment = add(transaction, one, MomentDraft{.title = "Start"}, fatma);
            const auto group = add(transaction, one, GroupDraft{.name = "Kerngroep"}, fatma);

            CHECK(find_moment(transaction, one, moment));
            CHECK_FALSE(find_moment(transaction, other, moment));
            CHECK(find_group(transaction, one, group));
            CHECK_FALSE(find_group(transaction, other, group));
        });
    });
}

TEST_CASE("the reason to meet before the plan decision stands in the audit log")
{
    testing::for_each_town([](Database& database) {
        const auto logged = database.write([](Transaction& transaction) {
            const auto process = begin_process(transaction);
            add(transaction,
                process,
                MomentDraft{.title = "Start", .override_reason = "De zaal was alleen toen vrij."},
                fatma);
            return transaction.run("select detail from audit_entries where action = 'moment.add'")
                .front()
                .get<std::string>(0);
        });
        CHECK(logged == "vóór het besluit over het plan: De zaal was alleen toen vrij.");
    });
}

TEST_CASE("a group keeps its seats, its mandate and its period")
{
    testing::for_each_town([](Database& database) {
        database.write([](Transaction& transaction) {
            const auto process = begin_process(transaction);
            GroupDraft draft{
                .name = "Kerngroep",
                .mandate = "Denkt mee namens de wijkorganen.",
                .from = Dated::parse("2022-07-04"),
                .size = {Qualifier::exact, 9}
            };
            const auto group = add(transaction, process, draft, fatma);
            add(transaction, process, group, MemberDraft{.role = "lid dorpsraad"}, fatma);
            draft.until = Dated::parse("2023-04");
            change(transaction, process, group, draft, fatma);

            const auto found = groups_of(transaction, process);
            REQUIRE(found.size() == 1);
            CHECK(found.front().size == Count{Qualifier::exact, 9});
            CHECK(found.front().until == Dated::parse("2023-04"));
            const auto members = members_of(transaction, process);
            REQUIRE(members.size() == 1);
            CHECK(members.front().group == group);
        });
    });
}

} // namespace wijkspraak::moments
