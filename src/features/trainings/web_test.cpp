#include "features/people/people.hpp"
#include "features/trainings/trainings.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::trainings {

using namespace testing;

namespace {

const std::string own = "/mijn-wijkorganen/boekelo/trainingen";

/// A body that Noor keeps, and one that nobody does.
void arrange_bodies(Town& town)
{
    town.arrange([&](storage::Transaction& sql) {
        const auto hand = town.stagehand();
        people::add(sql, {.email = "noor@voorbeeld.nl", .name = "Noor"}, "", hand);
        const auto boekelo =
            bodies::add(sql, {.slug = "boekelo", .name = "Dorpsraad Boekelo"}, hand);
        bodies::add(sql, {.slug = "linde", .name = "Wijkraad De Linde"}, hand);
        bodies::entrust(
            sql, boekelo, people::AccountId{*noor.account}, bodies::BoardRole::secretary, hand
        );
    });
}

Visitor& describe_training(Visitor& official)
{
    return official.open("/kantoor/trainingen/nieuw")
        .fill("Hoe heet de training?", "Vergaderen")
        .fill("Wat leert u er?", "Een agenda maken.")
        .fill("Voor wie is het?", "Voorzitters")
        .fill("Op welke dag?", "2026-03-20")
        .fill("Hoe laat begint het?", "19:30")
        .fill("Waar?", "De Linde")
        .fill("Voor hoeveel mensen is er plaats?", "3")
        .fill("Tot en met welke dag kan men zich aanmelden?", "2026-03-15")
        .fill("Wie geeft de training?", "Team wijkorganen");
}

void arrange_training(Town& town)
{
    arrange_bodies(town);
    Visitor official{town, fatma};
    describe_training(official).press("Training toevoegen");
    CHECK(official.status() == 200);
}

RegistrationId register_linde(Town& town, int people)
{
    return town.arrange([&](storage::Transaction& sql) {
        const auto linde = bodies::find(sql, "linde").value();
        return enrol(
                   sql,
                   {.training = TrainingId{1}, .body = linde.id, .people = people},
                   town.stagehand()
        )
            ->id;
    });
}

std::string file_of(const web::Response& response)
{
    return std::get<web::Download>(response.body).bytes;
}

} // namespace

TEST_CASE("a training that ends before it begins or closes after it is sent back, each at its field"
)
{
    Town town;
    Visitor official{town, fatma};
    describe_training(official)
        .fill("Hoe laat is het klaar?", "19:00")
        .fill("Waar?", "")
        .fill("Tot en met welke dag kan men zich aanmelden?", "2026-03-21")
        .press("Training toevoegen");
    CHECK(official.status() == 422);
    CHECK(official.sees("Het einde ligt vóór het begin."));
    CHECK(official.sees("Vul een plaats in, of zeg dat de training online is."));
    CHECK(official.sees("Deze dag ligt na de training."));
    CHECK(town.count("select count(*) from trainings") == 0);
}

TEST_CASE("everyone reads what can be learned, without who comes")
{
    Town town;
    arrange_training(town);
    register_linde(town, 1);
    Visitor visitor{town, anonymous};
    visitor.open("/trainingen").follow("Vergaderen");
    CHECK(visitor.sees("vrijdag 20 maart 2026"));
    CHECK(visitor.sees("nog 2 plaatsen"));
    CHECK_FALSE(visitor.sees("Wijkraad De Linde"));
    CHECK(
        file_of(town.get("/trainingen/1/agenda.ics", anonymous))
            .find("DTSTART;TZID=Europe/Amsterdam:20260320T193000") != std::string::npos
    );
    CHECK(town.get("/trainingen/2", anonymous).status == 404);
    CHECK(visitor.open("/trainingen?zoek=maan").sees("Er is niets gevonden."));
    CHECK(visitor.open("/trainingen?toon=geweest").sees("Er is niets gevonden."));
}

TEST_CASE("Noor registers two people, and cancels again")
{
    Town town;
    arrange_training(town);
    Visitor secretary{town, noor};
    secretary.open("/trainingen/1").follow("Aanmelden voor Dorpsraad Boekelo").press("Aanmelden");
    CHECK(secretary.status() == 422);
    CHECK(secretary.sees("Vul dit in: Met hoeveel mensen komt u?"));
    secretary.fill("Met hoeveel mensen komt u?", "2")
        .fill("Wie komen er?", "secretaris en lid")
        .press("Aanmelden");
    CHECK(secretary.sees("U hebt plaats."));
    CHECK(secretary.sees("2 personen aangemeld"));
    CHECK(Visitor{town, noor}.open("/mijn-wijkorganen/boekelo").sees("Vergaderen"));
    secretary.press("Afmelden");
    CHECK(secretary.sees("nog 3 plaatsen"));
    CHECK(town.get("/mijn-wijkorganen/linde/trainingen/1", noor).status == 403);
}

