#include "features/actions/actions.hpp"
#include "features/people/people.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::actions {

using namespace testing;

namespace {

const std::string list = "/kantoor/acties";

/// The accounts of Noor and Fatma, by the numbers that they have in every test.
void arrange_accounts(Town& town)
{
    town.arrange([&](storage::Transaction& transaction) {
        people::add(
            transaction, {.email = "noor@voorbeeld.nl", .name = "Noor"}, "", town.stagehand()
        );
        people::add(
            transaction,
            {.email = "fatma@lindestad.nl", .name = "Fatma", .roles = {web::Role::project_leader}},
            "",
            town.stagehand()
        );
    });
}

/// The square, which must have benches by the first of February: a month ago.
ActionId benches(Town& town, std::optional<std::int64_t> account = {})
{
    return town.arrange([&](storage::Transaction& transaction) {
        return add(
            transaction,
            {
                .what = "Bankjes op het plein",
                .source = {.kind = SourceKind::decision,     .words = "Raadsbesluit 12"},
                .owner = {.unit = "Beheer openbare ruimte", .account = account        },
                .due = Dated::parse("2026-02-01"),
                .promised_on = Date::parse("2026-01-05")
        },
            town.stagehand()
        );
    });
}

Visitor& describe_lamp(Visitor& visitor)
{
    return visitor.open(list + "/nieuw")
        .fill("Wat wordt er gedaan?", "Een lantaarn bij het bankje")
        .fill("Wie doet het?", "Beheer openbare ruimte")
        .fill("Wanneer is het klaar?", "1-6-2026")
        .choose("Waar komt het vandaan?", "Besluit");
}

} // namespace

TEST_CASE("Fatma puts an action on the list and finds it back with its next step")
{
    Town town;
    arrange_accounts(town);
    Visitor official{town, fatma};
    describe_lamp(official)
        .fill("Wie krijgt de herinneringen?", "Fatma@Lindestad.nl")
        .press("Actie toevoegen");
    CHECK(official.status() == 200);
    CHECK(official.address().starts_with(list + "/1"));
    CHECK(official.sees("uiterlijk 1 juni 2026"));
    CHECK(official.sees("Fatma; de volgende herinnering gaat op 18 mei 2026"));
    CHECK(official.sees("Op de lijst gezet"));

    official.open(list);
    CHECK(official.sees("Een lantaarn bij het bankje"));
    CHECK(official.sees("Wat nu: Begin ermee en schrijf hoe ver het is"));
}

TEST_CASE("an action without what, who, when or source is sent back with all that is missing")
{
    Town town;
    Visitor official{town, fatma};
    official.open(list + "/nieuw").press("Actie toevoegen");
    CHECK(official.status() == 422);
    CHECK(official.sees("Vul dit in: Wat wordt er gedaan?"));
    CHECK(official.sees("Vul dit in: Wie doet het?"));
    CHECK(official.sees("Vul dit in: Wanneer is het klaar?"));
    CHECK(official.sees("Maak een keuze: Waar komt het vandaan?"));
    CHECK(town.count("select count(*) from actions") == 0);
}

TEST_CASE("an address without account and a link that is none are refused, each at its field")
{
    Town town;
    Visitor official{town, fatma};
    describe_lamp(official)
        .fill("Wie krijgt de herinneringen?", "niemand@lindestad.nl")
        .press("Actie toevoegen");
    CHECK(official.status() == 422);
    CHECK(official.sees("Er is geen account met dit e-mailadres."));

    describe_lamp(official).fill("Link ernaartoe", "javascript:alert(1)").press("Actie toevoegen");
    CHECK(official.status() == 422);
    CHECK(official.sees("Vul een link in die begint met https://"));
}

TEST_CASE("what is late stands first, and says how late and what to do")
{
    Town town;
    benches(town);
    Visitor official{town, fatma};
    describe_lamp(official).press("Actie toevoegen");

    official.open(list);
    CHECK(official.sees("2 acties, waarvan 1 te laat"));
    const auto text = official.text();
    CHECK(text.find("Bankjes op het plein") < text.find("Een lantaarn"));
    CHECK(official.sees("4 weken te laat"));
    CHECK(official.sees("Wat nu: Leg vast dat het gedaan is, of spreek een nieuwe datum af"));

    CHECK(official.follow("Te laat").sees("1 actie"));
    CHECK_FALSE(official.sees("Een lantaarn"));
}

