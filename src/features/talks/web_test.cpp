#include "features/people/people.hpp"
#include "features/talks/sample_test.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::talks {

using namespace wijkspraak::testing;
using testing::Noord;

namespace {

/// Noord with its manager and the secretaries of its two bodies.
struct District {
    Town town;
    Noord noord =
        town.arrange([](Transaction& transaction) { return testing::arrange_noord(transaction); });
    web::Viewer manager = somebody("manager@lindestad.nl", "Mila", {web::Role::district_manager});
    web::Viewer coach = somebody("coach@lindestad.nl", "Tess", {web::Role::coach});
    web::Viewer hof = secretary_of(noord.hof, "hof@voorbeeld.nl");
    web::Viewer linde = secretary_of(noord.linde, "linde@voorbeeld.nl");

    web::Viewer somebody(const std::string& email, const std::string& name, web::Roles roles)
    {
        const auto id = town.arrange([&](Transaction& transaction) {
            return people::add(
                transaction, {.email = email, .name = name, .roles = roles}, "", town.stagehand()
            );
        });
        return {.account = id.value(), .name = name, .roles = roles};
    }

    web::Viewer secretary_of(bodies::BodyId body, const std::string& email)
    {
        auto viewer = somebody(email, "Noor", {});
        town.arrange([&](Transaction& transaction) {
            bodies::entrust(
                transaction,
                body,
                people::AccountId{*viewer.account},
                bodies::BoardRole::secretary,
                town.stagehand()
            );
        });
        return viewer;
    }

    TalkId talk_of(bodies::BodyId body)
    {
        return town.look([&](Transaction& transaction) {
            return find(transaction, body, 2027).value().id;
        });
    }

    std::string round() { return office_path(noord.round); }
    std::string talk() { return office_path(talk_of(noord.hof)); }

    void invite_all() { Visitor{town, manager}.open(round()).press("Uitnodigingen versturen"); }
};

const std::string own = "/mijn-wijkorganen/de-hof/jaargesprek/2027";

} // namespace

TEST_CASE("Mila begins a round, puts dates ready and invites; each body gets a mail")
{
    District district;
    Visitor mila{district.town, district.manager};
    mila.open("/kantoor/jaargesprekken/rondes/nieuw")
        .fill("Over welk jaar gaan de gesprekken?", "2028")
        .choose("Stadsdeel", "Noord")
        .fill("Wanneer moeten de gesprekken uiterlijk gevoerd zijn?", "2027-12-15")
        .press("Ronde beginnen");
    CHECK(mila.sees("Ronde 2028, Noord"));
    CHECK(mila.sees("Zet data klaar"));

    mila.follow("Data klaarzetten")
        .fill("Datum", "2027-10-05")
        .fill("Hoe laat?", "19:30")
        .fill("Waar?", "Stadskantoor")
        .press("Datum toevoegen");
    CHECK(mila.sees("dinsdag 5 oktober 2027 om 19:30, Stadskantoor"));
    mila.press("Datum toevoegen");
    CHECK(mila.status() == 422);

    mila.follow("Terug naar de ronde").press("Uitnodigingen versturen");
    CHECK(mila.sees("Wat nu: Het wijkorgaan kiest een datum, sinds 2 maart 2026"));
    CHECK(district.town.count("select count(*) from messages") == 2);
}

TEST_CASE("a second round of the same year and stadsdeel is refused, and nothing is begun")
{
    District district;
    Visitor mila{district.town, district.manager};
    mila.open("/kantoor/jaargesprekken/rondes/nieuw")
        .fill("Over welk jaar gaan de gesprekken?", "2027")
        .choose("Stadsdeel", "Noord")
        .fill("Wanneer moeten de gesprekken uiterlijk gevoerd zijn?", "2026-12-15")
        .press("Ronde beginnen");
    CHECK(mila.status() == 409);
    CHECK(mila.sees("Van dit stadsdeel is er al een ronde voor 2027."));
    CHECK(district.town.count("select count(*) from talk_rounds") == 1);
}

TEST_CASE("without a date nobody is invited; a wijkregisseur begins no rounds")
{
    District district;
    district.town.arrange([&](Transaction& transaction) {
        for (const auto& slot : slots_of(transaction, district.noord.round))
            take_away(transaction, slot, testing::manager);
    });
    const auto refused =
        district.town.post(district.round() + "/uitnodigingen", district.manager, {});
    CHECK(refused.status == 409);
    CHECK(district.town.count("select count(*) from messages") == 0);

    Visitor tess{district.town, district.coach};
    CHECK(tess.open("/kantoor/jaargesprekken/rondes/nieuw").status() == 403);
    CHECK(tess.open(district.round()).status() == 200);
    CHECK(district.town.post(district.talk() + "/uitnodiging", district.coach, {}).status == 403);
}

