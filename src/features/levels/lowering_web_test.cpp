#include "features/levels/sample_test.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::levels {

using namespace testing;

namespace {

void propose_less(Town& town)
{
    Visitor{town, tess}
        .open(office)
        .choose("Voor welk jaar?", "2027")
        .choose("Welk niveau?", "Meedenken")
        .fill("Waarom past dit niveau?", "Er is een ander plan.")
        .press("Voorstellen aan het wijkorgaan");
}

} // namespace

TEST_CASE("the office that wants to lower after three years is stopped, assesses, and goes on")
{
    Town town;
    arrange(town, {3, 3, 3});
    propose_less(town);
    Visitor coach{town, tess};
    coach.open(office);
    CHECK(coach.sees("omdat het wijkorgaan sinds 2024, 3 jaar achter elkaar"));
    CHECK(coach.sees("Het wijkorgaan moet eerst gehoord zijn"));
    CHECK_FALSE(coach.sees("Niveau vaststellen"));
    CHECK(
        town.post(
                office + "/stap/1/vaststelling",
                tess,
                {
                    {"reden", "Toch."}
    }
        ).status == 409
    );

    coach.fill("Wanneer hoorde het wijkorgaan van het voornemen?", "2026-01-15")
        .fill("Tot en met wanneer loopt de redelijke termijn?", "2027-03-31")
        .fill("Wat is er veranderd, waardoor het niveau lager wordt?", "Er is een ander plan.")
        .choose("Is het wijkorgaan gehoord?", "Nee, nog niet")
        .press("Afweging bewaren");
    CHECK(coach.sees("Waarom de termijn redelijk is."));
    CHECK_FALSE(coach.sees("Niveau vaststellen"));

    coach.fill("Waarom is deze termijn lang genoeg?", "Een jaar is genoeg.")
        .choose("Is het wijkorgaan gehoord?", "Ja, het heeft zijn mening gegeven")
        .fill("Wanneer is het gehoord?", "2026-02-01")
        .fill("Wat vindt het wijkorgaan ervan?", "Wij vinden het jammer.")
        .press("Afweging bewaren");
    CHECK(coach.sees("De afweging is gemaakt"));
    CHECK(coach.sees("Het nieuwe niveau gaat in op 1 april 2027."));
    coach.press("Niveau vaststellen");
    CHECK(coach.sees("2027: Meedoen tot en met 31 maart 2027, daarna Meedenken"));
    CHECK(coach.sees("Wij vinden het jammer."));
    CHECK(Visitor{town, anonymous}.open("/wijkorganen/hof").sees("daarna Meedenken"));
}

TEST_CASE("the body reads why its level may go down, and what was weighed")
{
    Town town;
    arrange(town, {3, 3, 3});
    propose_less(town);
    Visitor secretary{town, noor};
    secretary.open(own);
    CHECK(secretary.sees("Eerst een afweging"));
    secretary.choose("Bent u het ermee eens?", "Nee, wij zien het anders")
        .fill("Wat vindt u ervan?", "Wij willen doorgaan.")
        .press("Antwoord geven");
    CHECK(secretary.sees("U ziet het anders. De gemeente beslist nog."));
    CHECK(Visitor{town, tess}.open(office).sees("Wij willen doorgaan."));
}

TEST_CASE("after two years the office settles a lower level without assessment")
{
    Town town;
    arrange(town, {2, 3, 3});
    propose_less(town);
    Visitor coach{town, tess};
    coach.open(office);
    CHECK(coach.sees("De wet vraagt de afweging vanaf drie jaar achter elkaar"));
    coach.press("Niveau vaststellen");
    CHECK(coach.sees("2027: Meedenken"));
}

TEST_CASE("a level that the office writes down at once is held against Awb 4:51 too")
{
    Town town;
    arrange(town, {3, 3, 3});
    Visitor coach{town, tess};
    coach.open(office)
        .choose("Voor welk jaar geldt het?", "2027")
        .choose("Welk niveau is het?", "Meedenken")
        .choose("Wie wilde dit niveau?", "De gemeente")
        .fill("Wat is de reden?", "Er is een ander plan.")
        .press("Niveau vastleggen");
    CHECK(coach.status() == 409);
    CHECK(coach.sees("artikel 4:51, eerste lid, Awb"));
    CHECK(coach.sees("maak daar de afweging af"));
    CHECK(town.count("select count(*) from level_standings where year = 2027") == 0);
}

TEST_CASE("dates of an assessment that are out of order are told beside the field")
{
    Town town;
    arrange(town, {3, 3, 3});
    propose_less(town);
    Visitor coach{town, tess};
    coach.open(office)
        .fill("Wanneer hoorde het wijkorgaan van het voornemen?", "2026-01-15")
        .fill("Tot en met wanneer loopt de redelijke termijn?", "2026-01-10")
        .choose("Is het wijkorgaan gehoord?", "Ja, het heeft zijn mening gegeven")
        .fill("Wanneer is het gehoord?", "2026-01-10")
        .press("Afweging bewaren");
    CHECK(coach.status() == 422);
    CHECK(coach.sees("De termijn eindigt voor het voornemen."));
    CHECK(coach.sees("Het wijkorgaan moet gehoord zijn na het voornemen van 15 januari 2026."));
    CHECK(town.count("select count(*) from level_assessments") == 0);
}

} // namespace wijkspraak::levels
