#include "features/areas/areas.hpp"
#include "features/bodies/bodies.hpp"
#include "features/consents/consents.hpp"
#include "features/processes/processes.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::consents {

using namespace testing;

namespace {

const std::string office = "/kantoor/trajecten/afspraken";

processes::ProcessId process_with_bodies(Town& town)
{
    return town.arrange([&](storage::Transaction& transaction) {
        const auto actor = town.stagehand();
        bodies::add(transaction, {.slug = "boekelo", .name = "Dorpsraad Boekelo"}, actor);
        bodies::add(transaction, {.slug = "usselo", .name = "Buurtkring Usselo"}, actor);
        processes::begin(transaction, {.slug = "ander", .title = "Ander"}, actor);
        return processes::begin(transaction, {.slug = "afspraken", .title = "Afspraken"}, actor);
    });
}

Visitor& begin_round(Visitor& official)
{
    return official.open(office + "/akkoord")
        .follow("Akkoordronde toevoegen")
        .fill("Titel", "Concepten")
        .fill("Waarover is akkoord gevraagd?", "De conceptverordening")
        .fill("Hoeveel wijkorganen konden iets zeggen?", "22")
        .fill("Hoe is dat aantal bekend?", "het register")
        .press("Akkoordronde toevoegen");
}

} // namespace

TEST_CASE("Fatma records who agreed, and the sentence for the report follows from it")
{
    Town town;
    const auto process = process_with_bodies(town);
    Visitor official{town, fatma};
    begin_round(official);
    CHECK(official.sees("Van geen van de 22 wijkorganen is vastgelegd dat het akkoord ging."));

    official.follow("Stand van Buurtkring Usselo vastleggen")
        .choose("Stand", "Akkoord")
        .fill("Datum", "24-4-2023")
        .fill("Hoe is dit gezegd?", "per brief")
        .press("Stand bewaren");
    CHECK(official.sees("1 van de 22 wijkorganen ging akkoord: Buurtkring Usselo."));
    CHECK(official.sees("per brief"));

    official.follow("Stand van Dorpsraad Boekelo vastleggen")
        .choose("Stand", "Vragen open")
        .press("Stand bewaren");
    CHECK(official.sees("Bij 1 wijkorgaan stonden nog vragen open: Dorpsraad Boekelo."));

    const auto shown = town.look([&](storage::Transaction& transaction) {
        return html::text_of(consent_part(
            rounds_of(transaction, process),
            consents_of(transaction, process),
            bodies::all(transaction)
        ));
    });
    CHECK(shown.find("1 van de 22 wijkorganen ging akkoord") != std::string::npos);
    CHECK(shown.find("24 april 2023") != std::string::npos);
}

TEST_CASE("agreement with a remark says which remark")
{
    Town town;
    process_with_bodies(town);
    Visitor official{town, fatma};
    begin_round(official)
        .choose("Wijkorgaan", "Dorpsraad Boekelo")
        .choose("Stand", "Akkoord met opmerking")
        .press("Stand bewaren");
    CHECK(official.status() == 422);
    CHECK(official.sees("Vul in wat de opmerking was."));
    CHECK(town.count("select count(*) from consents") == 0);
}

TEST_CASE("what is known of a body is filled in when Fatma opens it again")
{
    Town town;
    process_with_bodies(town);
    Visitor official{town, fatma};
    begin_round(official)
        .choose("Wijkorgaan", "Dorpsraad Boekelo")
        .choose("Stand", "Afwezig")
        .fill("Hoe is dit gezegd?", "bijeenkomst")
        .press("Stand bewaren")
        .follow("Stand van Dorpsraad Boekelo vastleggen")
        .fill("Opmerking of voorwaarde", "Ziek gemeld")
        .press("Stand bewaren");
    CHECK(town.count("select count(*) from consents where state = 'afwezig'") == 1);
    CHECK(town.count("select count(*) from consents where channel = 'bijeenkomst'") == 1);
}

