#include "features/themes/square_test.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::themes {

using namespace testing;
using inputs::Standing;

namespace {

const std::string entry_page = "/kantoor/trajecten/plein/themas/inbreng/1";
const std::string objections_page = "/kantoor/trajecten/plein/bezwaren";

/// Noor said something and left her address.
struct Said : Square {
    Said() { entries.push_back(say("Een zebrapad bij de school", "noor@voorbeeld.nl")); }

    void object(const char* words)
    {
        town.arrange([&](storage::Transaction& transaction) {
            themes::object(
                transaction, process, {.entry = entries.front(), .text = words}, town.stagehand()
            );
        });
    }
};

} // namespace

TEST_CASE("the page of an entry tells what was said and all that was done with it")
{
    Said square;
    square.theme("Veilig oversteken", square.entries);
    Visitor official{square.town, otto};
    official.open(entry_page);
    CHECK(official.sees("Een zebrapad bij de school"));
    CHECK(official.sees("Thema 1: Veilig oversteken"));
    CHECK(official.sees("Bij een thema gezet"));
    CHECK(official.sees("in thema “Veilig oversteken”"));
    CHECK_FALSE(official.sees("noor@voorbeeld.nl"));
    CHECK_FALSE(official.sees("Antwoord geven"));
    CHECK(square.town.get("/kantoor/trajecten/plein/themas/inbreng/2", otto).status == 404);
}

TEST_CASE("a question of one person gets an answer of its own")
{
    Said square;
    Visitor official{square.town, fatma};
    official.open(entry_page).press("Antwoord geven");
    CHECK(official.status() == 422);
    CHECK(official.sees("Vul dit in: Het antwoord"));

    official.fill("Het antwoord", "Het komt er in mei.").press("Antwoord geven");
    CHECK(official.status() == 200);
    CHECK(official.sees("alleen voor deze inbreng"));
    CHECK(square.entry(1).standing == Standing::answered);
    CHECK(square.town.count("select count(*) from messages") == 1);
}

TEST_CASE("an entry is withheld with a reason, its giver is told, and it can be opened again")
{
    Said square;
    Visitor official{square.town, fatma};
    official.open(entry_page).press("Inbreng afschermen");
    CHECK(official.status() == 422);
    official.choose("Waarom mag niet iedereen dit lezen?", "Een andere reden.")
        .press("Inbreng afschermen");
    CHECK(official.status() == 422);
    CHECK(official.sees("Leg uit welke andere reden er is."));

    official.choose("Waarom mag niet iedereen dit lezen?", "gegevens van een ander persoon")
        .fill("Uitleg in uw eigen woorden", "Een telefoonnummer.")
        .press("Inbreng afschermen");
    CHECK(official.status() == 200);
    CHECK(official.sees("Afgeschermd"));
    CHECK(
        square.entry(1).withheld_reason ==
        "Er staan gegevens van een ander persoon in. Een telefoonnummer."
    );
    CHECK(square.town.count("select count(*) from messages") == 1);

    official.fill("Waarom mag iedereen dit weer lezen?", "Het nummer is van de gemeente")
        .press("Weer openbaar maken");
    CHECK(official.status() == 200);
    CHECK(square.entry(1).state == inputs::State::open);
    CHECK(square.town.count("select count(*) from messages") == 2);
    CHECK(square.town.count("select count(*) from audit_entries where action = 'input.open'") == 1);
}

TEST_CASE("who answers or withholds an entry from the list goes on in that list")
{
    Said square;
    square.say("Meer bomen");
    Visitor official{square.town, fatma};
    official.open("/kantoor/trajecten/plein/themas?zoek=zebrapad")
        .follow("Bekijken, apart beantwoorden of afschermen");
    CHECK(official.sees("Terug naar de lijst"));
    official.fill("Het antwoord", "").press("Antwoord geven");
    CHECK(official.status() == 422);
    official.fill("Het antwoord", "Het komt er.").press("Antwoord geven");
    CHECK(official.address().find("/themas?zoek=zebrapad") != std::string::npos);
    CHECK(official.sees("Gevonden inbreng"));
}

TEST_CASE("open objections stand first and are answered once")
{
    Said square;
    Visitor official{square.town, fatma};
    official.open(objections_page);
    CHECK(official.sees("Er zijn geen bezwaren."));

    square.object("Ik vroeg om een brug");
    official.open("/kantoor/trajecten/plein/themas");
    CHECK(official.sees("1 bezwaar wacht op antwoord"));
    official.follow("1 bezwaar wacht op antwoord").follow("Bezwaar bij inbreng 1");
    CHECK(official.sees("Ik vroeg om een brug"));
    official.press("Antwoord geven");
    CHECK(official.status() == 422);

    Visitor colleague{square.town, fatma};
    colleague.open(objections_page + "/1");
    official.fill("Uw antwoord op dit bezwaar", "U heeft gelijk.").press("Antwoord geven");
    CHECK(official.status() == 200);
    CHECK(official.sees("Beantwoord"));
    CHECK(square.town.count("select count(*) from messages") == 1);

    colleague.fill("Uw antwoord op dit bezwaar", "Nee.").press("Antwoord geven");
    CHECK(colleague.status() == 409);
    CHECK(colleague.sees("Een collega heeft dit bezwaar intussen beantwoord."));
    CHECK(colleague.sees("U heeft gelijk."));

    square.object("En nog iets");
    official.open(objections_page);
    const auto text = official.text();
    CHECK(text.find("En nog iets") < text.find("Ik vroeg om een brug"));
}

TEST_CASE("Otto reads the objections and answers none")
{
    Said square;
    square.object("Ik vroeg om een brug");
    Visitor reader{square.town, otto};
    reader.open(objections_page + "/1");
    CHECK(reader.sees("Ik vroeg om een brug"));
    CHECK_FALSE(reader.sees("Antwoord geven"));
    CHECK(square.town.post(objections_page + "/1", otto, {}).status == 403);
}

} // namespace wijkspraak::themes
