#include "features/processes/processes.hpp"
#include "features/themes/square_test.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace wijkspraak::themes {

using namespace testing;

namespace {

const std::string list = "/trajecten/plein/themas";

void promise(Square& square, const char* day)
{
    square.town.arrange([&](storage::Transaction& transaction) {
        inputs::set_call(
            transaction, square.process, {.answer_by = Date::parse(day)}, square.town.stagehand()
        );
    });
}

} // namespace

TEST_CASE("everyone reads per theme what was said, how often and what the municipality answers")
{
    Square square{three_remarks()};
    Visitor resident{square.town, anonymous};
    resident.open(list);
    CHECK(resident.sees("De gemeente heeft nog niets bij elkaar gezet."));

    const auto theme = square.theme("Veilig oversteken", {square.entries[0], square.entries[1]});
    square.town.arrange([&](storage::Transaction& transaction) {
        auto known = *find_theme(transaction, square.process, theme);
        known.minority = "Eén bewoner vindt het veilig genoeg.";
        known.handler = "Verkeer";
        change(transaction, square.process, known, "", square.town.stagehand());
        give(
            transaction,
            square.process,
            {.theme = theme, .text = "Het zebrapad komt er."},
            square.town.stagehand()
        );
    });
    resident.open(list);
    CHECK(resident.sees("1. Veilig oversteken"));
    CHECK(resident.sees("2 keer gezegd"));
    CHECK(resident.sees("Eén bewoner vindt het veilig genoeg."));
    CHECK(resident.sees("Het zebrapad komt er."));
    CHECK(resident.sees(" 2 van 3"));
    CHECK(resident.sees("Verkeer antwoordt"));

    resident.follow("1. Veilig oversteken");
    CHECK(resident.sees("Er moet een zebrapad bij de school"));
    CHECK(resident.sees("bewoners"));
    CHECK_FALSE(resident.sees("Meer bomen"));
}

TEST_CASE("the day that was promised stands there, and in plain words when it has gone by")
{
    Square square{three_remarks()};
    promise(square, "2026-03-02");
    Visitor resident{square.town, anonymous};
    resident.open(list);
    CHECK(resident.sees("De gemeente belooft dat iedereen uiterlijk op 2 maart 2026 antwoord heeft."
    ));

    promise(square, "2026-03-01");
    resident.open(list);
    CHECK(resident.sees("De gemeente is te laat met antwoorden"));
    CHECK(resident.sees("3 keer inbreng wacht nog."));
}

TEST_CASE(
    "of a withheld entry everyone sees the number and the reason, also where it became a point"
)
{
    Square square{
        {"Bel Jan op 06", "Jan zijn nummer is 06"}
    };
    square.theme("Bellen", {square.entries[0]});
    square.town.arrange([&](storage::Transaction& transaction) {
        REQUIRE(read_as(
            transaction,
            square.process,
            {{square.entries[0]}, {"Jan bellen"}, ""},
            square.town.stagehand()
        ));
        inputs::withhold(
            transaction, square.process, square.entries[0], "Gegevens", square.town.stagehand()
        );
    });
    Visitor resident{square.town, anonymous};
    resident.open(list + "/1");
    CHECK(resident.sees("Inbreng 1"));
    CHECK(resident.sees("Deze inbreng is afgeschermd. Reden: Gegevens"));
    CHECK_FALSE(resident.sees("Bel Jan"));
    CHECK_FALSE(resident.sees("Jan bellen"));
}

TEST_CASE("a point shows the entries it came from, and no name of a person")
{
    Square square;
    square.town.arrange([&](storage::Transaction& transaction) {
        inputs::add(
            transaction,
            square.process,
            inputs::InputDraft{
                .text = "Een zebrapad", .said_by = "Jan Jansen", .giver = inputs::Giver::person},
            square.town.stagehand()
        );
    });
    const inputs::InputId entry{1};
    square.theme("Zebrapad", {entry});
    square.town.arrange([&](storage::Transaction& transaction) {
        REQUIRE(read_as(
            transaction,
            square.process,
            {{entry}, {"Een zebrapad bij de school"}, ""},
            square.town.stagehand()
        ));
    });
    Visitor resident{square.town, anonymous};
    resident.open(list + "/1");
    CHECK(resident.sees("Een zebrapad bij de school"));
    CHECK(resident.sees("Inbreng 1"));
    CHECK(resident.sees("Eén persoon"));
    CHECK_FALSE(resident.sees("Jan Jansen"));
}

TEST_CASE("a theme with many entries is read page by page")
{
    Square square;
    std::vector<inputs::InputId> entries;
    for (int person = 1; person <= 60; ++person)
        entries.push_back(square.say("Opmerking " + std::to_string(person) + "."));
    square.theme("Alles", entries);
    Visitor resident{square.town, anonymous};
    resident.open(list + "/1");
    CHECK(resident.sees("Opmerking 60."));
    CHECK_FALSE(resident.sees("Opmerking 9."));
    resident.follow("Oudere inbreng");
    CHECK(resident.sees("Opmerking 9."));
    CHECK_FALSE(resident.sees("Opmerking 60."));
    resident.follow("Naar de nieuwste");
    CHECK(resident.sees("Opmerking 60."));
}

TEST_CASE("pages about themes are kept ready until their process changes, and are closed with it")
{
    Square square{three_remarks()};
    square.theme("Veilig oversteken", {square.entries[0]});
    const auto topic = "process:" + std::to_string(square.process.value());
    for (const auto& path : {list, list + "/1"}) {
        const auto topics = square.town.get(path, anonymous).keep_under;
        CHECK(std::ranges::find(topics, topic) != topics.end());
    }
    CHECK(square.town.get(list + "/2", anonymous).status == 404);

    square.town.arrange([&](storage::Transaction& transaction) {
        processes::begin(transaction, {.slug = "park", .title = "Park"}, square.town.stagehand());
    });
    CHECK(square.town.get("/trajecten/park/themas", anonymous).status == 404);
    CHECK(square.town.get("/trajecten/park/themas", otto).status == 200);
    CHECK(square.town.get("/trajecten/park/themas", otto).keep_under.empty());
}

TEST_CASE("the public page of a process can show how far the answers are")
{
    const processes::Process process{
        {.slug = "plein", .title = "Het plein"},
        processes::ProcessId{1              }
    };
    const auto today = Date::parse("2026-03-02").value();
    CHECK(headway_part(process, {}, {}, today).empty());
    const auto part = html::text_of(
        headway_part(process, {.total = 300, .sorted = 250, .answered = 214}, {}, today)
    );
    CHECK(part.find("214 van 300") != std::string::npos);
    const auto done =
        html::text_of(headway_part(process, {.total = 3, .sorted = 3, .answered = 3}, today, today)
        );
    CHECK(done.find("Alle inbreng is beantwoord.") != std::string::npos);
}

} // namespace wijkspraak::themes
