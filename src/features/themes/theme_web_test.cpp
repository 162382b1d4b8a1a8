#include "features/people/people.hpp"
#include "features/themes/square_test.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::themes {

using namespace testing;
using inputs::Standing;

namespace {

const std::string themes_page = "/kantoor/trajecten/plein/themas";

/// The square with a theme in which its first two remarks stand.
struct Crossing : Square {
    Crossing() : Square{three_remarks()} { theme("Veilig oversteken", {entries[0], entries[1]}); }
};

void begin_outcome(Square& square)
{
    square.town.arrange([&](storage::Transaction& transaction) {
        const auto id = inputs::add(
            transaction,
            square.process,
            inputs::OutcomeDraft{.title = "Oversteken", .text = "Het moet veilig."},
            square.town.stagehand()
        );
        inputs::respond(
            transaction,
            square.process,
            {.outcome = id, .reason = "Veiligheid gaat voor."},
            square.town.stagehand()
        );
    });
}

} // namespace

TEST_CASE("Fatma says what a theme is about, who answers and by when")
{
    Crossing square;
    begin_outcome(square);
    square.town.arrange([&](storage::Transaction& transaction) {
        people::add(
            transaction,
            {.email = "fatma@voorbeeld.nl", .name = "Fatma", .roles = fatma.roles},
            "",
            square.town.stagehand()
        );
    });
    Visitor official{square.town, fatma};
    official.open(themes_page + "/1")
        .follow("Wijzigen of toewijzen")
        .fill("Wat is er gezegd?", "Bij de school is het gevaarlijk.")
        .fill("Welke andere meningen waren er?", "Eén bewoner vindt het veilig genoeg.")
        .choose("Bij welke uitkomst hoort het?", "1. Oversteken")
        .fill("Welke afdeling of rol antwoordt?", "Verkeer")
        .choose("Wie schrijft het antwoord?", "Fatma")
        .fill("Uiterlijk beantwoord op", "2026-02-01")
        .press("Wijzigingen bewaren");
    CHECK(official.status() == 422);
    CHECK(official.sees("Vertel waarom u de titel of de samenvatting wijzigt."));

    official.fill("Waarom wijzigt u", "Duidelijker").press("Wijzigingen bewaren");
    CHECK(official.status() == 200);
    CHECK(official.sees("Bij de school is het gevaarlijk."));
    CHECK(official.sees("1. Oversteken"));
    CHECK(official.sees("29 dagen te laat"));
    CHECK(official.sees("Thema anders verwoord"));

    official.open(themes_page);
    CHECK(official.sees("Verkeer, Fatma"));
    CHECK(official.sees("29 dagen te laat"));
}

TEST_CASE("what does not belong in a theme is taken out, moved or made a theme of its own")
{
    Crossing square;
    square.theme("Rond de school");
    Visitor official{square.town, fatma};
    official.open(themes_page + "/1").tick("Inbreng 1").press("Uit dit thema halen");
    CHECK(official.status() == 200);
    CHECK(square.entry(1).standing == Standing::received);
    CHECK(official.sees("1 stuk inbreng"));

    official.tick("Inbreng 2").choose("In welk thema?", "2. Rond de school").press("Verplaatsen");
    CHECK(official.sees("In dit thema staat nog niets."));
    official.open(themes_page + "/2")
        .tick("Inbreng 2")
        .fill("Of een nieuw thema", "Zebrapad")
        .press("Verplaatsen");
    CHECK(official.status() == 200);
    official.open(themes_page + "/3");
    CHECK(official.sees("Er moet een zebrapad"));
    CHECK(official.sees("Thema gesplitst"));
}

TEST_CASE("a theme goes into another, which keeps its lineage; into itself it cannot go")
{
    Crossing square;
    square.theme("Rond de school", {square.entries[2]});
    Visitor official{square.town, fatma};
    official.open(themes_page + "/2")
        .follow("Met een ander thema samenvoegen")
        .press("Thema’s samenvoegen");
    CHECK(official.status() == 422);

    official.choose("Met welk thema samenvoegen?", "1. Veilig oversteken")
        .fill("Waarom?", "Zelfde plek")
        .press("Thema’s samenvoegen");
    CHECK(official.status() == 200);
    CHECK(official.sees("3 stukken inbreng"));
    CHECK(official.sees("Thema's samengevoegd"));
    official.open(themes_page + "/2");
    CHECK(official.sees("Dit thema bestaat niet meer"));
    CHECK(square.town.get(themes_page + "/2/antwoord", fatma).status == 404);
}

