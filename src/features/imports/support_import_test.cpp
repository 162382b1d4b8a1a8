#include "base/language.hpp"
#include "features/exchange/exchange.hpp"
#include "features/imports/imports.hpp"
#include "features/support/support.hpp"
#include "features/trainings/trainings.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::imports {

using testing::Town;

namespace {

constexpr std::string_view town_file = R"(
[[wijkorgaan]]
sleutel = "hof"
naam = "De Hof"
soort = "buurtkring"
e-mail = "info@hof.example"
)";

constexpr std::string_view support_file = R"(
[[team]]
naam = "Team wijkorganen"
telefoon = "14 053"

[[verzoek]]
wijkorgaan = "hof"
soort = "mensen"
tekst = "Wij zoeken een penningmeester."
datum = "2026-01-05"

[[verzoek.stap]]
wat = "antwoord"
tekst = "Wij plaatsen een oproep."
datum = "2026-01-12"

[[training]]
titel = "Vergaderen"
leren = "Een agenda maken."
voor-wie = "Voorzitters"
datum = "2026-02-20"
plaats = "De Linde"
plaatsen = 3
aanmelden-tot = "2026-02-15"
wie = "Team wijkorganen"

[[training.aanmelding]]
wijkorgaan = "hof"
mensen = 2
datum = "2026-02-01"
kwamen = 1

[[contact]]
wijkorgaan = "hof"
soort = "bezoek"
datum = "2026-02-03"
waarover = "Koffie"

[[ervaring]]
wijkorgaan = "hof"
onderwerp = "mensen"
titel = "Klusjes ophangen"
aanpak = "Een lijst in de winkel."
datum = "2026-02-04"

[[vraag]]
wijkorgaan = "hof"
onderwerp = "bereik"
titel = "Wie heeft een app?"
datum = "2026-02-05"

[[vraag.antwoord]]
tekst = "Vraag het in Usselo."
datum = "2026-02-06"
)";

Result<Imported, Faults> bring_in(Town& town, std::string_view support)
{
    return town.arrange([&](storage::Transaction& transaction) {
        return import(
            transaction,
            {
                {"gemeente.toml",      std::string{town_file}},
                {"ondersteuning.toml", std::string{support}  }
        },
            town.stagehand()
        );
    });
}

std::vector<std::string> refused(std::string_view support)
{
    Town town;
    const auto result = bring_in(town, support);
    REQUIRE_FALSE(result);
    CHECK(town.count("select count(*) from bodies") == 0);
    std::vector<std::string> lines;
    for (const auto& fault : result.error()) lines.push_back(Language::dutch().say(to_text(fault)));
    return lines;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("what was done for bodies comes in, each thing on its own day and without mail")
{
    Town town;
    const auto imported = bring_in(town, support_file);
    REQUIRE(imported);
    CHECK(imported->support == 6);
    town.look([](storage::Transaction& sql) {
        const auto hof = bodies::find(sql, "hof")->id;
        const auto requests = support::requests_of(sql, hof);
        REQUIRE(requests.size() == 1);
        CHECK(requests.front().state == support::State::answered);
        CHECK(support::last_contacts(sql).at(hof) == Date::parse("2026-02-03"));
        CHECK(trainings::participation(sql, *Date::parse("2026-03-02")).at(hof).attended == 1);
        const auto posts = exchange::of_body(sql, hof);
        REQUIRE(posts.size() == 2);
        CHECK(posts.front().answers == 1);
    });
    CHECK(town.count("select count(*) from messages") == 0);
}

TEST_CASE("what came in before is left as it is")
{
    Town town;
    REQUIRE(bring_in(town, support_file));
    const auto again = bring_in(town, support_file);
    REQUIRE(again);
    CHECK(again->support == 0);
    CHECK(town.count("select count(*) from support_requests") == 1);
    CHECK(town.count("select count(*) from training_registrations") == 1);
    CHECK(town.count("select count(*) from exchange_posts") == 3);
}

TEST_CASE("a step that cannot be, a body that is nowhere and a day that is none are told, each")
{
    CHECK(
        refused(R"([[verzoek]]
wijkorgaan = "maan"
soort = "mensen"
tekst = "Wij zoeken mensen."
datum = "2026-01"
[[verzoek.stap]]
wat = "gedaan"
datum = "2026-01-12"
)") ==
        Lines{
            "ondersteuning.toml, regel 2, wijkorgaan: een sleutel die bestaat; maan is er niet",
            "ondersteuning.toml, regel 5, datum: een hele dag, zoals \"2026-03-10\"",
            "ondersteuning.toml, regel 7, wat: een stap die kan: dit verzoek is al gevraagd"}
    );
}

TEST_CASE("a registration that is too late, too large or the second of a body is told, each")
{
    const auto lines = refused(R"([[training]]
titel = "Vergaderen"
leren = "Een agenda maken."
voor-wie = "Voorzitters"
datum = "2026-02-20"
plaats = "De Linde"
plaatsen = 3
aanmelden-tot = "2026-02-21"
wie = "Team"
[[training.aanmelding]]
wijkorgaan = "hof"
mensen = 4
datum = "2026-02-22"
[[training.aanmelding]]
wijkorgaan = "hof"
datum = "2026-02-01"
)");
    CHECK(
        lines ==
        Lines{
            "ondersteuning.toml, regel 8, aanmelden-tot: een dag die niet na de training ligt",
            "ondersteuning.toml, regel 12, mensen: een getal van 1 tot en met het aantal plaatsen",
            "ondersteuning.toml, regel 13, datum: een dag waarop men zich nog kon aanmelden",
            "ondersteuning.toml, regel 15, wijkorgaan: elk wijkorgaan één keer"}
    );
}

} // namespace wijkspraak::imports