TEST_CASE("Fatma looks for an action by its words, and is told when there is none")
{
    Town town;
    benches(town);
    Visitor official{town, fatma};
    official.open(list).fill("Zoek in de acties", "plein bankjes").press("Tonen");
    CHECK(official.sees("Bankjes op het plein"));
    official.open(list).fill("Zoek in de acties", "zebrapad").press("Tonen");
    CHECK(official.sees("Er is niets gevonden."));
    CHECK(official.follow("Alles wat nog loopt").sees("Bankjes op het plein"));
    official.open(list).tick("Alleen wat op mijn naam staat").press("Tonen");
    CHECK(official.sees("Er is niets gevonden."));
}

TEST_CASE("it is done when the proof is there")
{
    Town town;
    benches(town);
    Visitor official{town, fatma};
    official.open(list + "/1").press("Vastleggen dat het gedaan is");
    CHECK(official.status() == 422);
    CHECK(official.sees("Vul dit in: Waaraan is te zien dat het gedaan is?"));

    official.fill("Wanneer was het klaar?", "2026-03-03")
        .fill("Waaraan is te zien dat het gedaan is?", "Er staan vier bankjes.")
        .press("Vastleggen dat het gedaan is");
    CHECK(official.status() == 422);
    CHECK(official.sees("Deze dag moet nog komen."));

    official.fill("Wanneer was het klaar?", "2026-02-27")
        .fill("Link naar het bewijs", "https://lindestad.nl/bankjes")
        .press("Vastleggen dat het gedaan is");
    CHECK(official.status() == 200);
    CHECK(official.sees("klaar op 27 februari 2026"));
    CHECK(official.sees("Bekijk het bewijs"));
    CHECK(official.sees("van nog niet begonnen naar gedaan"));
    CHECK_FALSE(official.sees("Iets anders vastleggen"));
}

TEST_CASE("a new date needs a reason and a day that is still to come")
{
    Town town;
    benches(town);
    Visitor official{town, fatma};
    official.open(list + "/1")
        .fill("Wanneer is het klaar?", "1-3-2026")
        .press("Nieuwe datum bewaren");
    CHECK(official.status() == 422);
    CHECK(official.sees("Deze datum is al voorbij."));
    CHECK(official.sees("Vul dit in: Waarom verandert de datum?"));

    official.fill("Wanneer is het klaar?", "april 2026")
        .fill("Waarom verandert de datum?", "De bankjes zijn later.")
        .press("Nieuwe datum bewaren");
    CHECK(official.status() == 200);
    CHECK(official.sees("van 1 februari 2026 naar april 2026"));
    CHECK_FALSE(official.sees("te laat"));
}

TEST_CASE("what does not go on keeps its reason, and can be opened again")
{
    Town town;
    benches(town);
    Visitor official{town, fatma};
    official.open(list + "/1").press("Vastleggen dat het niet doorgaat");
    CHECK(official.status() == 422);
    official.fill("Waarom gaat het niet door?", "Het plein wordt bebouwd.")
        .press("Vastleggen dat het niet doorgaat");
    CHECK(official.sees("gestopt op 2 maart 2026"));
    CHECK(official.sees("Het plein wordt bebouwd."));

    // A page that stood open since before sends its form.
    const auto late = town.post(
        list + "/1/voortgang",
        fatma,
        {
            {"voortgang", "Bezig."}
    }
    );
    CHECK(late.status == 409);

    official.open(list + "/1")
        .fill("Waarom opent u deze actie weer?", "Er is toch plaats.")
        .press("Actie weer openen");
    CHECK(official.sees("bezig"));
    CHECK(
        town.post(
                list + "/1/heropening",
                fatma,
                {
                    {"reden-openen", "Nog eens."}
    }
        ).status == 409
    );
}

TEST_CASE("Fatma hands an action over, and the list keeps who did it before")
{
    Town town;
    arrange_accounts(town);
    benches(town);
    Visitor official{town, fatma};
    official.open(list + "/1").follow("Gegevens van deze actie wijzigen");
    official.fill("Wie doet het?", "Stadsdeelmanagement")
        .fill("Wie krijgt de herinneringen?", "noor@voorbeeld.nl")
        .press("Wijzigingen bewaren");
    CHECK(official.status() == 200);
    CHECK(official.sees("Beheer openbare ruimte → Stadsdeelmanagement"));
    CHECK(official.sees("Noor; de volgende herinnering gaat op"));
}