TEST_CASE("who is too late for a place waits in line and hears by mail that there is room")
{
    Town town;
    arrange_training(town);
    const auto linde = register_linde(town, 3);
    Visitor secretary{town, noor};
    secretary.open(own + "/1");
    CHECK(secretary.sees("De training is vol."));
    secretary.fill("Met hoeveel mensen komt u?", "1").press("Aanmelden");
    CHECK(secretary.sees("U staat op de wachtlijst, op plaats 1."));

    town.arrange([&](storage::Transaction& sql) {
        for (const auto& registration : registrations_of(sql, TrainingId{1}))
            if (registration.id == linde) withdraw(sql, registration, town.stagehand());
    });
    CHECK(secretary.open(own + "/1").sees("U hebt plaats."));
    CHECK(town.count("select count(*) from messages where address = 'noor@voorbeeld.nl'") == 1);
}

TEST_CASE("after the last day nobody registers any more, nor twice, nor with too many")
{
    Town town;
    arrange_training(town);
    const auto try_with = [&](const std::string& people) {
        return town
            .post(
                own + "/1",
                noor,
                {
                    {"aantal", people}
        }
            )
            .status;
    };
    CHECK(try_with("4") == 409);
    CHECK(try_with("1") == 303);
    CHECK(try_with("1") == 409);
    CHECK(town.post(own + "/1/afmelding", noor, {}).status == 303);
    town.now = town.now + 14 * 24 * one_hour;
    CHECK(try_with("1") == 409);
    CHECK(Visitor{town, noor}.open(own + "/1").sees("aanmelden is voorbij"));
    CHECK(town.count("select count(*) from training_registrations") == 1);
}

TEST_CASE("the office sees who comes, takes the list along and writes down who came")
{
    Town town;
    arrange_training(town);
    register_linde(town, 2);
    Visitor official{town, fatma};
    official.open("/kantoor/trainingen").follow("Vergaderen");
    CHECK(official.sees("2 van de 3 plaatsen vergeven, 0 op de wachtlijst."));
    CHECK(
        file_of(town.get("/kantoor/trainingen/1/deelnemers.csv", otto))
            .find("\"Wijkraad De Linde\";2;") != std::string::npos
    );
    CHECK(town.get("/kantoor/trainingen/1/aanwezigheid", fatma).status == 404);

    town.now = town.now + 20 * 24 * one_hour;
    official.open("/kantoor/trainingen/1").follow("Schrijf op wie er kwamen");
    official.fill("Wijkraad De Linde, 2 aangemeld", "veel").press("Opslaan");
    CHECK(official.status() == 422);
    official.fill("Wijkraad De Linde, 2 aangemeld", "1").press("Opslaan");
    CHECK(official.status() == 200);
    CHECK(town.count("select attended from training_registrations") == 1);
    CHECK(town.get("/kantoor/trainingen/nieuw", otto).status == 403);
}

TEST_CASE("fewer places than were given are refused; who would come reads why it does not go on")
{
    Town town;
    arrange_training(town);
    register_linde(town, 2);
    Visitor official{town, fatma};
    official.open("/kantoor/trainingen/1/wijzigen")
        .fill("Voor hoeveel mensen is er plaats?", "1")
        .press("Wijzigingen bewaren");
    CHECK(official.status() == 422);
    CHECK(official.sees("Er zijn al 2 plaatsen vergeven."));
    official.open("/kantoor/trainingen/1").press("De training afzeggen");
    CHECK(official.status() == 422);
    official.fill("Waarom gaat het niet door?", "De trainer is ziek.")
        .press("De training afzeggen");
    Visitor visitor{town, anonymous};
    visitor.open("/trainingen/1");
    CHECK(visitor.sees("gaat niet door"));
    CHECK(visitor.sees("De trainer is ziek."));
    CHECK(
        town.post(
                own + "/1",
                noor,
                {
                    {"aantal", "1"}
    }
        ).status == 409
    );
}

} // namespace wijkspraak::trainings