TEST_CASE("a round without a title is asked for again, and can be mended later")
{
    Town town;
    process_with_bodies(town);
    Visitor official{town, fatma};
    official.open(office + "/akkoord/nieuw").press("Akkoordronde toevoegen");
    CHECK(official.status() == 422);

    begin_round(official)
        .follow("Gegevens van deze ronde wijzigen")
        .fill("Wat zegt het dossier", "Iedereen ging akkoord.")
        .press("Wijzigingen bewaren");
    CHECK(official.sees("“Iedereen ging akkoord.” Dat is niet per wijkorgaan vastgelegd."));
    official.open(office + "/akkoord");
    CHECK(official.sees("Concepten"));
}

TEST_CASE("Otto reads the matrix and changes nothing; a round of another process is not found")
{
    Town town;
    process_with_bodies(town);
    Visitor official{town, fatma};
    begin_round(official);

    Visitor policy_officer{town, otto};
    policy_officer.open(office + "/akkoord/1");
    CHECK(policy_officer.sees("Dorpsraad Boekelo"));
    CHECK_FALSE(policy_officer.sees("Stand bewaren"));
    CHECK(town.post(office + "/akkoord/1/standen", otto, {}).status == 403);
    CHECK(town.get("/kantoor/trajecten/ander/akkoord/1", fatma).status == 404);
    CHECK(town.post("/kantoor/trajecten/ander/akkoord/1/standen", fatma, {}).status == 404);
}

TEST_CASE("the register counts how many bodies could have a say, for an area and on a day")
{
    Town town;
    process_with_bodies(town);
    town.arrange([&](storage::Transaction& transaction) {
        const auto west =
            areas::add(transaction, {.slug = "west", .name = "West"}, town.stagehand());
        bodies::add(
            transaction,
            {.slug = "west", .name = "Wijkraad West", .district = west},
            town.stagehand()
        );
        bodies::add(
            transaction,
            bodies::Registration{
                .body = {.slug = "oud",     .name = "Wijkraad Oud", .district = west},
                .profile = {.ended = Dated::parse("2025-07-01")}
        },
            town.stagehand()
        );
    });
    Visitor official{town, fatma};
    official.open(office + "/akkoord/nieuw")
        .fill("Titel", "Concepten")
        .fill("Waarover is akkoord gevraagd?", "De conceptverordening")
        .choose("Welke wijkorganen telt het register?", "de wijkorganen van de gebieden hieronder")
        .press("Akkoordronde toevoegen");
    CHECK(official.status() == 422);
    CHECK(official.sees("Kies ten minste één gebied om te tellen."));

    official.tick("West")
        .fill("Zoals het register was op", "2025-06-01")
        .press("Akkoordronde toevoegen");
    CHECK(official.sees("Van geen van de 2 wijkorganen is vastgelegd dat het akkoord ging."));
    CHECK(official.sees("het register van wijkorganen op 1 juni 2025, gebied: West"));

    official.follow("Gegevens van deze ronde wijzigen")
        .choose("Welke wijkorganen telt het register?", "alle wijkorganen van de gemeente")
        .press("Wijzigingen bewaren");
    CHECK(official.sees("Van geen van de 3 wijkorganen is vastgelegd dat het akkoord ging."));
    CHECK(official.sees("het register van wijkorganen op 2 maart 2026, hele gemeente"));
}

TEST_CASE("an ended body is not asked in a round after its end, and keeps what it said before")
{
    Town town;
    process_with_bodies(town);
    Visitor official{town, fatma};
    begin_round(official)
        .choose("Wijkorgaan", "Dorpsraad Boekelo")
        .choose("Stand", "Akkoord")
        .press("Stand bewaren");
    town.arrange([&](storage::Transaction& transaction) {
        transaction.run("update bodies set ended = '2025-07-01'");
        storage::audit(transaction, town.stagehand(), {.action = "test"});
    });
    official.open(office + "/akkoord/1");
    CHECK(official.sees("Stand van Dorpsraad Boekelo vastleggen"));
    CHECK_FALSE(official.sees("Stand van Buurtkring Usselo vastleggen"));
    CHECK(official.sees("1 van de 22 wijkorganen ging akkoord: Dorpsraad Boekelo."));
}

} // namespace wijkspraak::consents
