#include "features/people/people.hpp"
#include "features/talks/sample_test.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::talks {

using namespace wijkspraak::testing;
using testing::Noord;

namespace {

const std::string own = "/mijn-wijkorganen/de-hof/jaargesprek/2027";

/// De Hof has a date; Fatma answers for it, Noor is its secretary.
struct Hof {
    Town town;
    Noord noord = town.arrange([](Transaction& transaction) {
        const auto arranged = testing::arrange_noord(transaction);
        const auto talk = find(transaction, arranged.hof, 2027).value();
        invite(transaction, talk, testing::manager);
        (void)choose(transaction, talk, arranged.tuesday, {}, testing::secretary);
        return arranged;
    });

    Hof()
    {
        town.arrange([&](Transaction& transaction) {
            const auto account = people::add(
                transaction, {.email = "noor@voorbeeld.nl", .name = "Noor"}, "", town.stagehand()
            );
            people::add(
                transaction,
                {.email = "fatma@lindestad.nl",
                 .name = "Fatma",
                 .roles = {web::Role::project_leader}},
                "",
                town.stagehand()
            );
            bodies::entrust(
                transaction, noord.hof, account, bodies::BoardRole::secretary, town.stagehand()
            );
        });
    }

    std::string office()
    {
        return town.look([&](Transaction& transaction) {
            return office_path(find(transaction, noord.hof, 2027).value().id);
        });
    }

    void hold()
    {
        Visitor{town, fatma}
            .open(office() + "/gesprek")
            .fill("Besproken: Wensen", "Het feest komt er.")
            .fill("Wat spreekt u af?", "Een zaal voor het feest")
            .fill("Wie doet het?", "Vastgoed")
            .fill("Wanneer is het klaar?", "2026-06-01")
            .fill("Wanneer was het gesprek?", "2026-03-02")
            .fill("Hoeveel mensen van het wijkorgaan waren erbij?", "2")
            .fill("Hoeveel mensen van de gemeente waren erbij?", "1")
            .press("Opslaan");
    }

    void send() { Visitor{town, fatma}.open(office() + "/verslag").press("Verslag sturen"); }
};

} // namespace

TEST_CASE("each side writes its own part and reads the other's")
{
    Hof hof;
    Visitor visitor{hof.town, noor};
    visitor.open(own + "/voorbereiding")
        .fill("Wat wilt u het komende jaar doen of bereiken?", "Een buurtfeest.")
        .choose("Hoe wilt u het komende jaar samenwerken?", "Een stap erbij")
        .tick("Wij zijn klaar met voorbereiden")
        .press("Opslaan");
    CHECK(visitor.sees("Voorbereid door het wijkorgaan"));
    CHECK(hof.town.count("select count(*) from talk_sheets where ready_at is not null") == 1);

    Visitor official{hof.town, fatma};
    official.open(hof.office() + "/voorbereiding");
    CHECK(official.sees("Een buurtfeest."));
    CHECK(official.sees("Het wijkorgaan wil"));
    CHECK(official.sees("Een stap erbij"));
    official.fill("Wat liep stroef, en wat zou helpen?", "Sneller antwoorden.").press("Opslaan");
    visitor.open(own + "/voorbereiding");
    CHECK(visitor.sees("De gemeente schreef"));
    CHECK(visitor.sees("Sneller antwoorden."));
}

TEST_CASE("two of one side who save at once both see both texts, and nothing is lost")
{
    Hof hof;
    Visitor first{hof.town, noor};
    Visitor second{hof.town, noor};
    first.open(own + "/voorbereiding");
    second.open(own + "/voorbereiding");
    first.fill("Wat wilt u het komende jaar doen of bereiken?", "Een feest.").press("Opslaan");
    second.fill("Wat wilt u het komende jaar doen of bereiken?", "Een speelplek.").press("Opslaan");
    CHECK(second.status() == 409);
    CHECK(second.sees("Iemand anders sloeg intussen ook iets op"));
    CHECK(second.sees("Een feest."));
    CHECK(second.sees("Een speelplek."));
    second.fill("Wat wilt u het komende jaar doen of bereiken?", "Een feest en een speelplek.")
        .press("Opslaan");
    CHECK(second.status() == 200);
    CHECK(hof.town.count("select version from talk_sheets where voice = 'wijkorgaan'") == 2);
}

TEST_CASE("an agreement needs an owner and a date, and the talk a number of people")
{
    Hof hof;
    Visitor official{hof.town, fatma};
    official.open(hof.office() + "/gesprek")
        .fill("Wat spreekt u af?", "Een zaal")
        .fill("Wanneer was het gesprek?", "2027-01-01")
        .press("Opslaan");
    CHECK(official.status() == 422);
    CHECK(official.sees("Vul dit in: Wie doet het?"));
    CHECK(official.sees("Vul een dag in die al geweest is"));
    CHECK(official.sees("Hoeveel mensen van het wijkorgaan waren erbij?"));
    CHECK(hof.town.count("select count(*) from talk_agreements") == 0);
}

