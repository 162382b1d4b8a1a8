#include "features/areas/areas.hpp"
#include "features/people/people.hpp"
#include "features/support/support.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::support {

using namespace testing;

namespace {

const std::string own = "/mijn-wijkorganen/boekelo/ondersteuning";
const std::string office = "/kantoor/wijkorganen/boekelo";

/// Boekelo, which Noor keeps and Tess stands beside, and another body; with their accounts.
void arrange(Town& town)
{
    town.arrange([&](storage::Transaction& sql) {
        const auto hand = town.stagehand();
        for (const auto* const person : {&noor, &fatma, &otto, &ines, &karim, &tess})
            people::add(
                sql,
                {.email = "account" + std::to_string(*person->account) + "@voorbeeld.nl",
                 .name = person->name,
                 .roles = person->roles},
                "",
                hand
            );
        const auto west = areas::add(sql, {.slug = "west", .name = "West"}, hand);
        const auto boekelo = bodies::add(
            sql, {.slug = "boekelo", .name = "Dorpsraad Boekelo", .district = west}, hand
        );
        bodies::add(sql, {.slug = "linde", .name = "Wijkraad De Linde"}, hand);
        bodies::entrust(
            sql, boekelo, people::AccountId{*noor.account}, bodies::BoardRole::secretary, hand
        );
        bodies::assign_coach(sql, boekelo, people::AccountId{*tess.account}, hand);
    });
}

/// Noor asks for help in finding people; gives the address of her request.
std::string ask_for_people(Town& town)
{
    Visitor secretary{town, noor};
    secretary.open(own + "/nieuw")
        .choose("Waarmee kunnen wij helpen?", "Mensen vinden")
        .fill("Wat hebt u nodig?", "Wij zoeken een penningmeester.")
        .press("Versturen");
    CHECK(secretary.status() == 200);
    return own + "/1";
}

} // namespace

TEST_CASE("Noor asks for support, Tess takes it up and answers, and Noor reads each step")
{
    Town town;
    arrange(town);
    const auto request = ask_for_people(town);

    Visitor coach{town, tess};
    coach.open("/kantoor/ondersteuning");
    CHECK(coach.sees("wacht sinds vandaag"));
    coach.follow("Dorpsraad Boekelo").press("Oppakken");
    CHECK(coach.sees("Opgepakt door Tess."));
    CHECK(Visitor{town, noor}.open(request).sees("Opgepakt"));
    CHECK(Visitor{town, noor}.open(request).sees("U krijgt antwoord."));

    coach.fill("Uw antwoord aan het wijkorgaan", "Wij plaatsen een oproep.")
        .press("Antwoord versturen");
    CHECK(coach.status() == 200);
    Visitor secretary{town, noor};
    secretary.open(request);
    CHECK(secretary.sees("Wij plaatsen een oproep."));
    CHECK(secretary.sees("wijkregisseur"));
    CHECK_FALSE(secretary.sees("Tess"));
    CHECK(town.count("select count(*) from messages where address = 'account1@voorbeeld.nl'") == 1);

    coach.fill("Wat is er gedaan?", "De oproep hangt.").press("Het is gedaan");
    CHECK(secretary.open(request).sees("Dit is gedaan."));
    CHECK_FALSE(secretary.sees("Iets erbij schrijven"));
}

TEST_CASE("a request without what and why is sent back with both, and a day that is gone too")
{
    Town town;
    arrange(town);
    Visitor secretary{town, noor};
    secretary.open(own + "/nieuw")
        .fill("Is er een dag waarvoor u het nodig hebt?", "2026-03-01")
        .press("Versturen");
    CHECK(secretary.status() == 422);
    CHECK(secretary.sees("Maak een keuze: Waarmee kunnen wij helpen?"));
    CHECK(secretary.sees("Vul dit in: Wat hebt u nodig?"));
    CHECK(secretary.sees("Deze dag is al voorbij."));
    CHECK(town.count("select count(*) from support_requests") == 0);
}

TEST_CASE("what is not possible needs a reason, and ends there")
{
    Town town;
    arrange(town);
    ask_for_people(town);
    Visitor coach{town, tess};
    coach.open("/kantoor/ondersteuning/1").press("Versturen dat het niet kan");
    CHECK(coach.status() == 422);
    CHECK(coach.sees("Vul dit in: Waarom kan het niet?"));
    coach.fill("Waarom kan het niet?", "Er is geen geld.").press("Versturen dat het niet kan");
    CHECK(coach.status() == 200);
    CHECK(Visitor{town, noor}.open(own + "/1").sees("Er is geen geld."));

    const auto late = town.post(
        "/kantoor/ondersteuning/1/antwoord",
        tess,
        {
            {"antwoord", "Toch wel."}
    }
    );
    CHECK(late.status == 409);
}

TEST_CASE("Noor adds something, and takes back what is no longer needed")
{
    Town town;
    arrange(town);
    const auto request = ask_for_people(town);
    Visitor secretary{town, noor};
    secretary.open(request).press("Erbij zetten");
    CHECK(secretary.status() == 422);
    secretary.fill("Wat wilt u erbij schrijven?", "Liefst twee.").press("Erbij zetten");
    CHECK(secretary.sees("Liefst twee."));
    secretary.press("Verzoek intrekken");
    CHECK(secretary.sees("U hebt dit ingetrokken."));
    CHECK(
        town.post(
                request + "/aanvulling",
                noor,
                {
                    {"aanvulling", "Nog iets."}
    }
        ).status == 409
    );
}

