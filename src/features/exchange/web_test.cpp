#include "features/exchange/exchange.hpp"
#include "features/people/people.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::exchange {

using namespace testing;

namespace {

const std::string own = "/mijn-wijkorganen/boekelo";

/// Noor keeps Boekelo; Otto, who reads along in the office, keeps no body.
void arrange(Town& town)
{
    town.arrange([&](storage::Transaction& sql) {
        const auto hand = town.stagehand();
        people::add(sql, {.email = "noor@voorbeeld.nl", .name = "Noor"}, "", hand);
        const auto boekelo =
            bodies::add(sql, {.slug = "boekelo", .name = "Dorpsraad Boekelo"}, hand);
        bodies::entrust(
            sql, boekelo, people::AccountId{*noor.account}, bodies::BoardRole::secretary, hand
        );
    });
}

Visitor& describe_chores(Visitor& secretary)
{
    return secretary.open(own + "/ervaringen/nieuw")
        .fill("Wat deed u, in één regel?", "Klusjes ophangen")
        .choose("Waar gaat het over?", "Mensen vinden")
        .fill("Hoe pakte u het aan?", "Een lijst in de winkel.");
}

void ask(Town& town)
{
    Visitor secretary{town, noor};
    secretary.open(own + "/vragen/nieuw")
        .fill("Wat wilt u van andere wijkorganen weten?", "Wie heeft een app?")
        .choose("Waar gaat het over?", "Bewoners bereiken")
        .press("Plaatsen");
    CHECK(secretary.status() == 200);
}

} // namespace

TEST_CASE("Noor tells what her body did, for other bodies until she makes it public")
{
    Town town;
    arrange(town);
    Visitor secretary{town, noor};
    describe_chores(secretary).press("Plaatsen");
    CHECK(secretary.sees("voor wijkorganen"));
    CHECK_FALSE(Visitor{town, anonymous}.open("/ervaringen").sees("Klusjes ophangen"));
    CHECK(town.get("/ervaringen/1", anonymous).status == 404);
    CHECK(town.get("/ervaringen/1", noor).status == 200);

    secretary.follow("Klusjes ophangen")
        .tick("Iedereen mag dit lezen, niet alleen andere wijkorganen")
        .press("Wijzigingen bewaren");
    Visitor visitor{town, anonymous};
    visitor.open("/ervaringen?zoek=winkel&onderwerp=mensen").follow("Klusjes ophangen");
    CHECK(visitor.sees("Een lijst in de winkel."));
    CHECK(visitor.open("/wijkorganen/boekelo").sees("Klusjes ophangen"));
    CHECK(visitor.open("/ervaringen?zoek=maan").sees("Er is niets gevonden."));
}

TEST_CASE("an experience without a title, topic and how is sent back with all three")
{
    Town town;
    arrange(town);
    Visitor secretary{town, noor};
    secretary.open(own + "/ervaringen/nieuw").press("Plaatsen");
    CHECK(secretary.status() == 422);
    CHECK(secretary.sees("Vul dit in: Wat deed u, in één regel?"));
    CHECK(secretary.sees("Maak een keuze: Waar gaat het over?"));
    CHECK(secretary.sees("Vul dit in: Hoe pakte u het aan?"));
    CHECK(town.count("select count(*) from exchange_posts") == 0);
}

TEST_CASE("Noor asks who did this before, Tess answers for the town, and the public reads nothing")
{
    Town town;
    arrange(town);
    ask(town);
    Visitor coach{town, tess};
    coach.open("/ervaringen").follow("Vraag: Wie heeft een app?").press("Antwoord plaatsen");
    CHECK(coach.status() == 422);
    coach.fill("Uw antwoord", "Vraag het in Usselo.").press("Antwoord plaatsen");
    CHECK(coach.status() == 200);

    Visitor secretary{town, noor};
    secretary.open("/ervaringen/vragen/1");
    CHECK(secretary.sees("de gemeente"));
    CHECK(secretary.sees("Vraag het in Usselo."));
    CHECK(town.count("select count(*) from messages where address = 'noor@voorbeeld.nl'") == 1);
    CHECK(town.get("/ervaringen/vragen/1", anonymous).status == 303);
    CHECK(town.get("/ervaringen/1", noor).status == 404);
    CHECK_FALSE(Visitor{town, anonymous}.open("/ervaringen").sees("app"));
}

TEST_CASE("who keeps no body and is no coach does not answer")
{
    Town town;
    arrange(town);
    ask(town);
    const web::Fields answer{
        {"antwoord", "Ik weet het."}
    };
    CHECK(town.post("/ervaringen/vragen/1/antwoord", otto, answer).status == 403);
    CHECK(town.post("/ervaringen/vragen/1/antwoord", noor, answer).status == 303);
    CHECK_FALSE(Visitor{town, otto}.open("/ervaringen/vragen/1").sees("Weet u het?"));
}

TEST_CASE("Tess hides what does not belong, with a reason that its body reads, and shows it again")
{
    Town town;
    arrange(town);
    Visitor secretary{town, noor};
    describe_chores(secretary)
        .tick("Iedereen mag dit lezen, niet alleen andere wijkorganen")
        .press("Plaatsen");
    Visitor coach{town, tess};
    coach.open("/ervaringen/1").press("Verbergen");
    CHECK(coach.status() == 422);
    coach.fill("Waarom hoort dit hier niet?", "Er staat een naam in.").press("Verbergen");
    CHECK(coach.status() == 200);
    CHECK(town.get("/ervaringen/1", anonymous).status == 404);
    CHECK(secretary.open(own + "/ervaringen").sees("Er staat een naam in."));
    CHECK(secretary.open(own + "/ervaringen/1").sees("Anderen zien dit nu niet"));

    coach.open("/ervaringen/1").press("Weer laten zien");
    CHECK(town.get("/ervaringen/1", anonymous).status == 200);
    CHECK(town.post("/kantoor/ervaringen/1/verborgen", otto, {}).status == 403);
}

TEST_CASE("an answer that does not belong is hidden below its question")
{
    Town town;
    arrange(town);
    ask(town);
    Visitor coach{town, tess};
    coach.open("/ervaringen/vragen/1").fill("Uw antwoord", "Reclame").press("Antwoord plaatsen");
    coach.follow("Dit antwoord hoort hier niet")
        .fill("Waarom hoort dit hier niet?", "Dit is reclame.")
        .press("Verbergen");
    CHECK(coach.sees("Alleen het kantoor ziet dit nog"));
    Visitor secretary{town, noor};
    secretary.open("/ervaringen/vragen/1");
    CHECK(secretary.sees("Er is nog geen antwoord."));
    CHECK_FALSE(secretary.sees("Reclame"));
}

} // namespace wijkspraak::exchange
