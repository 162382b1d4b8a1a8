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

/// One body of which much is known.
void arrange_boekelo(Town& town)
{
    town.arrange([&](storage::Transaction& transaction) {
        Registration boekelo{
            .body = {
                     .slug = "boekelo",
                     .name = "Dorpsraad Boekelo",
                     .kind = BodyKind::village_council,
                     .about = "Wij praten met het dorp."}
        };
        boekelo.profile.purpose = "Een leefbaar dorp.";
        boekelo.profile.email = "info@boekelo.example";
        boekelo.profile.phone = "053 123 45 67";
        boekelo.profile.iban = Iban::parse("NL91ABNA0417164300");
        const auto id = add(transaction, boekelo, town.stagehand());
        add_member(
            transaction,
            id,
            {.role = BoardRole::chair,
             .name = "Noor Jansen",
             .email = "noor@prive.example",
             .phone = "06 12345678"},
            town.stagehand()
        );
        add_meeting(
            transaction,
            id,
            {.on = *Date::parse("2026-03-10"),
             .from = TimeOfDay::parse("20:00"),
             .title = "Openbare vergadering",
             .place = "De Linde"},
            town.stagehand()
        );
        add_meeting(
            transaction,
            id,
            {.on = *Date::parse("2026-03-12"), .title = "Onder ons", .is_public = false},
            town.stagehand()
        );
    });
}

std::string body_of(const web::Response& response)
{
    return std::get<web::Download>(response.body).bytes;
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

TEST_CASE("Noor asks who is there for her part of town")
{
    Town town;
    arrange_bodies(town);
    arrange_boekelo(town);

    Visitor visitor{town, anonymous};
    visitor.open("/wijkorganen?stadsdeel=west");
    CHECK(visitor.sees("30 wijkorganen"));
    CHECK_FALSE(visitor.sees("Dorpsraad Boekelo"));
    visitor.open("/wijkorganen?vorm=dorpsraad");
    CHECK(visitor.sees("Dorpsraad Boekelo"));
    visitor.open("/wijkorganen?stadsdeel=west&vorm=wijkraad");
    CHECK(visitor.sees("Hier is nog geen wijkorgaan."));
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

TEST_CASE("a resident reads how to reach a body and when it meets, and nothing that is private")
{
    Town town;
    arrange_boekelo(town);
    Visitor visitor{town, anonymous};
    visitor.open("/wijkorganen/boekelo");
    CHECK(visitor.sees("Een leefbaar dorp."));
    CHECK(visitor.sees("info@boekelo.example"));
    CHECK(visitor.sees("dinsdag 10 maart 2026"));
    CHECK(visitor.sees("20:00 uur, De Linde"));
    CHECK(visitor.sees("voorzitter"));
    for (const auto* secret :
         {"Jansen", "noor@prive.example", "06 12345678", "NL91", "ABNA", "Onder ons"})
        CHECK_FALSE(visitor.sees(secret));
}

TEST_CASE("a meeting that is open to all stands in the calendar of a neighbour, another does not")
{
    Town town;
    arrange_boekelo(town);
    const auto calendar = body_of(town.get("/wijkorganen/boekelo/agenda.ics", anonymous));
    CHECK(calendar.find("DTSTART;TZID=Europe/Amsterdam:20260310T200000") != std::string::npos);
    CHECK(calendar.find("Onder ons") == std::string::npos);
    CHECK(town.get("/wijkorganen/maan/agenda.ics", anonymous).status == 404);
}

TEST_CASE("a poster can be printed on A4 and on A3")
{
    Town town;
    town.settings.public_url = "https://lindestad.example";
    arrange_boekelo(town);
    CHECK(body_of(town.get("/wijkorganen/boekelo/poster", anonymous)).starts_with("%PDF"));
    const auto large = town.get("/wijkorganen/boekelo/poster?formaat=a3", anonymous);
    CHECK(std::get<web::Download>(large.body).file_name == "boekelo-a3.pdf");
}

TEST_CASE("Fatma adds a body, and not twice")
{
    Town town;
    Visitor official{town, fatma};
    const auto add_village = [&]() -> Visitor& {
        return official.open("/kantoor/wijkorganen")
            .follow("Wijkorgaan toevoegen")
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
    official.open("/kantoor/wijkorganen/toevoegen")
        .fill("Naam", "…")
        .fill("Waar is het wijkorgaan voor?", "Veel")
        .press("Wijkorgaan toevoegen");

    CHECK(official.status() == 422);
    CHECK(official.sees("ten minste één letter of cijfer"));
    CHECK(official.sees("Maak een keuze: Vorm"));
    CHECK(official.sees("Veel"));
}

TEST_CASE("the office finds what is missing, and reads along without private addresses")
{
    Town town;
    arrange_boekelo(town);
    Visitor reader{town, otto};
    reader.open("/kantoor/wijkorganen?toon=gegevens");
    CHECK(reader.sees("Dorpsraad Boekelo"));
    CHECK_FALSE(reader.sees("Wijkorgaan toevoegen"));
    reader.follow("Dorpsraad Boekelo");
    CHECK(reader.sees("Voor welk deel van de gemeente is het wijkorgaan?"));
    CHECK_FALSE(reader.sees("NL91"));
    CHECK_FALSE(reader.sees("Jansen"));

    Visitor keeper{town, fatma};
    keeper.open("/kantoor/wijkorganen/boekelo");
    CHECK(keeper.sees("NL91 ABNA 0417 1643 00"));
    CHECK(keeper.sees("Noor Jansen"));
    CHECK(keeper.follow("Gegevens bijwerken").sees("Bestuur en contactpersonen"));
}

TEST_CASE("only who works with neighbourhood bodies adds one; the office reads along")
{
    Town town;
    CHECK(town.get("/kantoor/wijkorganen", anonymous).status == 303);
    CHECK(town.get("/kantoor/wijkorganen", noor).status == 403);
    CHECK(town.get("/kantoor/wijkorganen", otto).status == 200);
    CHECK(town.post("/kantoor/wijkorganen", otto, {}).status == 403);
    CHECK(town.get("/wijkorganen/maan", anonymous).status == 404);
}

} // namespace wijkspraak::bodies
