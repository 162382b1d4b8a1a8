#include "features/processes/processes.hpp"
#include "features/themes/square_test.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::themes {

using namespace testing;
using inputs::Standing;

namespace {

const std::string working = "/kantoor/trajecten/plein/themas";

} // namespace

TEST_CASE("Fatma puts two remarks in a new theme, and sees what is left and how far she is")
{
    Square square{three_remarks()};
    Visitor official{square.town, fatma};
    official.open(working);
    CHECK(official.sees("Er zijn nog geen thema’s"));
    CHECK(official.sees(" 0 van 3"));

    official.tick("Inbreng 1")
        .tick("Inbreng 2")
        .fill("Of een nieuw thema", "Veilig oversteken")
        .fill("Waarom?", "Zelfde plek")
        .press("Bij het thema zetten");
    CHECK(official.status() == 200);
    CHECK(official.sees("1. Veilig oversteken"));
    CHECK(official.sees(" 2 van 3"));
    CHECK(official.sees("Waarom: Zelfde plek"));
    CHECK_FALSE(official.sees("Er moet een zebrapad"));
    CHECK(official.address().ends_with("#stuk-i3"));
    CHECK(square.entry(1).standing == Standing::sorted);
}

TEST_CASE("a remark goes to a likely theme with one press, and what else was ticked stays so")
{
    Square square{three_remarks()};
    square.theme("Veilig oversteken", {square.entries[0]});
    Visitor official{square.town, fatma};
    official.open(working);
    CHECK(official.sees("lijkt op: school"));

    official.tick("Inbreng 3").press("Bij 1. Veilig oversteken");
    CHECK(square.entry(2).standing == Standing::sorted);
    CHECK(square.entry(3).standing == Standing::received);
    official.fill("Of een nieuw thema", "Groen").press("Bij het thema zetten");
    CHECK(square.entry(3).standing == Standing::sorted);
    CHECK(official.sees("Alles is ingedeeld."));
}

TEST_CASE("all that is shown can be placed at once; with nothing ticked nothing is")
{
    Square square{three_remarks()};
    square.theme("Alles");
    Visitor official{square.town, fatma};
    official.open(working).choose("In welk thema?", "1. Alles").press("Bij het thema zetten");
    CHECK(official.status() == 422);
    CHECK(official.sees("Kies eerst één of meer stukken inbreng."));

    official.choose("In welk thema?", "1. Alles")
        .tick("Alles op deze bladzijde")
        .press("Bij het thema zetten");
    CHECK(official.status() == 200);
    CHECK(square.town.count("select places from themes") == 3);
}

TEST_CASE("a theme must be chosen or typed, not both")
{
    Square square{three_remarks()};
    square.theme("Alles");
    Visitor official{square.town, fatma};
    official.open(working).tick("Inbreng 1").press("Bij het thema zetten");
    CHECK(official.status() == 422);
    CHECK(official.sees("Kies een thema, of typ de titel van een nieuw thema."));

    official.choose("In welk thema?", "1. Alles")
        .fill("Of een nieuw thema", "Anders")
        .press("Bij het thema zetten");
    CHECK(official.status() == 422);
    CHECK(official.sees("niet allebei"));
    CHECK(square.town.count("select count(*) from theme_places") == 0);
}

TEST_CASE("a theme can be begun before there is anything in it")
{
    Square square;
    Visitor official{square.town, fatma};
    official.open(working);
    CHECK(official.sees("Er is nog geen inbreng om in te delen."));
    square.say("Meer bomen");
    official.open(working).fill("Of een nieuw thema", "Groen").press("Bij het thema zetten");
    CHECK(official.status() == 200);
    CHECK(official.sees("1. Groen"));
    CHECK(square.entry(1).standing == Standing::received);
}

TEST_CASE("what a colleague merged in the meantime is asked for again, and no theme is left behind")
{
    Square square{three_remarks()};
    Visitor official{square.town, fatma};
    official.open(working);
    square.town.arrange([&](storage::Transaction& transaction) {
        REQUIRE(read_as(
            transaction,
            square.process,
            {{square.entries[0]}, {"Een zebrapad"}, ""},
            square.town.stagehand()
        ));
    });
    official.tick("Inbreng 1").fill("Of een nieuw thema", "Veilig").press("Bij het thema zetten");
    CHECK(official.status() == 409);
    CHECK(official.sees("Kies opnieuw."));
    CHECK_FALSE(official.sees("Thema gemaakt"));
    CHECK(square.town.count("select count(*) from themes") == 0);
}

