#include "features/levels/sample_test.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::levels {

using namespace testing;

namespace {

const std::string versions = "/kantoor/niveaus/regelingen";

/// Fatma begins a version for 2028; where its page is.
std::string begin_version(Town& town)
{
    return Visitor{town, fatma}
        .open(versions)
        .follow("Nieuwe versie maken")
        .fill("Hoe heet de regeling?", "Regeling 2028")
        .fill("Vanaf welke dag geldt zij?", "2028-01-01")
        .press("Concept maken")
        .address();
}

} // namespace

TEST_CASE("a new version takes the levels of the last one along and holds once it is put into force"
)
{
    Town town;
    arrange(town, {1});
    const auto address = begin_version(town);
    Visitor leader{town, fatma};
    leader.open(address);
    CHECK(leader.sees("concept"));
    CHECK(leader.sees("Niveau 3: Meedoen"));
    leader.follow("Pas “Meedoen” aan")
        .fill("Hoe heet het niveau?", "Samen doen")
        .fill("Bedrag per jaar", "2.500,50")
        .press("Opslaan");
    CHECK(leader.sees("€ 2.500,50 per jaar"));
    Visitor resident{town, anonymous};
    resident.open("/samenwerking?op=2028-01-01");
    CHECK_FALSE(resident.sees("Samen doen"));

    leader.press("Laat deze versie gelden");
    CHECK(leader.sees("geldt nog niet"));
    resident.open("/samenwerking");
    CHECK(resident.sees("Vanaf 1 januari 2028 geldt een nieuwe versie."));
    resident.follow("Bekijk de niveaus vanaf die dag");
    CHECK(resident.sees("Samen doen"));
}

TEST_CASE("the version in force is frozen, one that is to come is not")
{
    Town town;
    arrange(town, {1});
    Visitor leader{town, fatma};
    leader.open(versions).follow("Regeling 2023");
    CHECK(leader.sees("verandert daarom niet meer"));
    CHECK_FALSE(leader.sees("Niveau toevoegen"));
    CHECK(town.get(versions + "/1/gegevens", fatma).status == 409);
    CHECK(town.post(versions + "/1/niveaus", fatma, {}).status == 409);
    CHECK(town.post(versions + "/1/verwijdering", fatma, {}).status == 409);

    const auto address = begin_version(town);
    CHECK(town.get(address + "/gegevens", fatma).status == 200);
}

TEST_CASE("a version without name, with days out of order or of another version is told by field")
{
    Town town;
    arrange(town, {1});
    Visitor leader{town, fatma};
    leader.open(versions + "/nieuw")
        .fill("Hoe heet de regeling?", "")
        .fill("Vanaf welke dag geldt zij?", "2025-01-01")
        .press("Concept maken");
    CHECK(leader.status() == 422);
    CHECK(leader.sees("Vul dit in: Hoe heet de regeling?"));
    CHECK(leader.sees("wat gold verandert niet meer"));
    leader.fill("Hoe heet de regeling?", "Nieuw")
        .fill("Vanaf welke dag geldt zij?", "2028-01-01")
        .fill("Tot en met welke dag geldt zij?", "2027-01-01")
        .press("Concept maken");
    CHECK(leader.sees("De laatste dag ligt voor de eerste dag."));
    leader.fill("Vanaf welke dag geldt zij?", "").press("Concept maken");
    CHECK(leader.sees("Vul dit in: Vanaf welke dag geldt zij?"));
}

