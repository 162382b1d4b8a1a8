#include "support/town.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::terms {

using namespace testing;

TEST_CASE("a resident asks when six weeks are over and reads the day first and why")
{
    Town town;
    Visitor resident{town, anonymous};
    resident.open("/termijn")
        .fill("Vanaf welke dag?", "14-11-2025")
        .fill("Hoe lang is de termijn?", "6")
        .press("Bereken de laatste dag");

    CHECK(resident.status() == 200);
    CHECK(resident.sees("De laatste dag is maandag 29 december 2025."));
    CHECK(resident.sees("Zo geteld is de laatste dag vrijdag 26 december 2025."));
    CHECK(resident.sees("Tweede Kerstdag"));
    CHECK(resident.sees("artikel 1, eerste lid, Algemene termijnenwet"));

    const auto text = resident.text();
    CHECK(text.find("De laatste dag is") < text.find("Waarom deze dag"));
    CHECK(text.find("Waarom deze dag") < text.find("Dagen waarop de termijn niet kon eindigen"));
}

TEST_CASE("a resident counts from the day itself, or back, in any unit")
{
    Town town;
    Visitor resident{town, anonymous};
    resident.open("/termijn")
        .fill("Vanaf welke dag?", "2-3-2026")
        .fill("Hoe lang is de termijn?", "6")
        .choose("Wanneer begint de termijn?", "Op de dag zelf")
        .press("Bereken de laatste dag");
    CHECK(resident.sees("De laatste dag is maandag 13 april 2026."));

    resident.fill("Hoe lang is de termijn?", "1")
        .choose("Dagen, weken, maanden of jaren?", "jaren")
        .choose("Wanneer begint de termijn?", "Op de dag erna")
        .choose("Welke kant op?", "Terug vanaf die dag")
        .press("Bereken de laatste dag");
    CHECK(resident.sees("De laatste dag is zondag 2 maart 2025."));
    CHECK_FALSE(resident.sees("Dagen waarop de termijn niet kon eindigen"));
}

TEST_CASE("an answer has an address that can be sent on, and what is left out is usual")
{
    Town town;
    Visitor resident{town, anonymous};
    resident.open("/termijn?vanaf=2025-11-21&aantal=6");
    CHECK(resident.sees("De laatste dag is maandag 5 januari 2026."));
    CHECK(resident.sees("een dag die gelijkstaat met een feestdag"));
}

TEST_CASE("what cannot be read is told beside the field, and nothing typed is lost")
{
    Town town;
    Visitor resident{town, anonymous};
    resident.open("/termijn")
        .fill("Vanaf welke dag?", "31-2-2026")
        .fill("Hoe lang is de termijn?", "42")
        .choose("Dagen, weken, maanden of jaren?", "dagen")
        .press("Bereken de laatste dag");
    CHECK(resident.status() == 422);
    CHECK(resident.sees("Vul een datum in die bestaat"));

    resident.fill("Vanaf welke dag?", "1-3-2026").press("Bereken de laatste dag");
    CHECK(resident.sees("De termijn is 42 dagen."));
}

TEST_CASE("a day beyond the decrees is shown with a warning")
{
    Town town;
    Visitor resident{town, anonymous};
    resident.open("/termijn?vanaf=2029-03-01&aantal=6&eenheid=weken");
    CHECK(resident.sees("Deze dag staat nog niet vast"));
}

} // namespace wijkspraak::terms
