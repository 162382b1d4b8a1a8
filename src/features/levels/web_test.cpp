#include "features/levels/sample_test.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::levels {

using namespace testing;

namespace {

/// Noor asks a step up for 2027.
void ask_step_up(Town& town)
{
    Visitor secretary{town, noor};
    secretary.open(own)
        .choose("Voor welk jaar?", "2027")
        .choose("Welk niveau?", "Meedoen")
        .fill("Waarom past dit niveau?", "Wij hebben nieuwe mensen.")
        .fill("Welke steun is daarbij nodig?", "Een training.")
        .press("Stap vragen");
    REQUIRE(secretary.sees("U vraagt niveau “Meedoen” voor 2027"));
}

/// Tess proposes another level for 2027.
void propose(Town& town, std::string level)
{
    Visitor coach{town, tess};
    coach.open(office)
        .choose("Voor welk jaar?", "2027")
        .choose("Welk niveau?", std::move(level))
        .fill("Waarom past dit niveau?", "Er is een ander plan.")
        .press("Voorstellen aan het wijkorgaan");
    REQUIRE(coach.sees("De gemeente stelt voor 2027 niveau"));
}

} // namespace

TEST_CASE("a resident reads which levels there are and what goes with them")
{
    Town town;
    Visitor resident{town, anonymous};
    resident.open("/samenwerking");
    CHECK(resident.sees("nog geen niveaus van samenwerking opgeschreven"));

    arrange(town, {1, 1, 1});
    resident.open("/samenwerking");
    CHECK(resident.sees("Niveau 2: Meedenken"));
    CHECK(resident.sees("Antwoord op elk advies."));
    CHECK(resident.sees("€ 500,00 per jaar"));
    CHECK(resident.sees("Een stap terug is een gewone keuze"));
    CHECK_FALSE(resident.sees("Dit is een voorbeeld"));
    resident.open("/samenwerking?op=2022-01-01");
    CHECK(resident.sees("nog geen niveaus van samenwerking opgeschreven"));
}

TEST_CASE("a secretary asks a step up, the coach settles it, and everyone reads it")
{
    Town town;
    arrange(town, {1, 2, 2});
    ask_step_up(town);

    Visitor coach{town, tess};
    coach.open("/kantoor/wijkorganen/hof");
    CHECK(coach.sees("Het wijkorgaan vraagt niveau “Meedoen” voor 2027"));
    coach.open(office);
    CHECK(coach.sees("Een training."));
    coach.fill("Waarom is dit het niveau?", "Het bestuur is gegroeid.").press("Niveau vaststellen");
    CHECK(coach.sees("2027: Meedoen"));
    CHECK(coach.sees("Het bestuur is gegroeid."));

    Visitor resident{town, anonymous};
    resident.open("/wijkorganen/hof");
    CHECK(resident.sees("Meedoen"));
    CHECK_FALSE(resident.sees("Het bestuur is gegroeid."));
    Visitor secretary{town, noor};
    secretary.open("/mijn-wijkorganen/hof");
    CHECK(secretary.sees("Meedoen"));
    CHECK(town.count("select count(*) from messages where address = 'hof@voorbeeld.nl'") == 1);
    CHECK(town.count("select count(*) from messages where address = 'tess@voorbeeld.nl'") == 1);
}

TEST_CASE("a step is asked with a year, a level and a reason, and for another level than now")
{
    Town town;
    arrange(town, {1, 2, 2});
    Visitor secretary{town, noor};
    secretary.open(own).press("Stap vragen");
    CHECK(secretary.status() == 422);
    CHECK(secretary.sees("Maak een keuze: Welk niveau?"));
    CHECK(secretary.sees("Vul dit in: Waarom past dit niveau?"));
    secretary.choose("Voor welk jaar?", "2027")
        .choose("Welk niveau?", "Meedenken")
        .fill("Waarom past dit niveau?", "Zo is het goed.")
        .press("Stap vragen");
    CHECK(secretary.status() == 422);
    CHECK(secretary.sees("Het wijkorgaan heeft dit niveau al: Meedenken."));
}

TEST_CASE("the municipality does not go along with a step, and says why")
{
    Town town;
    arrange(town, {1, 2, 2});
    ask_step_up(town);
    Visitor coach{town, tess};
    coach.open(office).press("Dit antwoord geven");
    CHECK(coach.status() == 422);
    coach.fill("Waarom kan dit nu niet?", "Eerst de training.").press("Dit antwoord geven");

    Visitor secretary{town, noor};
    secretary.open(own);
    CHECK(secretary.sees("niet overgenomen"));
    CHECK(secretary.sees("Eerst de training."));
    CHECK(secretary.sees("Vraag een ander niveau"));
}

