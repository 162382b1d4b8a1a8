#include "base/language.hpp"
#include "features/imports/imports.hpp"
#include "features/moments/moments.hpp"
#include "features/processes/processes.hpp"
#include "features/records/records.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace wijkspraak::imports {

using testing::Town;

namespace {

constexpr std::string_view small_process = R"(
[traject]
sleutel = "plein"
titel = "Een nieuw plein"
vorm = "raadplegen"
orgaan = "college"
)";

File file(std::string name, std::string_view text)
{
    return {.name = std::move(name), .text = std::string{text}};
}

Result<Imported, Faults> bring_in(Town& town, const std::vector<File>& files)
{
    return town.arrange([&](storage::Transaction& transaction) {
        return import(transaction, files, town.stagehand());
    });
}

/// What is said of files that have faults, a line each.
std::vector<std::string> refused(Town& town, const std::vector<File>& files)
{
    const auto result = bring_in(town, files);
    REQUIRE_FALSE(result);
    std::vector<std::string> lines;
    for (const auto& fault : result.error()) lines.push_back(Language::dutch().say(to_text(fault)));
    return lines;
}

std::vector<std::string> refused(std::string name, std::string_view text)
{
    Town town;
    const bool is_process = name == "traject.toml";
    std::vector<File> files{file(std::move(name), text)};
    if (not is_process) files.push_back(file("traject.toml", small_process));
    return refused(town, files);
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("a small process comes in from one file")
{
    Town town;
    const auto result = bring_in(town, {file("traject.toml", small_process)});
    REQUIRE(result);
    CHECK(result->process == "plein");
    CHECK(result->moments == 0);
    CHECK(town.count("select count(*) from processes where slug = 'plein'") == 1);
    CHECK(town.count("select count(*) from processes where is_public = 1") == 0);
}

TEST_CASE("a municipality can bring in its districts and bodies without a process")
{
    Town town;
    const auto files = std::vector{file("gemeente.toml", R"(
[[stadsdeel]]
sleutel = "west"
naam = "West"

[[wijkorgaan]]
sleutel = "dorpsraad-boekelo"
naam = "Dorpsraad Boekelo"
soort = "dorpsraad"
stadsdeel = "west"
)")};
    REQUIRE(bring_in(town, files));

    SUBCASE("and what is there already is used again")
    {
        const auto again = bring_in(town, files);
        REQUIRE(again);
        CHECK(again->areas == 0);
        CHECK(again->bodies == 0);
        CHECK(town.count("select count(*) from bodies") == 1);
    }
    SUBCASE("and a process can refer to it later")
    {
        const auto later =
            bring_in(town, {file("traject.toml", small_process), file("momenten.toml", R"(
[[moment]]
sleutel = "gesprek"
soort = "gesprek"
titel = "Gesprek met Boekelo"
datum = "2026-01-12"
stadsdelen = ["west"]
wijkorganen-aanwezig = ["dorpsraad-boekelo"]
)")});
        REQUIRE(later);
        CHECK(town.count("select count(*) from moment_bodies where presence = 'aanwezig'") == 1);
    }
}

TEST_CASE("a meeting may be invited to by a letter that stands further down")
{
    Town town;
    REQUIRE(bring_in(town, {file("traject.toml", small_process), file("momenten.toml", R"(
[[moment]]
sleutel = "avond"
soort = "bijeenkomst"
titel = "Bewonersavond"
datum = "2026-02-12"
uitnodiging = "brief"
aanwezig = "circa 60"

[[moment]]
sleutel = "brief"
soort = "uitnodiging"
titel = "Brief aan de buurt"
datum = "2026-02-02"
)")}));
    const auto moments = town.look([](storage::Transaction& transaction) {
        const auto process = processes::find(transaction, "plein").value();
        return moments::of_process(transaction, process.id);
    });
    REQUIRE(moments.size() == 2);
    CHECK(moments[0].title == "Bewonersavond");
    CHECK(moments::notice_days(moments[0], moments) == 10);
    CHECK(moments[0].attendance == Count{Qualifier::circa, 60});
}

TEST_CASE("a file that is no TOML is refused with the line where reading stopped")
{
    const auto lines = refused("momenten.toml", "[[moment]]\nsleutel = \"a\"\ntitel = \"open\n");
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].starts_with("momenten.toml, regel 3: geldige TOML in UTF-8"));
}

TEST_CASE("bytes that are no UTF-8 are refused with their line")
{
    const auto lines = refused("momenten.toml", "[[moment]]\ntitel = \"caf\xE9\"\n");
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].starts_with("momenten.toml, regel 2: geldige TOML in UTF-8"));
}

TEST_CASE("everything that is wrong is said at once, in the order of the files")
{
    Town town;
    const auto lines = refused(
        town,
        {file("momenten.toml", R"([[moment]]
sleutel = "avond"
soort = "feestje"
datum = "2022-02-30"
zaal = "groot"
nummer = "twee"
)"),
         file("traject.toml", R"([traject]
sleutel = "Plein!"
titel = ""
vorm = "raadplegen"
orgaan = "college"
openbaar = "ja"
)")}
    );
    CHECK(
        lines ==
        Lines{
            "traject.toml, regel 2, sleutel: een sleutel van kleine letters, cijfers en "
            "streepjes",
            "traject.toml, regel 3, titel: dit veld mag niet leeg zijn",
            "traject.toml, regel 6, openbaar: true of false, zonder aanhalingstekens",
            "momenten.toml, regel 1, titel: dit veld mag niet ontbreken",
            "momenten.toml, regel 3, soort: een van: bijeenkomst, vergadering, interne sessie, "
            "intern overleg, methodegesprek, gesprek, besluit, raadsbrief, brief, nieuwsbrief, "
            "uitnodiging, enquête, uitvraag, concepten verstuurd, akkoord ophalen, vragen en "
            "antwoorden, onderzoek",
            "momenten.toml, regel 4, datum: een datum als \"2022-12-07\", \"2022-12\" of "
            "\"2022\", met ~ erachter als het jaar is afgeleid",
            "momenten.toml, regel 5, zaal: dit veld bestaat niet; is de naam goed gespeld?",
            "momenten.toml, regel 6, nummer: een heel getal, zonder aanhalingstekens"}
    );
    CHECK(town.count("select count(*) from processes") == 0);
}

TEST_CASE("a reference to what is nowhere, and a key that stands twice, are refused")
{
    const auto lines = refused("momenten.toml", R"([[moment]]
sleutel = "avond"
soort = "bijeenkomst"
titel = "Eerste avond"
groep = "kerngroep"
uitnodiging = "brief"
stukken = ["plan", "plan"]
[[moment]]
sleutel = "avond"
soort = "bijeenkomst"
titel = "Tweede avond"
)");
    CHECK(
        lines ==
        Lines{
            "momenten.toml, regel 5, groep: een sleutel die bestaat; kerngroep is er niet",
            "momenten.toml, regel 6, uitnodiging: een sleutel die bestaat; brief is er "
            "niet",
            "momenten.toml, regel 7, stukken: een sleutel die bestaat; plan is er niet",
            "momenten.toml, regel 7, stukken: een sleutel die bestaat; plan is er niet",
            "momenten.toml, regel 7, stukken: plan maar één keer",
            "momenten.toml, regel 8, sleutel: een andere sleutel: avond staat al op regel "
            "1"}
    );
}

TEST_CASE("a body cannot be present and absent at one moment, nor stand twice in one round")
{
    Town town;
    const auto lines = refused(
        town,
        {file("traject.toml", small_process),
         file("gemeente.toml", R"([[wijkorgaan]]
sleutel = "usselo"
naam = "Buurtkring Usselo"
soort = "buurtkring"
)"),
         file("momenten.toml", R"([[moment]]
sleutel = "avond"
soort = "bijeenkomst"
titel = "Avond"
wijkorganen-aanwezig = ["usselo"]
wijkorganen-afwezig = ["usselo"]
)"),
         file("akkoord.toml", R"([[ronde]]
titel = "Ronde"
onderwerp = "Het plein"
[[ronde.stand]]
wijkorgaan = "usselo"
stand = "akkoord"
[[ronde.stand]]
wijkorgaan = "usselo"
stand = "niet akkoord"
)")}
    );
    CHECK(
        lines ==
        Lines{
            "momenten.toml, regel 6, wijkorganen-afwezig: usselo maar één keer",
            "akkoord.toml, regel 8, wijkorgaan: usselo maar één keer"}
    );
}

TEST_CASE("text that is too long, or holds what cannot be seen, is refused")
{
    const std::string long_title(301, 'a');
    const auto lines = refused(
        "stukken.toml",
        "[[stuk]]\nsleutel = \"a\"\nstand = \"concept\"\nsoort = \"brief\\u0007\"\ntitel = \"" +
            long_title + "\"\nadres = \"http://voorbeeld.nl\"\n"
    );
    CHECK(
        lines ==
        Lines{
            "stukken.toml, regel 4, soort: tekst zonder onzichtbare stuurtekens",
            "stukken.toml, regel 5, titel: ten hoogste 300 tekens",
            "stukken.toml, regel 6, adres: een adres dat begint met https://"}
    );
}

TEST_CASE("HTML is text like any other")
{
    Town town;
    REQUIRE(bring_in(town, {file("traject.toml", R"(
[traject]
sleutel = "plein"
titel = "<script>alert('plein')</script>"
vorm = "raadplegen"
orgaan = "college"
)")}));
    const auto process = town.look([](storage::Transaction& transaction) {
        return processes::find(transaction, "plein").value();
    });
    CHECK(process.title == "<script>alert('plein')</script>");
}

TEST_CASE("a file with a name that an import does not know is refused, by its name")
{
    Town town;
    const auto lines =
        refused(town, {file("traject.toml", small_process), file("moment.toml", "")});
    CHECK(
        lines == Lines{"moment.toml: een van deze bestanden: gemeente.toml, traject.toml, "
                       "groepen.toml, stukken.toml, momenten.toml, uitkomsten.toml, inbreng.toml, "
                       "akkoord.toml, dekking.toml, niveaus.toml, ondersteuning.toml, "
                       "gesprekken.toml, "
                       "gebieden.geojson, adressen.csv"}
    );
}

TEST_CASE("moments without a process are refused")
{
    Town town;
    CHECK(
        refused(town, {file("momenten.toml", "")}) ==
        Lines{"traject.toml: dit bestand mag niet ontbreken"}
    );
    CHECK(refused(town, {}) == Lines{"traject.toml: dit bestand mag niet ontbreken"});
}

TEST_CASE("a process that is there already is not brought in twice")
{
    Town town;
    REQUIRE(bring_in(town, {file("traject.toml", small_process)}));
    CHECK(
        refused(town, {file("traject.toml", small_process)}) ==
        Lines{
            "traject.toml, regel 2, sleutel: een naam die nog vrij is; het traject plein is er al"}
    );
    CHECK(town.count("select count(*) from processes") == 1);
}

TEST_CASE("a moment that ends before it begins, or a decision by nobody, is refused")
{
    const auto lines = refused("momenten.toml", R"([[moment]]
sleutel = "weken"
soort = "enquête"
titel = "Enquête"
datum = "2026-03-02"
tot = "2026-03-01"
[[moment]]
sleutel = "besluit"
soort = "besluit"
titel = "Besluit"
tot = "2026-03-01"
)");
    CHECK(
        lines ==
        Lines{
            "momenten.toml, regel 6, tot: een dag die niet voor de eerste dag ligt",
            "momenten.toml, regel 7, besluit-door: wie het besluit nam",
            "momenten.toml, regel 11, tot: eerst een datum: een laatste dag heeft een eerste nodig"}
    );
}

TEST_CASE("a duty with proof is the one that the decision made, not a second one")
{
    Town town;
    REQUIRE(bring_in(town, {file("traject.toml", std::string{small_process} + R"(
[besluit]
orgaan = "college"
datum = "2026-01-12"
kenmerk = "B26-4"

[[plicht]]
wat = "De gemeenteraad per brief informeren over het besluit over het participatieplan"
gedaan = "2026-01-20"
bewijs = "raadsbrief 2026-17"
)")}));
    const auto duties = town.look([](storage::Transaction& transaction) {
        const auto process = processes::find(transaction, "plein").value();
        return processes::duties_of(transaction, process.id);
    });
    REQUIRE(duties.size() == 1);
    CHECK(duties[0].evidence == "raadsbrief 2026-17");
}

TEST_CASE("whoever waits hears how far a long import is")
{
    Town town;
    std::string outcomes;
    for (int i = 0; i < 50; ++i)
        outcomes += "[[inbreng]]\ntekst = \"Meer groen, nummer " + std::to_string(i) + "\"\n";
    std::vector<std::size_t> told;
    const auto result = town.arrange([&](storage::Transaction& transaction) {
        return import(
            transaction,
            {file("traject.toml", small_process), file("uitkomsten.toml", outcomes)},
            town.stagehand(),
            [&](std::size_t done, std::size_t total) {
                told.push_back(done);
                CHECK(total == 50);
            }
        );
    });
    REQUIRE(result);
    CHECK(result->inputs == 50);
    CHECK(told.size() == 50);
    CHECK(told.back() == 50);
}

} // namespace wijkspraak::imports