TEST_CASE("Tess puts in a request for a body, and it says so")
{
    Town town;
    arrange(town);
    Visitor coach{town, tess};
    coach.open(office)
        .follow("Vraag iets voor dit wijkorgaan")
        .choose("Waarmee kunnen wij helpen?", "Een ruimte")
        .fill("Wat hebt u nodig?", "Een zaal.")
        .press("Versturen");
    CHECK(coach.sees("door de wijkregisseur voor het wijkorgaan"));
    CHECK(town.count("select is_by_office from support_requests") == 1);
}

TEST_CASE("a body reads its own requests and no other's; the office reads along")
{
    Town town;
    arrange(town);
    const auto request = ask_for_people(town);
    CHECK(town.get("/mijn-wijkorganen/linde/ondersteuning", noor).status == 403);
    CHECK(town.get("/mijn-wijkorganen/linde/ondersteuning/1", fatma).status == 404);
    CHECK(town.get(request, otto).status == 403);
    Visitor reader{town, otto};
    reader.open("/kantoor/ondersteuning/1");
    CHECK(reader.sees("Wij zoeken een penningmeester."));
    CHECK_FALSE(reader.sees("Oppakken"));
    CHECK(town.post("/kantoor/ondersteuning/1/opgepakt", otto, {}).status == 403);
}

TEST_CASE("the list of a coach begins with their own bodies, and can show all")
{
    Town town;
    arrange(town);
    ask_for_people(town);
    town.arrange([&](storage::Transaction& sql) {
        ask(sql, {.body = bodies::find(sql, "linde")->id, .what = "Een zaal."}, town.stagehand());
    });
    Visitor coach{town, tess};
    CHECK(coach.open("/kantoor/ondersteuning").sees("1 verzoek"));
    coach.choose("Van wie", "Van alle wijkorganen").press("Tonen");
    CHECK(coach.sees("2 verzoeken"));
    coach.choose("Stadsdeel", "West").press("Tonen");
    CHECK(coach.sees("1 verzoek"));
    coach.fill("Zoek in de verzoeken", "maan").press("Tonen");
    CHECK(coach.sees("Er is niets gevonden."));
    CHECK(Visitor{town, fatma}.open("/kantoor/ondersteuning").sees("2 verzoeken"));
}

TEST_CASE("Tess writes down a contact in one short form, with today filled in")
{
    Town town;
    arrange(town);
    Visitor coach{town, tess};
    coach.open(office).choose("Hoe?", "Bezoek").press("Contact bewaren");
    CHECK(coach.status() == 422);
    CHECK(coach.sees("Vul dit in: Waarover?"));
    coach.fill("Waarover?", "Koffie op de markt")
        .fill("Moet er nog iets gebeuren?", "Bankje regelen")
        .press("Contact bewaren");
    CHECK(coach.status() == 200);
    CHECK(coach.sees("Koffie op de markt"));
    CHECK(town.count("select count(*) from support_contacts where on_day = '2026-03-02'") == 1);

    coach.follow("Maak er een actie van");
    CHECK(coach.sees("Bankje regelen"));
    coach.open(office + "/contacten").fill("Wanneer?", "2026-03-03").press("Contact bewaren");
    CHECK(coach.sees("Deze dag moet nog komen."));
    coach.open(office + "/contacten").follow("Deze regel weghalen").press("Weghalen");
    CHECK(coach.sees("Er is nog geen contact opgeschreven."));
    CHECK(town.post(office + "/contacten", otto, {}).status == 403);
}

TEST_CASE("whom nobody spoke with for long stands first, after a number of days that is a setting")
{
    Town town;
    arrange(town);
    town.arrange([&](storage::Transaction& sql) {
        write_down(
            sql,
            {.body = bodies::find(sql, "boekelo")->id,
             .on = *Date::parse("2026-01-20"),
             .what = "Gebeld"},
            town.stagehand()
        );
    });
    Visitor official{town, fatma};
    official.open("/kantoor/ondersteuning/contacten");
    CHECK(official.sees("2 wijkorganen, waarvan 1 lang niet gesproken"));
    const auto text = official.text();
    CHECK(text.find("Wijkraad De Linde") < text.find("Dorpsraad Boekelo"));
    CHECK(official.sees("41 dagen geleden"));

    official.open("/kantoor/ondersteuning/instellingen")
        .fill("Na hoeveel dagen zonder contact staat een wijkorgaan bovenaan?", "3")
        .press("Opslaan");
    CHECK(official.status() == 422);
    official.fill("Na hoeveel dagen zonder contact staat een wijkorgaan bovenaan?", "30")
        .press("Opslaan");
    official.open("/kantoor/ondersteuning/contacten");
    CHECK(official.sees("2 wijkorganen, waarvan 2 lang niet gesproken"));
    CHECK(Visitor{town, tess}.open("/kantoor/ondersteuning/contacten").sees("1 wijkorgaan"));
}

TEST_CASE("a body reads whom to turn to: a role and a team, never a name")
{
    Town town;
    arrange(town);
    Visitor official{town, fatma};
    official.open("/kantoor/ondersteuning/instellingen")
        .follow("West")
        .fill("Naam van het team", "Stadsdeelteam West")
        .press("Opslaan");
    CHECK(official.status() == 422);
    CHECK(official.sees("Vul een telefoonnummer of een e-mailadres in."));
    official.fill("Telefoonnummer van het team", "14 053").press("Opslaan");
    CHECK(official.status() == 200);

    Visitor secretary{town, noor};
    secretary.open("/mijn-wijkorganen/boekelo");
    CHECK(secretary.sees("Uw vaste aanspreekpunt bij de gemeente is de wijkregisseur."));
    CHECK(secretary.sees("Stadsdeelteam West"));
    CHECK(secretary.sees("14 053"));
    CHECK_FALSE(secretary.sees("Tess"));
    CHECK_FALSE(Visitor{town, anonymous}.open("/wijkorganen/boekelo").sees("14 053"));
}

} // namespace wijkspraak::support
