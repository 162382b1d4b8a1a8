#include "features/areas/areas.hpp"
#include "features/bodies/bodies.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::bodies {

using namespace testing;

namespace {

/// Thirty bodies in one part of town, named Buurtkring 10 to Buurtkring 39.
void arrange_bodies(Town& town)
{
    town.arrange([&](storage::Transaction& transaction) {
        const auto west = areas::add(
            transaction,
            {.kind = areas::AreaKind::district, .slug = "west", .name = "West"},
            town.stagehand()
        );
        for (int i = 10; i < 40; ++i)
            add(transaction,
                {.slug = "buurtkring-" + std::to_string(i),
                 .name = "Buurtkring " + std::to_string(i),
                 .kind = BodyKind::circle,
                 .district = west,
                 .about = "Wij houden de buurt leefbaar."},
                town.stagehand());
    });
}

} // namespace

TEST_CASE("a town without neighbourhood bodies says so")
{
    Town town;
    CHECK(Visitor{town, anonymous}.open("/wijkorganen").sees("Er staan nog geen wijkorganen"));
}

TEST_CASE("Noor finds a body and reads what it does")
{
    Town town;
    arrange_bodies(town);

    Visitor visitor{town, anonymous};
    visitor.open("/wijkorganen?zoek=kring+38&volgorde=stadsdeel");
    CHECK(visitor.sees("1 wijkorgaan"));
    visitor.follow("Buurtkring 38");
    CHECK(visitor.address() == "/wijkorganen/buurtkring-38");
    CHECK(visitor.sees("buurtkring"));
    CHECK(visitor.sees("West"));
    CHECK(visitor.sees("Wij houden de buurt leefbaar."));
}

TEST_CASE("a search without result leads back to all bodies")
{
    Town town;
    arrange_bodies(town);

    Visitor visitor{town, anonymous};
    visitor.open("/wijkorganen?zoek=maan");
    CHECK(visitor.sees("geen wijkorgaan gevonden met “maan”"));
    CHECK(visitor.follow("Bekijk alle wijkorganen").sees("30 wijkorganen"));
}

TEST_CASE("a long register has more than one page")
{
    Town town;
    arrange_bodies(town);

    Visitor visitor{town, anonymous};
    visitor.open("/wijkorganen");
    CHECK(visitor.sees("Buurtkring 34"));
    CHECK_FALSE(visitor.sees("Buurtkring 35"));
    CHECK(visitor.follow("Volgende").sees("Buurtkring 35"));
}

TEST_CASE("Fatma adds a body, and not twice")
{
    Town town;
    Visitor official{town, fatma};
    const auto add_village = [&]() -> Visitor& {
        return official.open("/kantoor/wijkorganen")
            .fill("Naam", "Dorpsraad Boekelo")
            .choose("Vorm", "dorpsraad")
            .press("Wijkorgaan toevoegen");
    };
    CHECK(add_village().status() == 200);
    CHECK(town.count("select count(*) from bodies where slug = 'dorpsraad-boekelo'") == 1);
    CHECK(town.count("select count(*) from audit_entries where action = 'body.add'") == 1);

    CHECK(add_village().status() == 422);
    CHECK(official.sees("al een wijkorgaan met deze naam"));
}

TEST_CASE("a body needs a name and a kind")
{
    Town town;
    Visitor official{town, fatma};
    official.open("/kantoor/wijkorganen")
        .fill("Naam", "…")
        .fill("Wat het wijkorgaan doet", "Veel")
        .press("Wijkorgaan toevoegen");

    CHECK(official.status() == 422);
    CHECK(official.sees("ten minste één letter of cijfer"));
    CHECK(official.sees("Maak een keuze: Vorm"));
    CHECK(official.sees("Veel"));
}

TEST_CASE("only the team adds bodies; the office reads along")
{
    Town town;
    CHECK(town.get("/kantoor/wijkorganen", anonymous).status == 303);
    CHECK(town.get("/kantoor/wijkorganen", noor).status == 403);
    CHECK(town.get("/kantoor/wijkorganen", otto).status == 200);
    CHECK(town.post("/kantoor/wijkorganen", otto, {}).status == 403);
    CHECK_FALSE(Visitor{town, otto}.open("/kantoor/wijkorganen").sees("Wijkorgaan toevoegen"));
    CHECK(town.get("/wijkorganen/maan", anonymous).status == 404);
}

} // namespace wijkspraak::bodies