TEST_CASE("the report goes to both; the body confirms with a remark, the office too: it is fixed")
{
    Hof hof;
    Visitor official{hof.town, fatma};
    official.open(hof.office() + "/verslag");
    CHECK(official.status() == 404);
    hof.hold();
    hof.send();
    CHECK(hof.town.count("select count(*) from messages where subject like 'Het verslag%'") >= 1);

    Visitor visitor{hof.town, noor};
    visitor.open(own + "/verslag");
    CHECK(visitor.sees("Het feest komt er."));
    CHECK(visitor.sees("Een zaal voor het feest"));
    visitor.fill("Uw opmerking bij het verslag", "Graag de grote zaal.")
        .press("Verslag bevestigen");
    CHECK(hof.town.count("select count(*) from actions") == 0);

    official.open(hof.office() + "/verslag").press("Verslag bevestigen");
    CHECK(official.sees("Dit verslag ligt vast"));
    CHECK(official.sees("Graag de grote zaal."));
    CHECK(hof.town.count("select count(*) from actions where source_kind = 'afspraak'") == 1);
    CHECK(Visitor{hof.town, anonymous}
              .open("/wijkorganen/de-hof")
              .sees("Het gesprek over 2027 was op 2 maart 2026."));
}

TEST_CASE("a report that is fixed takes additions and nothing else")
{
    Hof hof;
    hof.hold();
    hof.send();
    Visitor{hof.town, noor}.open(own + "/verslag").press("Verslag bevestigen");
    Visitor{hof.town, fatma}.open(hof.office() + "/verslag").press("Verslag bevestigen");
    const auto save = hof.town.post(
        hof.office() + "/gesprek",
        fatma,
        {
            {"versie", "1"}
    }
    );
    CHECK(save.status == 409);
    CHECK(hof.town.post(hof.office() + "/verslag/terugname", fatma, {}).status == 409);
    CHECK(hof.town.post(own + "/bevestiging", noor, {}).status == 409);

    Visitor visitor{hof.town, noor};
    visitor.open(own + "/verslag").fill("Uw aanvulling", "Het was de kleine zaal.");
    visitor.press("Aanvulling toevoegen");
    CHECK(visitor.sees("Wijkorgaan, 2 maart 2026"));
    CHECK(visitor.sees("Het was de kleine zaal."));
}

TEST_CASE("nobody of the office confirms for the body, but on paper it can be written down")
{
    Hof hof;
    hof.hold();
    hof.send();
    CHECK(hof.town.post(own + "/bevestiging", fatma, {}).status == 403);
    Visitor official{hof.town, fatma};
    official.open(hof.office() + "/verslag").press("Bevestiging van het wijkorgaan vastleggen");
    CHECK(official.status() == 422);
    official.fill("Hoe bevestigde het wijkorgaan het?", "Getekend op 2 maart.")
        .press("Bevestiging van het wijkorgaan vastleggen");
    official.open(hof.office() + "/verslag").press("Verslag bevestigen");
    CHECK(official.sees("Getekend op 2 maart."));
}

TEST_CASE("a report is taken back, changed and sent again; who confirmed does so once more")
{
    Hof hof;
    hof.hold();
    hof.send();
    Visitor{hof.town, noor}.open(own + "/verslag").press("Verslag bevestigen");
    Visitor{hof.town, fatma}.open(hof.office() + "/verslag").press("Verslag terugnemen");
    Visitor visitor{hof.town, noor};
    CHECK(visitor.open(own + "/verslag").sees("De gemeente maakt het verslag nog."));
    hof.send();
    CHECK(visitor.open(own + "/verslag").sees("Klopt het verslag?"));
}

TEST_CASE("next year both talks stand side by side, with what came of the agreements")
{
    Hof hof;
    hof.hold();
    hof.send();
    Visitor{hof.town, noor}.open(own + "/verslag").press("Verslag bevestigen");
    Visitor{hof.town, fatma}.open(hof.office() + "/verslag").press("Verslag bevestigen");
    hof.town.arrange([](Transaction& transaction) {
        const auto round = testing::arrange_round(transaction, 2028);
        for (const auto& talk : talks_of(transaction, round))
            invite(transaction, talk, testing::manager);
    });
    Visitor visitor{hof.town, noor};
    visitor.open("/mijn-wijkorganen/de-hof/jaargesprek/2028").follow("Vergelijken met 2027");
    CHECK(visitor.sees("Een zaal voor het feest"));
    CHECK(visitor.sees("nog niet begonnen"));
    CHECK(visitor.sees("Het feest komt er."));
    CHECK(visitor.open(own + "/vergelijking").sees("Van het jaar ervoor is er geen"));
}

TEST_CASE("the report is a PDF as well")
{
    Hof hof;
    hof.hold();
    const auto response = hof.town.get(hof.office() + "/verslag.pdf", fatma);
    CHECK(std::get<web::Download>(response.body).bytes.starts_with("%PDF"));
}

} // namespace wijkspraak::talks
