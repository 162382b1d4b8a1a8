#include "features/bodies/bodies.hpp"
#include "features/people/people.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

#include <fstream>

namespace wijkspraak::bodies {

using namespace testing;

namespace {

/// A town with one body, its coach and somebody else's coach.
struct Village {
    Town town;
    web::Viewer coach = somebody("coach@lindestad.nl", {web::Role::coach});
    web::Viewer other_coach = somebody("ander@lindestad.nl", {web::Role::coach});

    Village()
    {
        town.arrange([&](storage::Transaction& transaction) {
            add(transaction,
                BodyDraft{.slug = "boekelo", .name = "Dorpsraad Boekelo"},
                town.stagehand());
        });
        Visitor{town, fatma}
            .open("/kantoor/wijkorganen/boekelo")
            .choose("Wijkregisseur", "coach@lindestad.nl")
            .press("Opslaan");
    }

    web::Viewer somebody(const std::string& email, web::Roles roles)
    {
        const auto id = town.arrange([&](storage::Transaction& transaction) {
            return people::add(
                transaction, {.email = email, .name = email, .roles = roles}, "", town.stagehand()
            );
        });
        return {.account = id.value(), .name = email, .roles = roles};
    }

    /// Who was invited as secretary of the body, with the address of the invitation.
    web::Viewer invite_secretary()
    {
        Visitor{town, coach}
            .open("/kantoor/wijkorganen/boekelo")
            .fill("Naam", "Noor")
            .fill("E-mailadres", "noor@voorbeeld.nl")
            .choose("Functie in het wijkorgaan", "secretaris")
            .press("Uitnodigen");
        const auto id = town.count("select id from accounts where email = 'noor@voorbeeld.nl'");
        return {.account = id, .name = "Noor"};
    }

