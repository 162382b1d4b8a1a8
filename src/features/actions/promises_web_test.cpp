#include "civic/zone.hpp"
#include "features/inputs/inputs.hpp"
#include "features/processes/processes.hpp"
#include "features/reports/store.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::actions {

using namespace testing;

namespace {

/// The square, of which a frozen report promises a measure, an action and a clause.
processes::ProcessId square_with_report(Town& town)
{
    return town.arrange([&](storage::Transaction& transaction) {
        const auto id = processes::begin(
            transaction, {.slug = "plein", .title = "Het plein"}, town.stagehand()
        );
        processes::publish(transaction, id, false, town.stagehand());
        inputs::add(
            transaction,
            id,
            inputs::UseDraft{
                .kind = inputs::UseKind::measure,
                .text = "Er komen bankjes.",
                .owner = "Beheer",
                .planned = Dated::parse("2026-02")},
            town.stagehand()
        );
        inputs::add(
            transaction,
            id,
            inputs::UseDraft{.kind = inputs::UseKind::action, .text = "Een folder voor de buurt."},
            town.stagehand()
        );
        inputs::add(
            transaction,
            id,
            inputs::UseDraft{.kind = inputs::UseKind::clause, .text = "Artikel 3 verandert."},
            town.stagehand()
        );
        reports::ReportStore{transaction}.freeze(
            id,
            {.version = 1, .on = day_of(town.now), .content = "{}", .sha256 = "0"},
            town.stagehand()
        );
        return id;
    });
}

} // namespace

TEST_CASE("what a published report promises is followed on the page of its process until done")
{
    Town town;
    square_with_report(town);
    const auto publication = "/kantoor/trajecten/plein/eindverslag/versies/1/publicatie";
    CHECK(
        town.post(
                publication,
                fatma,
                {
                    {"besluitstukken", "Raadsvoorstel 8"}
    }
        ).status == 303
    );
    CHECK(town.count("select count(*) from actions where source_kind = 'eindverslag'") == 2);
    CHECK(
        town.post(
                publication,
                fatma,
                {
                    {"besluitstukken", "Raadsvoorstel 8"}
    }
        ).status == 303
    );
    CHECK(town.count("select count(*) from actions") == 2);

    Visitor resident{town, anonymous};
    resident.open("/trajecten/plein");
    CHECK(resident.sees("Wat is er toegezegd?"));
    CHECK(resident.sees("Er komen bankjes."));
    CHECK(resident.sees("Dit moest klaar zijn in februari 2026, maar is nog niet gedaan."));
    CHECK(resident.sees("niemand genoemd"));

    Visitor official{town, fatma};
    for (const auto* const number : {"/1", "/2"})
        official.open(std::string{"/kantoor/acties"} + number)
            .fill("Waaraan is te zien dat het gedaan is?", "Zie de foto.")
            .press("Vastleggen dat het gedaan is");
    resident.open("/trajecten/plein");
    CHECK(resident.sees("Er staat niets meer open."));
    CHECK(resident.sees("Zie de foto."));
}

TEST_CASE("Fatma adds an action to a process; residents see it only when she says so")
{
    Town town;
    square_with_report(town);
    Visitor official{town, fatma};
    official.open("/kantoor/trajecten/plein").follow("Actie toevoegen");
    CHECK(official.sees("Bij het traject Het plein."));
    official.fill("Wat wordt er gedaan?", "Een lantaarn")
        .fill("Wie doet het?", "Beheer")
        .fill("Wanneer is het klaar?", "1-6-2026")
        .choose("Waar komt het vandaan?", "Besluit")
        .press("Actie toevoegen");
    CHECK(official.status() == 200);
    CHECK(official.follow("Het plein").sees("Een lantaarn"));
    CHECK_FALSE(Visitor{town, anonymous}.open("/trajecten/plein").sees("Een lantaarn"));

    official.open("/kantoor/acties/1/wijzigen")
        .tick("Inwoners zien dit op de pagina van het traject of het wijkorgaan")
        .press("Wijzigingen bewaren");
    CHECK(Visitor{town, anonymous}.open("/trajecten/plein").sees("Een lantaarn"));
    CHECK(town.get("/kantoor/trajecten/plein/acties/nieuw", otto).status == 403);
}

} // namespace wijkspraak::actions
