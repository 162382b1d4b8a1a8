#include "features/hall/rules.hpp"
#include "features/inputs/inputs.hpp"
#include "features/moments/moments.hpp"
#include "features/processes/processes.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::hall {

using namespace testing;

namespace {

const std::string hall = "/kantoor/trajecten/afspraken/zaal";

/// A process with an evening on the day that it is in the town.
processes::ProcessId process_with_evening(Town& town)
{
    return town.arrange([&](storage::Transaction& transaction) {
        const auto id = processes::begin(
            transaction, {.slug = "afspraken", .title = "Afspraken"}, town.stagehand()
        );
        moments::add(
            transaction,
            id,
            moments::MomentDraft{.title = "Startavond", .on = Dated::parse("2026-03-02")},
            town.stagehand()
        );
        moments::add(
            transaction,
            id,
            moments::MomentDraft{.title = "Tweede avond", .on = Dated::parse("2026-03-20")},
            town.stagehand()
        );
        return id;
    });
}

std::string bytes_of(const web::Response& response)
{
    return std::get<web::Download>(response.body).bytes;
}

/// A line as the browser keeps it.
std::string kept(std::string_view origin, std::string_view text, std::string_view moment = "1")
{
    return R"({"herkomst":")" + std::string{origin} + R"(","tekst":")" + std::string{text} +
           R"(","moment":")" + std::string{moment} +
           R"(","tafel":"3","groep":"","leeftijd":60000})";
}

web::Response send(Town& town, const std::string& lines, const web::Viewer& who = fatma)
{
    return town.post(
        hall + "/regels",
        who,
        {
            {"regels", "[" + lines + "]"}
    }
    );
}

