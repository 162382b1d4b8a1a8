#include "features/bodies/bodies.hpp"
#include "features/documents/documents.hpp"
#include "features/moments/moments.hpp"
#include "features/processes/processes.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::moments {

using namespace testing;

namespace {

const std::string office = "/kantoor/trajecten/afspraken";

/// A process of which the college decided on the plan on 7 June 2022.
processes::ProcessId decided_process(Town& town)
{
    return town.arrange([&](storage::Transaction& transaction) {
        const auto id = processes::begin(
            transaction,
            {.slug = "afspraken",
             .title = "Afspraken met wijkorganen",
             .legal_basis = "Participatieverordening 2022, artikel 5"},
            town.stagehand()
        );
        processes::decide_plan(
            transaction,
            id,
            {.on = Dated::parse("2022-06-07").value(), .reference = "B22-117"},
            town.stagehand()
        );
        processes::publish(transaction, id, true, town.stagehand());
        return id;
    });
}

Visitor& describe_meeting(Visitor& visitor, std::string date)
{
    return visitor.open(office + "/momenten/nieuw")
        .choose("Soort moment", "Bijeenkomst")
        .fill("Titel", "Startbijeenkomst")
        .fill("Datum", std::move(date))
        .fill("Plaats", "Theater")
        .fill("Hoeveel mensen waren er?", "60")
        .choose("Hoe precies is dit?", "ongeveer");
}

} // namespace

TEST_CASE("Fatma writes down a meeting and residents read about it")
{
    Town town;
    decided_process(town);
    Visitor official{town, fatma};
    describe_meeting(official, "4-7-2022").press("Moment toevoegen");

    CHECK(official.status() == 200);
    CHECK(official.sees("Startbijeenkomst"));

    Visitor resident{town, anonymous};
    resident.open("/trajecten/afspraken/momenten/1");
    CHECK(resident.sees("4 juli 2022"));
    CHECK(resident.sees("circa 60"));
    CHECK(resident.sees("Theater"));
    CHECK(resident.sees("Wat dit moment opleverde, is niet vastgelegd."));
}

TEST_CASE("a meeting before the plan decision is asked for its reason, and nothing typed is lost")
{
    Town town;
    decided_process(town);
    Visitor official{town, fatma};
    describe_meeting(official, "5-4-2022").press("Moment toevoegen");

    CHECK(official.status() == 422);
    CHECK(official.sees("Participatieverordening 2022, artikel 5"));

    official.fill("Reden om dit vóór het besluit", "De zaal was alleen toen vrij.")
        .press("Moment toevoegen");
    CHECK(official.status() == 200);
    CHECK(official.sees("Vóór het besluit over het plan"));
    CHECK(town.count("select attendance_number from moments") == 60);
    CHECK(town.count("select count(*) from audit_entries where detail like '%De zaal was%'") == 1);
}

TEST_CASE("before any plan decision Fatma can only prepare")
{
    Town town;
    town.arrange([&](storage::Transaction& transaction) {
        processes::begin(
            transaction, {.slug = "afspraken", .title = "Afspraken"}, town.stagehand()
        );
    });
    Visitor official{town, fatma};
    describe_meeting(official, "5-4-2022").press("Moment toevoegen");
    CHECK(official.status() == 422);

    official.tick("Dit is voorbereiding").press("Moment toevoegen");
    CHECK(official.status() == 200);
    CHECK(official.sees("Voorbereiding"));
}

TEST_CASE("the page of a moment says how long before it people were invited")
{
    Town town;
    const auto process = decided_process(town);
    town.arrange([&](storage::Transaction& transaction) {
        add(transaction,
            process,
            {.kind = MomentKind::invitation,
             .title = "Uitnodiging",
             .on = Dated::parse("2022-06-14")},
            town.stagehand());
    });
    Visitor official{town, fatma};
    describe_meeting(official, "4-7-2022")
        .choose("Uitgenodigd met", "14 juni 2022: Uitnodiging")
        .press("Moment toevoegen")
        .follow("Startbijeenkomst");
    CHECK(official.sees("Er zaten 20 dagen tussen de uitnodiging en dit moment."));

    Visitor resident{town, anonymous};
    resident.open("/trajecten/afspraken/momenten/2");
    CHECK(resident.sees("20 dagen van tevoren, geteld vanaf de uitnodiging van 14 juni 2022"));
}