TEST_CASE("nobody places an entry of another process")
{
    Square square{three_remarks()};
    const auto other = square.town.arrange([&](storage::Transaction& transaction) {
        const auto id = processes::begin(
            transaction, {.slug = "park", .title = "Het park"}, square.town.stagehand()
        );
        return inputs::add(
                   transaction, id, inputs::InputDraft{.text = "Rozen"}, square.town.stagehand()
        )
            .id;
    });
    const auto answer = square.town.post(
        working + "/stappen",
        fatma,
        {
            {"stap",  "plaatsen"                         },
            {"nieuw", "Groen"                            },
            {"stuk",  "i" + std::to_string(other.value())}
    }
    );
    CHECK(answer.status == 409);
    CHECK(square.town.count("select count(*) from theme_places") == 0);
}

TEST_CASE("search goes through the whole ledger and says where everything stands")
{
    Square square{three_remarks()};
    square.theme("Veilig oversteken", {square.entries[0]});
    Visitor official{square.town, fatma};
    official.open(working).fill("Zoek in alle inbreng", "school").press("Zoeken");
    CHECK(official.sees("2 stukken inbreng gevonden."));
    CHECK(official.sees("Thema 1: Veilig oversteken"));
    CHECK_FALSE(official.sees("Meer bomen"));

    official.tick("Inbreng 1").fill("Of een nieuw thema", "School").press("Bij het thema zetten");
    CHECK(official.sees("2 stukken inbreng gevonden."));
    CHECK(official.sees("Thema 2: School"));

    official.fill("Zoek in alle inbreng", "zwembad").press("Zoeken");
    CHECK(official.sees("Er is niets gevonden."));
}

TEST_CASE("the newest step is taken back with one press, and a colleague's newer one is not")
{
    Square square{three_remarks()};
    square.theme("Veilig oversteken", {square.entries[0]});
    Visitor official{square.town, fatma};
    official.open(working).press("Laatste stap terugdraaien: Bij een thema gezet");
    CHECK(official.status() == 200);
    CHECK(square.entry(1).standing == Standing::received);
    CHECK(official.sees("Laatste stap terugdraaien: Thema gemaakt"));

    square.theme("Groen", {square.entries[2]});
    official.press("Laatste stap terugdraaien: Thema gemaakt");
    CHECK(official.status() == 409);
    CHECK(official.sees("Er is intussen iets anders gedaan"));
    CHECK(square.entry(3).standing == Standing::sorted);

    official.open(working + "/stappen");
    CHECK(official.sees("(teruggedraaid)"));
    CHECK(official.sees("Teruggedraaid"));
}

TEST_CASE("Fatma merges two remarks: she sees both, says why, and goes on with one point")
{
    Square square;
    square.say("Er moet een zebrapad bij de school", "noor@voorbeeld.nl");
    square.say("Een zebrapad");
    Visitor official{square.town, fatma};
    official.open(working).tick("Inbreng 1").press("Samenvoegen tot één punt");
    CHECK(official.status() == 422);
    CHECK(official.sees("Kies ten minste twee stukken om samen te voegen."));

    official.tick("Inbreng 1").tick("Inbreng 2").press("Samenvoegen tot één punt");
    CHECK(official.sees("2 stukken samenvoegen"));
    official.press("Samenvoegen");
    CHECK(official.status() == 422);
    CHECK(official.sees("Vul dit in: Waarom?"));

    official.fill("Waarom?", "Zij vragen hetzelfde").press("Samenvoegen");
    CHECK(official.status() == 200);
    CHECK(official.sees("Punt 1"));
    CHECK(square.town.count("select count(*) from theme_points") == 1);
    CHECK(
        square.town.count("select count(*) from theme_points where text like '%bij de school'") == 1
    );
    CHECK(square.town.count("select count(*) from messages") == 1);
}

TEST_CASE("Fatma splits a remark about two things; a split into one part is refused")
{
    Square square{three_remarks()};
    Visitor official{square.town, fatma};
    official.open(working + "/stukken/i3/splitsing");
    CHECK(official.sees("Meer bomen op het plein."));
    official.fill("Deel 2", "").fill("Waarom?", "Twee onderwerpen").press("Splitsen");
    CHECK(official.status() == 422);
    CHECK(official.sees("Vul ten minste twee delen in."));

    official.fill("Deel 2", "Een bankje").fill("Waarom?", "Twee onderwerpen").press("Splitsen");
    CHECK(official.status() == 200);
    CHECK(official.sees("Punt 1"));
    CHECK(official.sees("Punt 2"));
    CHECK(square.town.count("select count(*) from theme_points") == 2);
}