bool has(const std::string& text, std::string_view words)
{
    return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("Fatma types line after line; the evening, the table and the group stay")
{
    Town town;
    process_with_evening(town);
    Visitor official{town, fatma};
    official.open(hall)
        .fill("Tafel", "3")
        .fill("Wie zit daar?", "bewoners")
        .fill("Wat is er gezegd?", "Meer bankjes")
        .press("Opslaan")
        .fill("Wat is er gezegd?", "12x: Meer bomen")
        .press("Opslaan");

    CHECK(official.sees("Inbreng 2"));
    CHECK(official.sees("12 handen"));
    CHECK(official.sees("bewoners, tafel 3"));
    CHECK(town.count("select count(*) from inputs where moment_id = 1 and entered_by = 2") == 2);
    CHECK(town.count("select count(*) from inputs where hands = 12 and firmness = 'handen'") == 1);

    official.follow("Inbreng 1");
    CHECK(official.address() == "/kantoor/trajecten/afspraken/inbreng/1");
}

TEST_CASE("several lines that are pasted become an entry each; empty ones become nothing")
{
    Town town;
    process_with_evening(town);
    Visitor official{town, fatma};
    official.open(hall)
        .fill("Meer regels tegelijk", "Bankjes\n\nt: Bomen\n@jongeren: Een trapveld\n")
        .press("Opslaan");
    CHECK(official.status() == 200);
    CHECK(town.count("select count(*) from inputs") == 3);
    CHECK(town.count("select count(*) from inputs where said_by = 'jongeren'") == 1);
    CHECK(town.count("select count(*) from inputs where firmness = 'tafel'") == 1);
}

TEST_CASE("a line that is wrong is told by its number, and nothing is lost or half done")
{
    Town town;
    process_with_evening(town);
    Visitor official{town, fatma};
    official.open(hall)
        .fill("Meer regels tegelijk", "Bankjes\n" + std::string(longest_line + 1, 'a') + "\n12x:")
        .press("Opslaan");
    CHECK(official.status() == 422);
    CHECK(official.sees("Met 2 regels is iets mis."));
    CHECK(official.sees("Regel 2: "));
    CHECK(official.sees("Regel 3: "));
    CHECK_FALSE(official.sees("Regel 1: "));
    CHECK(official.sees("Maak deze regel korter"));
    CHECK(official.sees("Typ achter de dubbele punt"));
    CHECK(official.sees("Bankjes"));
    CHECK(town.count("select count(*) from inputs") == 0);

    official.fill("Meer regels tegelijk", "Bankjes").press("Opslaan");
    CHECK(town.count("select count(*) from inputs") == 1);
}

TEST_CASE("without a line or without a moment the page asks for one")
{
    Town town;
    process_with_evening(town);
    Visitor official{town, fatma};
    official.open(hall).press("Opslaan");
    CHECK(official.status() == 422);
    CHECK(official.sees("Typ een regel"));

    official.open(hall).choose("Bij welk moment?", "Maak een keuze");
    official.fill("Wat is er gezegd?", "Bankjes").press("Opslaan");
    CHECK(official.status() == 422);
    CHECK(official.sees("Maak een keuze: Bij welk moment?"));
}

TEST_CASE("five hundred lines go in one time, one more does not")
{
    Town town;
    process_with_evening(town);
    std::string lines;
    for (std::size_t line = 1; line <= most_lines; ++line) lines += "Bankje\n";
    const auto paste = [&](const std::string& text) {
        return town
            .post(
                hall,
                fatma,
                {
                    {"moment", "1" },
                    {"regels", text}
        }
            )
            .status;
    };
    CHECK(paste(lines + "Bankje\n") == 422);
    CHECK(town.count("select count(*) from inputs") == 0);
    CHECK(paste(lines) == 303);
    CHECK(town.count("select count(*) from inputs") == 500);
}

TEST_CASE("the same form sent twice counts once, with other words it counts again")
{
    Town town;
    process_with_evening(town);
    const auto post = [&](const std::string& text) {
        town.post(
            hall,
            fatma,
            {
                {"moment",  "1"         },
                {"tekst",   text        },
                {"sleutel", "7KD3M2TPW9"}
        }
        );
    };
    post("Bankjes");
    post("Bankjes");
    CHECK(town.count("select count(*) from inputs") == 1);
    post("Bomen");
    CHECK(town.count("select count(*) from inputs") == 2);
}

TEST_CASE("lines that a browser kept come in together, and come in once however often they are sent"
)
{
    Town town;
    process_with_evening(town);
    const auto lines = kept("a1", "Bankjes") + "," + kept("a2", "12x: Bomen");
    const auto first = send(town, lines);
    CHECK(first.status == 200);
    CHECK(has(bytes_of(first), R"("herkomst":"a1","nummer":1)"));
    CHECK(has(bytes_of(first), R"("nieuw":true)"));

    const auto again = send(town, lines + "," + kept("a3", "Een trapveld"));
    CHECK(has(bytes_of(again), R"("herkomst":"a1","nummer":1)"));
    CHECK(has(bytes_of(again), R"("nieuw":false)"));
    CHECK(town.count("select count(*) from inputs") == 3);
    CHECK(town.count("select count(*) from inputs where said_by = 'tafel 3'") == 3);
    // Each was typed a minute before it was sent.
    CHECK(town.count("select min(given_at) from inputs") == town.now.milliseconds - 60'000);
}

TEST_CASE("a kept line that is wrong is told by its origin, and the others come in")
{
    Town town;
    process_with_evening(town);
    const auto answer =
        send(town, kept("a1", "12x:") + "," + kept("a2", "Bomen", "99") + "," + kept("a3", "Gras"));
    CHECK(answer.status == 200);
    CHECK(has(bytes_of(answer), R"({"herkomst":"a1","probleem":"zonder-tekst"})"));
    CHECK(has(bytes_of(answer), R"({"herkomst":"a2","probleem":"plaats"})"));
    CHECK(has(bytes_of(answer), R"({"herkomst":"a3","nummer":1)"));
    CHECK(town.count("select count(*) from inputs") == 1);
}

TEST_CASE("kept lines that nobody can read, too many of them, or for a closed process are refused")
{
    Town town;
    const auto process = process_with_evening(town);
    for (const auto* wrong : {"[", "{}", "[1]", R"([{"herkomst":"a"}])", ""})
        CHECK(
            town.post(
                    hall + "/regels",
                    fatma,
                    {
                        {"regels", wrong}
        }
            ).status == 422
        );
    CHECK(send(town, kept("met spatie", "Bankjes")).status == 422);

    std::string many = kept("a0", "Bankjes");
    for (std::size_t line = 1; line < most_lines; ++line)
        many += "," + kept("a" + std::to_string(line), "Bankjes");
    const auto refused = send(town, many + "," + kept("b", "Bankjes"));
    CHECK(refused.status == 422);
    CHECK(has(bytes_of(refused), "te-veel"));
    CHECK(town.count("select count(*) from inputs") == 0);
    CHECK(send(town, many).status == 200);
    CHECK(town.count("select count(*) from inputs") == 500);

    town.arrange([&](storage::Transaction& transaction) {
        processes::close(transaction, process, Date::parse("2026-03-02").value(), town.stagehand());
    });
    CHECK(send(town, kept("c", "Bankjes")).status == 409);
    CHECK(town.get(hall, fatma).status == 409);
    CHECK(
        town.post(
                hall,
                fatma,
                {
                    {"moment", "1"      },
                    {"tekst",  "Bankjes"}
    }
        ).status == 409
    );
    CHECK(town.count("select count(*) from inputs") == 500);
}

TEST_CASE("who reads along types nothing, and a process without a moment says what to do first")
{
    Town town;
    process_with_evening(town);
    CHECK(town.get(hall, otto).status == 403);
    CHECK(send(town, kept("a1", "Bankjes"), otto).status == 403);
    CHECK(send(town, kept("a1", "Bankjes"), anonymous).status == 403);
    CHECK(town.count("select count(*) from inputs") == 0);

    town.arrange([&](storage::Transaction& transaction) {
        processes::begin(transaction, {.slug = "leeg", .title = "Leeg"}, town.stagehand());
    });
    Visitor official{town, fatma};
    official.open("/kantoor/trajecten/leeg/zaal");
    CHECK(official.sees("Voeg eerst de bijeenkomst toe."));
}

} // namespace wijkspraak::hall