TEST_CASE("who asked a step can take it back")
{
    Town town;
    arrange(town, {1, 2, 2});
    ask_step_up(town);
    Visitor secretary{town, noor};
    secretary.open(own).press("Stap intrekken");
    CHECK(secretary.sees("ingetrokken"));

    propose(town, "Meedoen");
    Visitor coach{town, tess};
    coach.open(office).press("Voorstel intrekken");
    CHECK(coach.sees("Een ander niveau voorstellen"));
    CHECK(town.count("select count(*) from level_steps where state = 'ingetrokken'") == 2);
}

TEST_CASE("a body answers what the municipality proposes, with a reason when it sees it otherwise")
{
    Town town;
    arrange(town, {2, 2, 2});
    propose(town, "Meedoen");
    Visitor secretary{town, noor};
    secretary.open("/mijn-wijkorganen/hof");
    CHECK(secretary.sees("Laat weten of u het ermee eens bent."));
    secretary.open(own)
        .choose("Bent u het ermee eens?", "Nee, wij zien het anders")
        .press("Antwoord geven");
    CHECK(secretary.status() == 422);
    CHECK(secretary.sees("Schrijf op hoe u het ziet"));
    secretary.choose("Bent u het ermee eens?", "Ja, dat is goed").press("Antwoord geven");
    CHECK(secretary.sees("U bent het ermee eens. De gemeente stelt het nog vast."));

    Visitor coach{town, tess};
    coach.open(office);
    CHECK(coach.sees("Het wijkorgaan is het ermee eens."));
    coach.press("Niveau vaststellen");
    CHECK(coach.sees("2027: Meedoen"));
}

TEST_CASE("a body that steps back by itself needs no assessment")
{
    Town town;
    arrange(town, {2, 2, 2});
    Visitor secretary{town, noor};
    secretary.open(own)
        .choose("Voor welk jaar?", "2027")
        .choose("Welk niveau?", "Ontmoeten")
        .fill("Waarom past dit niveau?", "Wij zijn met minder.")
        .press("Stap vragen");
    Visitor coach{town, tess};
    coach.open(office);
    CHECK(coach.sees("het wijkorgaan kiest hier zelf voor"));
    coach.press("Niveau vaststellen");
    CHECK(coach.sees("2027: Ontmoeten"));
}

TEST_CASE(
    "who reads along sees the level and changes nothing, and the office does not act for a body"
)
{
    Town town;
    arrange(town, {2, 2, 2});
    Visitor reader{town, otto};
    reader.open(office);
    CHECK(reader.status() == 200);
    CHECK_FALSE(reader.sees("Een ander niveau voorstellen"));
    CHECK(town.post(office + "/stap", otto, {}).status == 403);
    CHECK(town.post("/kantoor/wijkorganen/es/niveau/stap", tess, {}).status == 403);
    CHECK(town.post("/kantoor/wijkorganen/es/niveau/stap", fatma, {}).status == 422);

    CHECK(town.get(own, tess).status == 200);
    CHECK(town.post(own + "/stap", tess, {}).status == 403);
    CHECK(town.get("/mijn-wijkorganen/es/niveau", noor).status == 403);
}

TEST_CASE("a step of another side, or one that is closed, cannot be touched")
{
    Town town;
    arrange(town, {2, 2, 2});
    propose(town, "Meedoen");
    CHECK(town.post(own + "/stap/1/intrekking", noor, {}).status == 404);
    CHECK(town.post(office + "/stap/1/antwoord", tess, {}).status == 404);
    CHECK(town.post("/kantoor/wijkorganen/es/niveau/stap/1/vaststelling", fatma, {}).status == 404);
    Visitor{town, tess}.open(office).press("Niveau vaststellen");
    CHECK(town.post(office + "/stap/1/vaststelling", tess, {}).status == 404);
    CHECK(town.post(own + "/stap/1/antwoord", noor, {}).status == 404);
}

TEST_CASE("the office writes down what was agreed earlier, and mends a mistake with a new entry")
{
    Town town;
    arrange(town, {2, 2, 2});
    Visitor coach{town, tess};
    const auto record = [&](std::string year, std::string level) {
        coach.open(office)
            .choose("Voor welk jaar geldt het?", std::move(year))
            .choose("Welk niveau is het?", std::move(level))
            .choose("Wie wilde dit niveau?", "Allebei")
            .fill("Wat is de reden?", "Het stond verkeerd.")
            .press("Niveau vastleggen");
    };
    record("2026", "Meedoen");
    CHECK(coach.sees("2026: Meedoen"));
    CHECK(coach.sees("Wat er eerder stond voor 2026"));
    CHECK(coach.sees("2026: Meedenken"));
    record("2022", "Meedoen");
    CHECK(coach.status() == 422);
    CHECK(coach.sees("Kies een niveau van de regeling die op 1 januari 2022 geldt."));
    record("2028", "Meedoen");
    CHECK(coach.status() == 409);
    CHECK(coach.sees("Stel eerst het niveau voor 2027 vast."));
}

} // namespace wijkspraak::levels