TEST_CASE("Noor, who has no part in the office, tells how far her own action is and sees no other")
{
    Town town;
    arrange_accounts(town);
    benches(town, noor.account);
    benches(town);
    Visitor owner{town, noor};
    owner.open(list);
    CHECK(owner.sees("1 actie"));
    owner.follow("Bankjes op het plein")
        .fill("Hoe ver is het?", "De bankjes zijn besteld.")
        .press("Voortgang bewaren");
    CHECK(owner.status() == 200);
    CHECK(owner.sees("De bankjes zijn besteld."));
    CHECK(owner.sees("bezoeker"));

    CHECK(town.get(list + "/2", noor).status == 404);
    CHECK(
        town.post(
                list + "/2/voortgang",
                noor,
                {
                    {"voortgang", "x"}
    }
        ).status == 404
    );
    CHECK(town.post(list + "/1", noor, {}).status == 403);
    CHECK(town.get(list + "/verslag", noor).status == 403);
}

TEST_CASE("the office reads along and changes nothing, and sees units, never names")
{
    Town town;
    arrange_accounts(town);
    benches(town, noor.account);
    Visitor reader{town, otto};
    reader.open(list + "/1");
    CHECK(reader.sees("Beheer openbare ruimte"));
    CHECK(reader.sees("een collega"));
    CHECK_FALSE(reader.sees("Noor"));
    CHECK_FALSE(reader.sees("Vastleggen dat het gedaan is"));
    CHECK(town.post(list + "/1/gedaan", otto, {}).status == 403);
    CHECK(town.get(list + "/nieuw", otto).status == 403);
    CHECK(town.get(list, anonymous).status == 303);
}

TEST_CASE("the CSV has what the list shows, and no formula of anyone")
{
    Town town;
    benches(town);
    Visitor official{town, fatma};
    describe_lamp(official)
        .fill("Wat wordt er gedaan?", "=HYPERLINK(\"https://kwaad.nl\")")
        .press("Actie toevoegen");
    const auto csv = [&](const std::string& query) {
        return std::get<web::Download>(town.get(list + ".csv" + query, fatma).body).bytes;
    };
    CHECK(
        csv("").find("\"Bankjes op het plein\";\"Beheer openbare ruimte\";2026-02-01") !=
        std::string::npos
    );
    CHECK(csv("").find("4 weken te laat") != std::string::npos);
    CHECK(csv("").find(";\"'=HYPERLINK") != std::string::npos);
    CHECK(csv("?stand=te-laat").find("HYPERLINK") == std::string::npos);
}

TEST_CASE("the council reads how it stands per source and unit, and each figure opens its list")
{
    Town town;
    benches(town);
    Visitor official{town, fatma};
    describe_lamp(official).press("Actie toevoegen");

    official.open(list + "/verslag");
    CHECK(official.sees("van 1 januari 2026 tot en met 2 maart 2026"));
    CHECK(official.sees("Besluit: naar wie het doet"));
    CHECK(official.sees("4 weken te laat"));
    CHECK(official.sees("Alles wat liep, gaat door of is gedaan."));
    official.open("/kantoor/acties?stand=te-laat&bron=besluit&van=2026-01-01&tot=2026-03-02");
    CHECK(official.sees("Bankjes op het plein"));
    CHECK(official.sees("Liep in de periode van 1 januari 2026 tot en met 2 maart 2026."));
    CHECK(official.follow("Laat de periode weg").sees("1 actie"));

    const auto pdf = town.get(list + "/verslag.pdf?van=2026-01-01&tot=2026-03-02", fatma);
    CHECK(std::get<web::Download>(pdf.body).bytes.starts_with("%PDF-"));
}

TEST_CASE("a period that ends before it begins is told, and one without actions says so")
{
    Town town;
    Visitor official{town, fatma};
    official.open(list + "/verslag?van=2026-03-01&tot=2026-02-01");
    CHECK(official.status() == 422);
    CHECK(official.sees("Het einde ligt vóór het begin."));
    official.open(list + "/verslag?van=2020-01-01&tot=2020-12-31");
    CHECK(official.sees("In deze periode liepen er geen acties."));
    CHECK(town.get(list + "/verslag.pdf?van=gisteren&tot=", fatma).status == 404);
}

} // namespace wijkspraak::actions
