#include "features/inputs/inputs.hpp"
#include "features/moments/moments.hpp"
#include "features/processes/processes.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::inputs {

using namespace testing;

namespace {

const std::string office = "/kantoor/trajecten/afspraken";

/// A process with a kickoff, one frame and one outcome.
processes::ProcessId process_with_outcome(Town& town)
{
    return town.arrange([&](storage::Transaction& transaction) {
        const auto id = processes::begin(
            transaction, {.slug = "afspraken", .title = "Afspraken"}, town.stagehand()
        );
        moments::add(
            transaction, id, moments::MomentDraft{.title = "Startbijeenkomst"}, town.stagehand()
        );
        processes::set_frame(
            transaction,
            id,
            {.text = "Het past in de begroting.", .from = Dated::parse("2022-06-07").value()},
            std::nullopt,
            town.stagehand()
        );
        add(transaction,
            id,
            OutcomeDraft{.title = "Er toe doen", .text = "Vroeg betrokken zijn."},
            town.stagehand());
        return id;
    });
}

/// Fatma on the page of the outcome, which has been tested and fits its frame.
Visitor& with_fitting_outcome(Visitor& official)
{
    return official.open(office + "/uitkomsten/1")
        .choose("Kader 1", "Past binnen het kader")
        .press("Kadertoets bewaren");
}

} // namespace

TEST_CASE("Fatma types what was said, and the moment and the people stay for the next one")
{
    Town town;
    process_with_outcome(town);
    Visitor official{town, fatma};
    official.open(office + "/inbreng")
        .fill("Wat is er gezegd?", "Betrek ons eerder")
        .fill("Door wie?", "kerngroep")
        .choose("Bij welk moment?", "Startbijeenkomst")
        .press("Inbreng toevoegen")
        .fill("Wat is er gezegd?", "En geef antwoord")
        .press("Inbreng toevoegen");

    CHECK(official.sees("2 keer inbreng gevonden"));
    CHECK(town.count("select count(*) from inputs where said_by = 'kerngroep'") == 2);
    CHECK(town.count("select count(*) from inputs where moment_id = 1") == 2);

    official.fill("Zoek in de inbreng", "eerder").press("Tonen");
    CHECK(official.sees("1 inbreng gevonden"));
    official.follow("Inbreng 1")
        .choose("Bij welke uitkomst", "1. Er toe doen")
        .press("Wijzigingen bewaren");
    official.tick("Alleen inbreng zonder uitkomst").press("Tonen");
    CHECK(official.sees("En geef antwoord"));
    CHECK_FALSE(official.sees("Betrek ons eerder"));
}

TEST_CASE("input without words is asked for again")
{
    Town town;
    process_with_outcome(town);
    Visitor official{town, fatma};
    official.open(office + "/inbreng").fill("Door wie?", "kerngroep").press("Inbreng toevoegen");
    CHECK(official.status() == 422);
    CHECK(official.sees("Vul dit in: Wat is er gezegd?"));
}

TEST_CASE("an outcome within all frames is not declined without saying why")
{
    Town town;
    process_with_outcome(town);
    Visitor official{town, fatma};
    with_fitting_outcome(official)
        .choose("Neemt de gemeente deze uitkomst over?", "Niet overgenomen")
        .press("Reactie bewaren");
    CHECK(official.status() == 422);
    CHECK(official.sees("Deze uitkomst past binnen alle kaders."));

    official.fill("Waarom?", "Het Rijk verbiedt het.").press("Reactie bewaren");
    CHECK(official.status() == 200);
    official.open(office + "/uitkomsten");
    CHECK(official.sees("Niet overgenomen"));
    CHECK_FALSE(official.sees("Reactie ontbreekt"));
}

TEST_CASE("an outcome that is taken over asks for the place where it can be found back")
{
    Town town;
    process_with_outcome(town);
    Visitor official{town, fatma};
    official.open(office + "/uitkomsten");
    CHECK(official.sees("Reactie ontbreekt"));

    with_fitting_outcome(official)
        .choose("Neemt de gemeente deze uitkomst over?", "Overgenomen")
        .fill("Waarom?", "Wij vinden dit ook.")
        .press("Reactie bewaren");
    CHECK(official.sees("Benutting ontbreekt"));

    official.choose("Wat is het?", "Bepaling")
        .fill("Wat doet de gemeente ermee?", "Nieuw artikel 10")
        .fill("Waar is het terug te vinden?", "Participatieverordening, artikel 10")
        .press("Benutting toevoegen");
    CHECK(official.sees("1 keer benut"));
    CHECK_FALSE(official.sees("Benutting ontbreekt"));

    official.follow("Benutting 1 wijzigen").fill("Wie voert het uit?", "griffie");
    official.press("Wijzigingen bewaren");
    CHECK(official.sees("Uitvoering: griffie"));
}

TEST_CASE("a note on a frame without a verdict is kept and asked about")
{
    Town town;
    process_with_outcome(town);
    Visitor official{town, fatma};
    official.open(office + "/uitkomsten/1")
        .fill("Toelichting", "Nog navragen")
        .press("Kadertoets bewaren");
    CHECK(official.status() == 422);
    CHECK(official.sees("Kies ook of de uitkomst binnen dit kader past."));
    CHECK(town.count("select count(*) from frame_tests") == 0);
}

TEST_CASE("residents read what the municipality does with each outcome")
{
    Town town;
    const auto process = process_with_outcome(town);
    const auto page = [&] {
        return town.look([&](storage::Transaction& transaction) {
            return html::text_of(outcomes_part(
                outcomes_of(transaction, process),
                responses_of(transaction, process),
                uses_of(transaction, process)
            ));
        });
    };
    CHECK(page().find("De gemeente heeft hierop nog niet gereageerd.") != std::string::npos);

    town.arrange([&](storage::Transaction& transaction) {
        const OutcomeId outcome{1};
        respond(
            transaction, process, {outcome, Disposition::partly, "Vanaf 2024."}, town.stagehand()
        );
        add(transaction,
            process,
            UseDraft{.text = "Handreiking", .owner = "stadsdelen", .outcomes = {outcome}},
            town.stagehand());
    });
    CHECK(page().find("Deels overgenomen") != std::string::npos);
    CHECK(page().find("Vanaf 2024.") != std::string::npos);
    CHECK(page().find("Handreiking") != std::string::npos);
}

TEST_CASE("Otto reads the outcomes and changes nothing; what is elsewhere is not found")
{
    Town town;
    process_with_outcome(town);
    town.arrange([&](storage::Transaction& transaction) {
        processes::begin(transaction, {.slug = "ander", .title = "Ander"}, town.stagehand());
    });
    Visitor policy_officer{town, otto};
    policy_officer.open(office + "/uitkomsten/1");
    CHECK(policy_officer.sees("Nog niet getoetst"));
    CHECK_FALSE(policy_officer.sees("Reactie bewaren"));
    CHECK(town.post(office + "/uitkomsten/1/reactie", otto, {}).status == 403);

    CHECK(town.get("/kantoor/trajecten/ander/uitkomsten/1", fatma).status == 404);
    CHECK(town.post("/kantoor/trajecten/ander/uitkomsten/1/reactie", fatma, {}).status == 404);
    CHECK(town.get(office + "/inbreng/99", fatma).status == 404);
    CHECK(town.get(office + "/uitkomsten/benutting/99", fatma).status == 404);
}

} // namespace wijkspraak::inputs