TEST_CASE("the secretary chooses a date; it is gone for the other body and Mila gets a mail")
{
    District district;
    district.invite_all();
    Visitor hof{district.town, district.hof};
    hof.open("/mijn-wijkorganen/de-hof");
    CHECK(hof.sees("Kies een datum voor het gesprek"));
    hof.follow("Naar het jaargesprek")
        .choose("Wanneer past het?", "dinsdag 10 maart 2026 om 19:30, Het huis")
        .press("Deze datum kiezen");
    CHECK(hof.address() == own + "?melding=1");
    CHECK(hof.sees("Bereid het gesprek voor"));

    Visitor linde{district.town, district.linde};
    linde.open("/mijn-wijkorganen/de-linde/jaargesprek/2027");
    CHECK_FALSE(linde.sees("10 maart"));
    CHECK(linde.sees("12 maart"));
    CHECK(linde.open(own).status() == 403);
}

TEST_CASE("somebody who chooses a date that was just taken keeps the form and reads why")
{
    District district;
    district.invite_all();
    Visitor linde{district.town, district.linde};
    linde.open("/mijn-wijkorganen/de-linde/jaargesprek/2027");
    Visitor{district.town, district.hof}
        .open(own)
        .choose("Wanneer past het?", "dinsdag 10 maart 2026 om 19:30, Het huis")
        .press("Deze datum kiezen");
    linde.choose("Wanneer past het?", "dinsdag 10 maart 2026 om 19:30, Het huis")
        .press("Deze datum kiezen");
    CHECK(linde.status() == 409);
    CHECK(linde.sees("Deze datum is net bezet. Kies een andere."));
    linde.open("/mijn-wijkorganen/de-linde/jaargesprek/2027").press("Deze datum kiezen");
    CHECK(linde.status() == 422);
}

TEST_CASE("no date suits: the secretary proposes, Mila sets a date and moves it with a reason")
{
    District district;
    district.invite_all();
    Visitor hof{district.town, district.hof};
    hof.open(own).press("Voorstel sturen");
    CHECK(hof.status() == 422);
    hof.fill("Wat past u wel?", "Een zaterdagochtend.").press("Voorstel sturen");
    CHECK(hof.sees("U vroeg om een andere datum"));

    Visitor mila{district.town, district.manager};
    mila.open(district.talk());
    CHECK(mila.sees("Een zaterdagochtend."));
    mila.fill("Datum", "2026-03-14")
        .fill("Hoe laat?", "10:00")
        .fill("Waar?", "Buurthuis")
        .press("Datum vastleggen");
    CHECK(mila.sees("zaterdag 14 maart 2026 om 10:00, Buurthuis"));

    mila.fill("Datum", "2026-03-21")
        .fill("Hoe laat?", "10:00")
        .fill("Waar?", "Buurthuis")
        .press("Gesprek verzetten");
    CHECK(mila.status() == 422);
    mila.fill("Waarom?", "De zaal is bezet.").press("Gesprek verzetten");
    CHECK(mila.sees("21 maart 2026"));
    CHECK(
        district.town.count("select count(*) from messages where subject like '%is verzet'") == 1
    );
}

TEST_CASE("the date can be put in a calendar, which knows that it was moved")
{
    District district;
    district.invite_all();
    CHECK(district.town.get(own + "/agenda.ics", district.hof).status == 404);
    Visitor{district.town, district.hof}
        .open(own)
        .choose("Wanneer past het?", "dinsdag 10 maart 2026 om 19:30, Het huis")
        .press("Deze datum kiezen");
    const auto response = district.town.get(own + "/agenda.ics", district.hof);
    const auto& file = std::get<web::Download>(response.body);
    CHECK(file.bytes.find("DTSTART") != std::string::npos);
    CHECK(file.bytes.find("Jaargesprek 2027") != std::string::npos);
}

TEST_CASE("a body is left out with a reason that it reads, and takes part again")
{
    District district;
    district.invite_all();
    Visitor mila{district.town, district.manager};
    mila.open(district.talk()).press("Weglaten uit de ronde");
    CHECK(mila.status() == 422);
    mila.fill("Waarom doet het niet mee?", "Het bestuur wisselt.").press("Weglaten uit de ronde");
    CHECK(Visitor{district.town, district.hof}.open(own).sees("Het bestuur wisselt."));
    mila.open(district.talk()).press("Doet toch mee");
    CHECK(Visitor{district.town, district.hof}.open(own).sees("Kies een datum"));
}

TEST_CASE("the list of a round is searched and counted, and its file has every talk")
{
    District district;
    Visitor mila{district.town, district.manager};
    mila.open(district.round());
    CHECK(mila.sees("Buurtkring De Hof"));
    CHECK(mila.sees("Buurtkring De Linde"));
    mila.open(district.round() + "?zoek=linde");
    CHECK_FALSE(mila.sees("Buurtkring De Hof"));
    mila.open(district.round() + "?stand=vastgelegd");
    CHECK(mila.sees("Er is niets dat hierbij past."));
    const auto response =
        district.town.get(district.round() + "/lijst.csv?zoek=linde", district.manager);
    const auto& bytes = std::get<web::Download>(response.body).bytes;
    CHECK(
        bytes.find(R"("Buurtkring De Hof";2027;Noord;"Nog niet uitgenodigd")") != std::string::npos
    );
    CHECK(bytes.find("Buurtkring De Linde") != std::string::npos);
}

} // namespace wijkspraak::talks
