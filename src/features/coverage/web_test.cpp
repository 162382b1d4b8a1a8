#include "features/areas/sample_test.hpp"
#include "features/bodies/bodies.hpp"
#include "features/coverage/coverage.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::coverage {

using namespace testing;
using storage::Transaction;

namespace {

/// Lindestad: stadsdeel Noord with four buurten, one body for Winterlinde, one that nobody can
/// place, and an address in each of the first two buurten.
void arrange(Town& town)
{
    town.arrange([&](Transaction& transaction) {
        areas::sample::bring(
            transaction,
            areas::sample::file(
                areas::sample::municipality() + "," +
                areas::sample::quarters(R"(,"stadsdeel":"Noord")") + "," +
                areas::sample::neighbourhoods()
            )
        );
        areas::write_addresses(
            transaction,
            {
                {"7511AA", 12, "", "Lindelaan", "Lindestad", {25'010'000, 47'050'000}},
                {"7511AA", 14, "", "Lindelaan", "Lindestad", {25'070'000, 47'050'000}}
        },
            town.stagehand()
        );
        const auto noord = areas::find(transaction, "noord")->id;
        const auto linde =
            bodies::add(transaction, {.slug = "linde", .name = "Wijkraad Linde"}, town.stagehand());
        bodies::settle(
            transaction, linde, {areas::find(transaction, "bu01530102")->id}, town.stagehand()
        );
        bodies::add(
            transaction,
            {.slug = "ergens", .name = "Buurtkring Ergens", .district = noord},
            town.stagehand()
        );
    });
}

void settle_zomerlinde(Town& town)
{
    town.arrange([&](Transaction& transaction) {
        settle(
            transaction,
            areas::find(transaction, "bu01530101")->id,
            {
                .way =
                    OtherWay{
                             WayKind::contact, "Bel de wijkregisseur.", "De wijkregisseur van Noord"},
                .unit = "stadsdeelmanagement Noord",
                .since = Date::parse("2026-01-15")
        },
            town.stagehand()
        );
    });
}

const std::string zomerlinde = "/kantoor/dekking/bu01530101";

} // namespace

TEST_CASE("everyone sees which buurten have a body, for how many inhabitants, and how it is counted"
)
{
    Town town;
    arrange(town);
    Visitor resident{town, anonymous};
    resident.open(public_path());
    CHECK(resident.sees("In 1 van de 4 buurten is een wijkorgaan."));
    CHECK(resident.sees("2.000 van de 10.000 (20 procent)"));
    CHECK(resident.sees("Zomerlinde: zonder wijkorgaan"));
    CHECK(resident.sees("ten minste de helft van haar oppervlakte"));
    CHECK(resident.sees("Van 1 wijkorgaan is niet bekend voor welke buurten het er is."));
    CHECK(resident.sees("Buurtkring Ergens"));
    CHECK(resident.response().keep_under == std::vector<std::string>{"site", "areas"});

    resident.choose("Welke buurten?", "met wijkorgaan").press("Tonen");
    CHECK(resident.sees("1 buurt"));
    resident.fill("Zoek een buurt of wijkorgaan", "maan").press("Tonen");
    CHECK(resident.sees("Geen buurt past bij wat u zoekt."));
    CHECK(resident.response().keep_under.empty());
}

TEST_CASE("before there are buurten the page says why it is empty")
{
    Town town;
    Visitor resident{town, anonymous};
    resident.open(public_path());
    CHECK(resident.status() == 200);
    CHECK(resident.sees("Er staan hier nog geen buurten."));
    CHECK(Visitor{town, fatma}.open("/kantoor/dekking/bu01530101").status() == 404);
}

TEST_CASE("a resident whose address has no body reads how to take part all the same")
{
    Town town;
    arrange(town);
    settle_zomerlinde(town);
    Visitor resident{town, anonymous};
    resident.open("/wijkorganen?adres=7511+AA+12");
    CHECK(resident.sees("Voor deze buurt is er nog geen wijkorgaan."));
    resident.follow("Zo doet u toch mee in uw buurt");
    CHECK(resident.address() == "/gebieden/bu01530101#wijkorgaan");
    CHECK(resident.sees("Zo doet u hier toch mee: een contactpersoon"));
    CHECK(resident.sees("Bel de wijkregisseur."));
    CHECK(resident.sees("Buurtkring Ergens")); // of the same stadsdeel: perhaps for them too
    CHECK_FALSE(resident.sees("stadsdeelmanagement Noord"));

    resident.open("/wijkorganen?adres=7511+AA+14");
    CHECK(resident.sees("Wijkraad Linde"));
    resident.open("/gebieden/bu01530102");
    CHECK(resident.sees("Wijkraad Linde"));
    CHECK_FALSE(resident.sees("nog geen wijkorgaan"));
}

TEST_CASE("the page of a buurt without another way says so, that of a stadsdeel counts its buurten")
{
    Town town;
    arrange(town);
    Visitor resident{town, anonymous};
    resident.open("/gebieden/bu01530201");
    CHECK(resident.sees("nog geen andere manier om mee te doen opgeschreven"));
    resident.open("/gebieden/noord");
    CHECK(resident.sees("1 van de 4 buurten heeft een wijkorgaan."));
    resident.follow("Bekijk de buurten met en zonder wijkorgaan");
    CHECK(resident.address() == "/gebieden/zonder-wijkorgaan?stadsdeel=noord");
}