TEST_CASE("Fatma words a remark otherwise, and must say why")
{
    Square square{three_remarks()};
    Visitor official{square.town, fatma};
    official.open(working + "/stukken/i1/verwoording")
        .fill("Hoe lezen wij het?", "Een zebrapad bij de school")
        .press("Zo lezen wij het");
    CHECK(official.status() == 422);

    official.fill("Waarom?", "Dat is wat zij vraagt").press("Zo lezen wij het");
    CHECK(official.status() == 200);
    CHECK(official.sees("Een zebrapad bij de school"));
    CHECK(square.entry(1).text == "De oversteek bij de school is gevaarlijk");
    CHECK(square.town.get(working + "/stukken/i1/verwoording", fatma).status == 404);
}

TEST_CASE("of a long ledger Fatma sees fifty at a time, and pages on by number")
{
    Square square;
    for (int person = 1; person <= 60; ++person)
        square.say("Opmerking van iemand, en dat is nummer " + std::to_string(person));
    Visitor official{square.town, fatma};
    official.open(working);
    CHECK(official.sees("nummer 50"));
    CHECK_FALSE(official.sees("nummer 51"));
    official.follow("Verder");
    CHECK(official.sees("nummer 51"));
    CHECK(official.sees("nummer 60"));
    CHECK_FALSE(official.sees("nummer 50 "));

    official.tick("Inbreng 55").fill("Of een nieuw thema", "Later").press("Bij het thema zetten");
    CHECK(official.address().find("na=50") != std::string::npos);
    CHECK(official.address().ends_with("#stuk-i56"));
}

TEST_CASE("Otto reads along: he sees the themes and has nothing to press")
{
    Square square{three_remarks()};
    square.theme("Veilig oversteken", {square.entries[0]});
    Visitor reader{square.town, otto};
    reader.open(working);
    CHECK(reader.sees("1. Veilig oversteken"));
    CHECK(reader.sees("Er moet een zebrapad"));
    CHECK_FALSE(reader.sees("Bij het thema zetten"));
    CHECK_FALSE(reader.sees("terugdraaien"));
    CHECK(square.town.post(working + "/stappen", otto, {}).status == 403);
}

TEST_CASE("what looks alike is suggested with the words it shares, and Fatma decides")
{
    Square square;
    for (const auto* words :
         {"De verlichting langs het fietspad is kapot",
          "Kapotte verlichting langs het fietspad",
          "Langs het fietspad is de verlichting weer kapot",
          "Meer bomen"})
        square.say(words);
    Visitor official{square.town, fatma};
    official.open(working).follow("Wat lijkt op elkaar?");
    CHECK(official.sees("4 stukken die nog ingedeeld moeten worden, zijn vergeleken."));
    CHECK(official.sees("3 stukken lijken op elkaar"));
    CHECK(official.sees("Zelfde woorden:"));
    CHECK(square.town.count("select count(*) from themes") == 0);

    official.follow("Bekijk de groep").untick("Inbreng 1");
    official.tick("Inbreng 2").tick("Inbreng 3");
    official.fill("Of een nieuw thema", "Licht op het fietspad").press("Bij het thema zetten");
    CHECK(official.status() == 200);
    CHECK(square.town.count("select places from themes") == 2);
    CHECK(official.sees("Er zijn geen groepen gevonden"));
}

TEST_CASE("a suggestion that was left does not come back")
{
    Square square{
        {"Een zebrapad bij de school", "Bij de school een zebrapad"}
    };
    Visitor official{square.town, fatma};
    official.open(working + "/suggesties");
    CHECK(official.sees("Inbreng 1 en Inbreng 2"));
    official.press("Inbreng 1 en Inbreng 2 apart laten");
    CHECK(official.sees("Er zijn geen twee stukken die bijna hetzelfde zeggen."));
    CHECK(
        square.town.count("select count(*) from audit_entries where action = 'theme.leave'") == 1
    );
}

TEST_CASE("two that say the same are merged from the suggestions")
{
    Square square{
        {"Een zebrapad bij de school", "Bij de school een zebrapad"}
    };
    Visitor official{square.town, fatma};
    official.open(working + "/suggesties")
        .follow("Inbreng 1 en Inbreng 2 samenvoegen")
        .fill("Waarom?", "Hetzelfde")
        .press("Samenvoegen");
    CHECK(official.status() == 200);
    CHECK(official.sees("Wat lijkt op elkaar?"));
    CHECK(square.town.count("select count(*) from theme_points") == 1);
}

} // namespace wijkspraak::themes