TEST_CASE("who was there and what was handed out stays with the moment")
{
    Town town;
    const auto process = decided_process(town);
    town.arrange([&](storage::Transaction& transaction) {
        bodies::add(
            transaction, {.slug = "boekelo", .name = "Dorpsraad Boekelo"}, town.stagehand()
        );
        documents::add(
            transaction,
            {.title = "Concept", .kind = "verordening", .is_public = false},
            process.value(),
            town.stagehand()
        );
    });
    Visitor official{town, fatma};
    describe_meeting(official, "4-7-2022")
        .choose("Dorpsraad Boekelo", "Afwezig")
        .tick("Concept")
        .press("Moment toevoegen")
        .follow("Startbijeenkomst")
        .press("Wijzigingen bewaren");
    CHECK(official.status() == 200);
    CHECK(town.count("select count(*) from moment_documents") == 1);

    Visitor resident{town, anonymous};
    resident.open("/trajecten/afspraken/momenten/1");
    CHECK(resident.sees("Afwezig: wijkorganen"));
    CHECK(resident.sees("Dorpsraad Boekelo"));
    CHECK_FALSE(resident.sees("Concept"));
}

TEST_CASE("Fatma searches the moments and is told when nothing fits")
{
    Town town;
    const auto process = decided_process(town);
    town.arrange([&](storage::Transaction& transaction) {
        for (int number = 1; number <= 60; ++number)
            add(transaction,
                process,
                {.kind = MomentKind::newsletter, .title = "Nieuwsbrief " + std::to_string(number)},
                town.stagehand());
    });
    Visitor official{town, fatma};
    official.open(office + "/momenten");
    CHECK(official.sees("60 momenten"));
    CHECK(official.sees("Nieuwsbrief 50"));
    CHECK_FALSE(official.sees("Nieuwsbrief 51"));
    official.open(office + "/momenten?pagina=2");
    CHECK(official.sees("Nieuwsbrief 51"));

    official.fill("Zoek in de momenten", "nieuwsbrief 42").press("Tonen");
    CHECK(official.sees("1 moment"));
    official.choose("Soort moment", "Besluit").press("Tonen");
    CHECK(official.sees("Geen moment past bij wat u zoekt."));
}

TEST_CASE("a group gets its members with their role")
{
    Town town;
    decided_process(town);
    town.arrange([&](storage::Transaction& transaction) {
        bodies::add(
            transaction, {.slug = "boekelo", .name = "Dorpsraad Boekelo"}, town.stagehand()
        );
    });
    Visitor official{town, fatma};
    official.open(office + "/groepen").follow("Groep toevoegen").press("Groep toevoegen");
    CHECK(official.status() == 422);
    CHECK(official.sees("Vul dit in: Naam"));

    official.fill("Naam", "Kerngroep")
        .choose("Soort groep", "Kerngroep")
        .fill("Opdracht", "Denkt mee.")
        .press("Groep toevoegen")
        .fill("Rol", "lid")
        .choose("Namens wijkorgaan", "Dorpsraad Boekelo")
        .press("Lid toevoegen");
    CHECK(official.status() == 200);
    CHECK(official.sees("Dorpsraad Boekelo"));

    official.press("Lid toevoegen");
    CHECK(official.status() == 422);
    CHECK(town.count("select count(*) from group_members") == 1);
}

TEST_CASE("Otto reads along without forms, and residents see nothing of a hidden process")
{
    Town town;
    const auto process = town.arrange([&](storage::Transaction& transaction) {
        const auto id =
            processes::begin(transaction, {.slug = "geheim", .title = "Geheim"}, town.stagehand());
        add(transaction, id, {.title = "Start"}, town.stagehand());
        return id;
    });
    Visitor policy_officer{town, otto};
    policy_officer.open("/kantoor/trajecten/geheim/momenten/1");
    CHECK(policy_officer.sees("Start"));
    CHECK_FALSE(policy_officer.sees("Wijzigingen bewaren"));
    CHECK(town.post("/kantoor/trajecten/geheim/momenten", otto, {}).status == 403);

    const std::string address = "/trajecten/geheim/momenten/1";
    CHECK(town.get(address, anonymous).status == 404);
    CHECK(town.get(address, otto).status == 200);
    CHECK(town.get(address, otto).keep_under.empty());

    town.arrange([&](storage::Transaction& transaction) {
        processes::publish(transaction, process, true, town.stagehand());
    });
    CHECK(town.get(address, anonymous).keep_under.front() == "process:1");
}

TEST_CASE("a moment of another process is not found")
{
    Town town;
    const auto process = decided_process(town);
    town.arrange([&](storage::Transaction& transaction) {
        processes::begin(transaction, {.slug = "ander", .title = "Ander"}, town.stagehand());
        add(transaction, process, MomentDraft{.title = "Start"}, town.stagehand());
        add(transaction, process, GroupDraft{.name = "Kerngroep"}, town.stagehand());
    });
    CHECK(town.get("/kantoor/trajecten/ander/momenten/1", fatma).status == 404);
    CHECK(town.get("/kantoor/trajecten/ander/groepen/1", fatma).status == 404);
    CHECK(town.post("/kantoor/trajecten/ander/momenten/1", fatma, {}).status == 404);
    CHECK(town.get("/trajecten/ander/momenten/1", fatma).status == 404);
    CHECK(town.get("/kantoor/trajecten/nergens/momenten", fatma).status == 404);
}

} // namespace wijkspraak::moments