TEST_CASE("Tess writes down another way, who follows the buurt and what was tried")
{
    Town town;
    arrange(town);
    Visitor coach{town, tess};
    coach.open("/kantoor/dekking");
    CHECK(coach.sees("3 buurten hebben geen wijkorgaan"));
    coach.follow("Zomerlinde")
        .choose("Hoe doen inwoners hier mee?", "een panel")
        .fill("Wie volgt deze buurt?", "stadsdeelmanagement Noord")
        .fill("Sinds wanneer?", "2026-02-01")
        .press("Opslaan");
    CHECK(coach.status() == 422);
    CHECK(coach.sees("Schrijf op wat inwoners kunnen doen."));
    coach.fill("Wat kunnen inwoners doen?", "Doe mee met het panel.").press("Opslaan");
    CHECK(coach.status() == 200);
    CHECK(coach.address().starts_with(zomerlinde));

    coach.fill("Wanneer?", "5-11-2024")
        .fill("Wat is er geprobeerd", "Een avond; acht mensen kwamen.")
        .press("Toevoegen");
    CHECK(coach.sees("Een avond; acht mensen kwamen."));
    coach.open("/kantoor/dekking?toon=zonder-manier");
    CHECK_FALSE(coach.sees("Zomerlinde"));
    coach.open("/kantoor/dekking");
    CHECK(coach.sees("1 keer, het laatst 5 november 2024"));
    CHECK(coach.sees("stadsdeelmanagement Noord, sinds 1 februari 2026"));
    CHECK(town.count("select count(*) from audit_entries where action like 'coverage.%'") == 2);

    Visitor resident{town, anonymous};
    resident.open("/gebieden/bu01530101");
    CHECK(resident.sees("Doe mee met het panel."));
    CHECK_FALSE(resident.sees("acht mensen"));

    coach.open(zomerlinde).press("Weghalen");
    CHECK_FALSE(coach.sees("Een avond; acht mensen kwamen."));
}

TEST_CASE("what cannot be is refused: a day to come, a way without its kind, since without who")
{
    Town town;
    arrange(town);
    Visitor official{town, fatma};
    official.open(zomerlinde)
        .fill("Wat kunnen inwoners doen?", "Bel ons.")
        .fill("Sinds wanneer?", "2026-05-01")
        .press("Opslaan");
    CHECK(official.status() == 422);
    CHECK(official.sees("Kies hoe inwoners hier meedoen, of laat de uitleg leeg."));
    CHECK(official.sees("Vul een datum in die al geweest is, of laat dit leeg."));
    CHECK(official.sees("Vul ook in wie deze buurt sindsdien volgt."));

    official.open(zomerlinde)
        .fill("Wanneer?", "1-4-2026")
        .fill("Wat is er geprobeerd", "Iets.")
        .press("Toevoegen");
    CHECK(official.status() == 422);
    CHECK(official.sees("Vul een datum in die al geweest is."));
    CHECK(town.count("select count(*) from coverage_tries") == 0);
    CHECK(town.count("select count(*) from coverage_cases") == 0);
}

TEST_CASE("Otto reads along and changes nothing")
{
    Town town;
    arrange(town);
    settle_zomerlinde(town);
    Visitor reader{town, otto};
    reader.open(zomerlinde);
    CHECK(reader.sees("stadsdeelmanagement Noord, sinds 15 januari 2026"));
    CHECK_FALSE(reader.sees("Opslaan"));
    CHECK(town.post(zomerlinde, otto, {}).status == 403);
}

TEST_CASE("the study stands there as its source tells of it")
{
    Town town;
    arrange(town);
    Visitor official{town, fatma};
    official.open("/kantoor/dekking/onderzoek")
        .fill("Titel van het onderzoek", "Wijken zonder wijkorgaan")
        .fill("Wanneer is het afgerond, volgens de bron?", "juli 2023")
        .fill("Waar kan iedereen het lezen?", "http://voorbeeld.nl")
        .press("Opslaan");
    CHECK(official.status() == 422);
    CHECK(official.sees("Vul een adres in dat begint met https://"));
    official.fill("Wanneer is het afgerond, volgens de bron?", "7-2023")
        .fill("Waar kan iedereen het lezen?", "https://voorbeeld.nl/onderzoek")
        .press("Opslaan");
    CHECK(official.status() == 422);
    CHECK(official.sees("Vul in waar staat dat het onderzoek is afgerond."));
    official.fill("Waar staat dat?", "het eindverslag").press("Opslaan");
    CHECK(official.status() == 200);

    Visitor resident{town, anonymous};
    resident.open(public_path());
    CHECK(resident.sees("juli 2023, volgens het eindverslag"));
}

TEST_CASE("the list can be taken along whole, for the office with its case")
{
    Town town;
    arrange(town);
    settle_zomerlinde(town);
    const auto bytes = [&](std::string_view address, const web::Viewer& viewer) {
        return std::get<web::Download>(town.get(address, viewer).body).bytes;
    };
    const auto open = bytes("/gebieden/zonder-wijkorgaan.csv", anonymous);
    CHECK(
        open.find(R"(BU01530101;Zomerlinde;Noord;1000;"zonder wijkorgaan";0;;contactpersoon;)"
                  R"("Bel de wijkregisseur.";"De wijkregisseur van Noord")") != std::string::npos
    );
    CHECK(
        open.find(R"(BU01530102;Winterlinde;Noord;2000;"met wijkorgaan";100;"Wijkraad Linde")") !=
        std::string::npos
    );
    CHECK(open.find("stadsdeelmanagement") == std::string::npos);
    CHECK(
        bytes("/kantoor/dekking.csv", otto).find(R"("stadsdeelmanagement Noord";2026-01-15;0;)") !=
        std::string::npos
    );
    CHECK(town.get("/kantoor/dekking.csv", anonymous).status == 303);
}

} // namespace wijkspraak::coverage