TEST_CASE("before an answer goes out Fatma sees how many people hear it and how one reads it")
{
    Crossing square;
    square.town.arrange([&](storage::Transaction& transaction) {
        REQUIRE(place(
            transaction, square.process, {{square.entries[0]}, {}, ""}, square.town.stagehand()
        ));
    });
    const auto noor = square.say("Een zebrapad, graag", "noor@voorbeeld.nl");
    square.theme("Zebrapad", {noor, square.entries[0]});
    Visitor official{square.town, fatma};
    official.open(themes_page + "/2")
        .follow("Antwoord schrijven")
        .press("Bekijken hoe het aankomt");
    CHECK(official.status() == 422);

    official.fill("Het antwoord", "Het zebrapad komt er in mei.").press("Bekijken hoe het aankomt");
    CHECK(official.status() == 200);
    CHECK(official.sees("Dit antwoord geldt voor 2 stukken inbreng."));
    CHECK(official.sees("Mensen die bericht krijgen: 1."));
    CHECK(official.sees("U zei: “Een zebrapad, graag”"));
    CHECK(square.town.count("select count(*) from theme_answers") == 0);

    official.press("Antwoord geven");
    CHECK(official.status() == 200);
    CHECK(official.sees("Het zebrapad komt er in mei."));
    CHECK(official.sees("Iedereen heeft bericht"));
    CHECK(square.town.count("select count(*) from messages") == 1);
    CHECK(square.entry(1).standing == Standing::answered);
}

TEST_CASE("the reason of the reaction to its outcome is offered as a beginning for the answer")
{
    Crossing square;
    begin_outcome(square);
    square.town.arrange([&](storage::Transaction& transaction) {
        auto theme = *find_theme(transaction, square.process, 1);
        theme.outcome = inputs::outcomes_of(transaction, square.process).front().id;
        change(transaction, square.process, theme, "", square.town.stagehand());
    });
    Visitor official{square.town, fatma};
    official.open(themes_page + "/1/antwoord");
    CHECK(official.sees("Veiligheid gaat voor."));
}

TEST_CASE("Otto reads a theme and cannot change it")
{
    Crossing square;
    Visitor reader{square.town, otto};
    reader.open(themes_page + "/1");
    CHECK(reader.sees("Er moet een zebrapad"));
    CHECK_FALSE(reader.sees("Wijzigen of toewijzen"));
    CHECK_FALSE(reader.sees("Antwoord schrijven"));
    CHECK(square.town.post(themes_page + "/1/antwoord", otto, {}).status == 403);
}

TEST_CASE("what waits for an answer in the whole municipality stands in one list")
{
    Crossing square;
    Visitor official{square.town, fatma};
    square.town.arrange([&](storage::Transaction& transaction) {
        auto theme = *find_theme(transaction, square.process, 1);
        theme.assigned_to = fatma.account;
        theme.answer_by = Date::parse("2026-03-01");
        change(transaction, square.process, theme, "", square.town.stagehand());
    });
    square.theme("Groen", {square.entries[2]});
    official.open("/kantoor/antwoorden");
    CHECK(official.sees("Veilig oversteken"));
    CHECK(official.sees("1 dag te laat"));
    CHECK(official.sees("Groen"));

    official.follow("Alleen die van mij");
    CHECK(official.sees("Veilig oversteken"));
    CHECK_FALSE(official.sees("Groen"));
    official.open("/kantoor/antwoorden").fill("Zoek een thema of traject", "groen").press("Zoeken");
    CHECK_FALSE(official.sees("Veilig oversteken"));
    official.fill("Zoek een thema of traject", "zwembad").press("Zoeken");
    CHECK(official.sees("Er is niets gevonden."));
}

TEST_CASE("when nothing waits for an answer the list says so")
{
    Square square;
    Visitor official{square.town, otto};
    official.open("/kantoor/antwoorden");
    CHECK(official.sees("Er wacht niets op antwoord."));
}

} // namespace wijkspraak::themes