TEST_CASE(
    "a level without name or activities, with a place or amount that is wrong, is told by field"
)
{
    Town town;
    arrange(town, {1});
    const auto address = begin_version(town);
    Visitor leader{town, fatma};
    leader.open(address)
        .follow("Niveau toevoegen")
        .fill("Plaats, van laag naar hoog", "2")
        .fill("Bedrag per jaar", "veel")
        .press("Opslaan");
    CHECK(leader.status() == 422);
    CHECK(leader.sees("Plaats 2 is al van “Meedenken”."));
    CHECK(leader.sees("Vul dit in: Hoe heet het niveau?"));
    CHECK(leader.sees("Vul een bedrag in, zoals 1.250 of 1.250,50"));
    leader.fill("Plaats, van laag naar hoog", "4")
        .fill("Bedrag per jaar", "")
        .fill("Hoe heet het niveau?", "Meedoen")
        .fill("Wat doet een wijkorgaan op dit niveau?", "Alles.")
        .press("Opslaan");
    CHECK(leader.sees("Er is al een niveau met deze naam."));
    leader.fill("Hoe heet het niveau?", "Alles samen").press("Opslaan");
    CHECK(leader.sees("Niveau 4: Alles samen"));
    leader.follow("Pas “Alles samen” aan").press("Niveau weghalen");
    CHECK_FALSE(leader.sees("Niveau 4: Alles samen"));
}

TEST_CASE("the first version is written from nothing, and cannot hold without a level")
{
    Town town;
    Visitor leader{town, fatma};
    leader.open(versions)
        .follow("Schrijf de eerste op")
        .fill("Hoe heet de regeling?", "Regeling 2024")
        .fill("Vanaf welke dag geldt zij?", "2024-01-01")
        .tick("Dit is een voorbeeld, geen echte regeling")
        .press("Concept maken")
        .press("Laat deze versie gelden");
    CHECK(leader.status() == 409);
    CHECK(leader.sees("Er staat nog geen niveau in."));
    leader.follow("Niveau toevoegen")
        .fill("Hoe heet het niveau?", "Ontmoeten")
        .fill("Wat doet een wijkorgaan op dit niveau?", "Een buurtfeest.")
        .press("Opslaan")
        .press("Laat deze versie gelden");
    CHECK(leader.sees("geldt nu"));
    CHECK(Visitor{town, anonymous}.open("/samenwerking").sees("Dit is een voorbeeld"));
}

TEST_CASE("two drafts of the same days cannot both hold, and one can be thrown away")
{
    Town town;
    arrange(town, {1});
    const auto first = begin_version(town);
    const auto second = begin_version(town);
    Visitor leader{town, fatma};
    leader.open(first).press("Laat deze versie gelden");
    leader.open(second).press("Laat deze versie gelden");
    CHECK(leader.status() == 409);
    CHECK(leader.sees("Op deze dag begint “Regeling 2028” al."));
    leader.press("Concept weggooien");
    CHECK(town.count("select count(*) from level_regulations") == 2);
    leader.open(first).follow("Naam en dagen aanpassen");
    leader.fill("Hoe heet de regeling?", "Regeling 2028-2029").press("Opslaan");
    CHECK(leader.sees("Regeling 2028-2029"));
}

TEST_CASE("the office looks through the levels of a year")
{
    Town town;
    arrange(town, {1, 2, 3});
    Visitor reader{town, otto};
    reader.open("/kantoor/niveaus?jaar=2026");
    CHECK(reader.sees("2 wijkorganen"));
    CHECK(reader.sees("stap op"));
    reader.open("/kantoor/niveaus?jaar=2026&stadsdeel=west&niveau=3");
    CHECK(reader.sees("1 wijkorgaan"));
    reader.follow("Buurtkring De Hof");
    CHECK(reader.address() == office);
    reader.open("/kantoor/niveaus?jaar=2026&niveau=geen");
    CHECK(reader.sees("Dorpsraad De Es"));
    CHECK_FALSE(reader.sees("Buurtkring De Hof"));
    reader.open("/kantoor/niveaus?zoek=bestaat-niet");
    CHECK(reader.sees("Er is geen wijkorgaan dat hierbij past."));
    CHECK(reader.open("/kantoor").sees("Niveaus van samenwerking"));
}

} // namespace wijkspraak::levels