    std::string invitation_path()
    {
        return town.look([](storage::Transaction& transaction) {
            const auto rows = transaction.run(
                "select link_path from messages where address = 'noor@voorbeeld.nl' order by id"
            );
            return std::string{rows.at(rows.size() - 1).text(0)};
        });
    }
};

} // namespace

TEST_CASE("a secretary is invited, chooses a password and begins at the body")
{
    Village village;
    village.invite_secretary();
    const auto path = village.invitation_path();
    REQUIRE(path.starts_with("/uitnodiging/"));

    Visitor visitor{village.town, anonymous};
    visitor.open(path);
    CHECK(visitor.sees("noor@voorbeeld.nl"));
    CHECK(visitor.fill("Nieuw wachtwoord", "kort").press("Wachtwoord bewaren").status() == 422);
    visitor.fill("Nieuw wachtwoord", "fiets brug lantaarn").press("Wachtwoord bewaren");
    CHECK(visitor.address().starts_with("/aanmelden"));

    const auto signed_in = village.town.post(
        "/aanmelden",
        anonymous,
        {
            {"email",      "noor@voorbeeld.nl"  },
            {"wachtwoord", "fiets brug lantaarn"}
    }
    );
    CHECK(signed_in.location == "/mijn-wijkorganen");
    CHECK(village.town.get(path, anonymous).status == 404);
}

TEST_CASE("an invitation is good for fourteen days, and an official never gets one")
{
    Village village;
    village.invite_secretary();
    const auto path = village.invitation_path();
    village.town.now = village.town.now + (people::invitation_lasts - 1);
    CHECK(village.town.get(path, anonymous).status == 200);
    village.town.now = village.town.now + 1;
    CHECK(village.town.get(path, anonymous).status == 404);

    village.town.arrange([&](storage::Transaction& transaction) {
        const auto invitation = people::invite(
            transaction, {.email = "coach@lindestad.nl", .name = "Coach"}, village.town.stagehand()
        );
        CHECK(invitation.path.empty());
        CHECK(invitation.account.value() == village.coach.account);
    });
}

TEST_CASE("a secretary changes the board; the coach sees it and residents read the role")
{
    Village village;
    const auto secretary = village.invite_secretary();
    Visitor visitor{village.town, secretary};
    visitor.open("/mijn-wijkorganen");
    CHECK(visitor.address() == "/mijn-wijkorganen/boekelo");
    visitor.follow("Bestuur en contactpersonen")
        .follow("Iemand toevoegen")
        .choose("Functie", "voorzitter")
        .fill("Naam", "Bram de Vries")
        .tick("De naam mag op de openbare pagina")
        .press("Toevoegen");
    CHECK(visitor.status() == 422);
    CHECK(visitor.sees("wanneer deze persoon zei dat het mag"));
    visitor.fill("Wanneer zei deze persoon dat dit mag?", "2026-03-01").press("Toevoegen");
    CHECK(visitor.address().starts_with("/mijn-wijkorganen/boekelo/bestuur"));
    CHECK(visitor.sees("Inwoners zien de functie en de naam."));
    CHECK(Visitor{village.town, anonymous}.open("/wijkorganen/boekelo").sees("Bram de Vries"));

    Visitor coach{village.town, village.coach};
    coach.open("/kantoor/wijkorganen/wijzigingen");
    CHECK(coach.sees("1 wijziging"));
    CHECK(coach.sees("Bram de Vries"));
    CHECK(coach.press("Gezien").sees("U hebt alles gezien."));
    coach.open("/kantoor/wijkorganen/boekelo/geschiedenis");
    CHECK(coach.sees("Bestuur, voorzitter: toegevoegd"));
    CHECK_FALSE(coach.sees("Bram de Vries"));
}

TEST_CASE("the coach undoes a change with a reason, and the secretary hears why")
{
    Village village;
    const auto secretary = village.invite_secretary();
    Visitor visitor{village.town, secretary};
    visitor.open("/mijn-wijkorganen/boekelo/gegevens/doel")
        .fill("Waar is het wijkorgaan voor?", "Reclame voor mijn winkel")
        .press("Opslaan");
    CHECK(visitor.address().starts_with("/mijn-wijkorganen/boekelo"));

    Visitor coach{village.town, village.coach};
    coach.open("/kantoor/wijkorganen/wijzigingen").follow("Terugdraaien").press("Terugdraaien");
    CHECK(coach.status() == 422);
    coach.fill("Waarom draait u dit terug?", "Dit hoort hier niet.").press("Terugdraaien");
    CHECK(coach.sees("U hebt alles gezien."));
    CHECK(village.town.count("select count(*) from bodies where purpose <> ''") == 0);
    CHECK(village.town.count("select count(*) from messages where cause like 'body:undo:%'") == 1);
}

TEST_CASE("another coach looks over none of it, and another body's secretary changes none of it")
{
    Village village;
    const auto secretary = village.invite_secretary();
    Visitor{village.town, secretary}
        .open("/mijn-wijkorganen/boekelo/gegevens/doel")
        .fill("Waar is het wijkorgaan voor?", "Een leefbaar dorp")
        .press("Opslaan");
    const auto& other = village.other_coach;
    CHECK(Visitor{village.town, other}.open("/kantoor/wijkorganen/wijzigingen").sees("alles gezien")
    );
    CHECK(village.town.post("/kantoor/wijkorganen/wijzigingen/2/gezien", other, {}).status == 403);
    CHECK(village.town.get("/mijn-wijkorganen/boekelo", other).status == 403);
    CHECK(village.town.get("/mijn-wijkorganen/boekelo", anonymous).status == 303);
    CHECK(village.town.get("/mijn-wijkorganen/boekelo", noor).status == 403);
    CHECK(village.town.post("/mijn-wijkorganen/boekelo/bestuur", noor, {}).status == 403);
    CHECK(village.town.get("/mijn-wijkorganen/boekelo", ines).status == 403);
    CHECK(village.town.get("/mijn-wijkorganen/boekelo/gegevens/einde", secretary).status == 403);
    CHECK(
        village.town.get("/mijn-wijkorganen/boekelo/gegevens/einde", village.coach).status == 200
    );
}

TEST_CASE("who no longer keeps the body comes in no more")
{
    Village village;
    const auto secretary = village.invite_secretary();
    CHECK(village.town.get("/mijn-wijkorganen/boekelo", secretary).status == 200);
    Visitor{village.town, village.coach}
        .open("/kantoor/wijkorganen/boekelo")
        .press("Toegang van Noor beëindigen");
    CHECK(village.town.get("/mijn-wijkorganen/boekelo", secretary).status == 403);
    CHECK(Visitor{village.town, secretary}.open("/mijn-wijkorganen").sees("nog geen wijkorgaan bij")
    );
}

TEST_CASE("a paper is read by residents once the body makes it public")
{
    Village village;
    const auto secretary = village.invite_secretary();
    const auto path = std::filesystem::temp_directory_path() / "wijkspraak-statuten.txt";
    std::ofstream{path} << "Artikel 1. Naam en zetel.";
    const auto answer = village.town.post(
        "/mijn-wijkorganen/boekelo/stukken",
        secretary,
        {
            {"soort", "statuten"     },
            {"titel", "Statuten 1998"}
    },
        {{.field = "bestand",
          .file_name = "statuten.txt",
          .media_type = "text/plain",
          .path = path,
          .size = 25}}
    );
    CHECK(answer.status == 303);
    const auto address = "/wijkorganen/boekelo/stukken/" +
                         std::to_string(village.town.count("select max(id) from documents"));
    CHECK(village.town.get(address, anonymous).status == 404);
    CHECK(village.town.get(address, secretary).status == 200);
    CHECK(village.town.get(address, noor).status == 404);

    Visitor{village.town, secretary}
        .open("/mijn-wijkorganen/boekelo/stukken")
        .press("“Statuten 1998” openbaar maken");
    CHECK(village.town.get(address, anonymous).status == 200);
    CHECK(Visitor{village.town, anonymous}.open("/wijkorganen/boekelo").sees("Statuten 1998"));
    std::filesystem::remove(path);
}

TEST_CASE("a meeting that does not go on says so")
{
    Village village;
    const auto secretary = village.invite_secretary();
    Visitor visitor{village.town, secretary};
    visitor.open("/mijn-wijkorganen/boekelo/bijeenkomsten/nieuw")
        .fill("Datum", "2026-03-10")
        .fill("Hoe laat begint het?", "20 uur")
        .fill("Wat is het?", "Openbare vergadering")
        .press("Toevoegen");
    CHECK(visitor.sees("dinsdag 10 maart 2026"));
    visitor.follow("dinsdag 10 maart 2026").tick("Dit gaat niet door").press("Opslaan");
    CHECK(Visitor{village.town, anonymous}.open("/wijkorganen/boekelo").sees("gaat niet door"));
    visitor.follow("dinsdag 10 maart 2026").press("Weghalen");
    CHECK(visitor.sees("Er staat nog niets gepland."));
}

TEST_CASE("the coach sends the reminders, each once")
{
    Village village;
    village.invite_secretary();
    Visitor{village.town, fatma}
        .open("/mijn-wijkorganen/boekelo/gegevens/contact")
        .fill("E-mailadres", "info@boekelo.example")
        .press("Opslaan");
    Visitor coach{village.town, village.coach};
    coach.open("/kantoor/wijkorganen/herinneringen");
    CHECK(coach.sees("nog niet verteld"));
    const auto told = [&] {
        return village.town.count(
            "select count(*) from messages where address = 'info@boekelo.example'"
        );
    };
    coach.press("Stuur alles wat nog niet verteld is");
    const auto first = told();
    CHECK(first > 0);
    coach.press("Stuur alles wat nog niet verteld is");
    CHECK(told() == first);
}

TEST_CASE("a list is looked at before it comes in")
{
    Town town;
    const auto path = std::filesystem::temp_directory_path() / "wijkspraak-lijst.csv";
    std::ofstream{path} << "naam;vorm\nDorpsraad Boekelo;dorpsraad\n";
    const auto send = [&] {
        return town
            .post(
                "/kantoor/wijkorganen/import",
                fatma,
                {
        },
                {{.field = "bestand",
                  .file_name = "lijst.csv",
                  .media_type = "text/csv",
                  .path = path,
                  .size = 40}}
            )
            .location;
    };
    const auto preview = send();
    REQUIRE(preview.starts_with("/kantoor/wijkorganen/import/"));
    CHECK(town.count("select count(*) from bodies") == 0);
    Visitor official{town, fatma};
    CHECK(official.open(preview).sees("1 nieuw wijkorgaan"));
    official.press("Inlezen");
    CHECK(town.count("select count(*) from bodies") == 1);
    CHECK(town.count("select count(*) from body_imports") == 0);

    std::ofstream{path} << "naam;vorm\nDorpsraad Boekelo;kasteel\n";
    const auto wrong = send();
    CHECK(official.open(wrong).sees("Er is nog niets ingelezen"));
    CHECK(town.post(wrong, fatma, {}).status == 409);
    std::filesystem::remove(path);
}

} // namespace wijkspraak::bodies
