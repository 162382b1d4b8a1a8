#include "features/processes/processes.hpp"
#include "features/publication/reading.hpp"
#include "features/publication/rules.hpp"
#include "features/publication/sample_test.hpp"
#include "features/publication/writing.hpp"
#include "paper/fingerprint.hpp"
#include "paper/json.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace wijkspraak::publication {

using namespace testing;
using inputs::Standing;
using storage::Transaction;

namespace {

constexpr Instant nine{1'772'438'400'000};

void for_each_ledger(const std::function<void(Ledger&)>& test)
{
    wijkspraak::testing::for_each_town([&](storage::Database& database) {
        database.write([&](Transaction& transaction) {
            Ledger ledger{transaction, nine};
            test(ledger);
        });
    });
}

std::vector<ReadyFile> files_of(const Ledger& ledger)
{
    const auto whole = whole_of(ledger.sql, processes::find(ledger.sql, ledger.process).value());
    return ready_files(ledger.sql, whole, file_kinds).value();
}

Table entries_of(const Ledger& ledger)
{
    return Table{files_of(ledger).at(0).bytes};
}

paper::Json json_of(const Ledger& ledger)
{
    return paper::Json::parse(files_of(ledger).at(1).bytes);
}

} // namespace

TEST_CASE("the table has every entry in its order, with what was said and what became of it")
{
    for_each_ledger([](Ledger& ledger) {
        const auto table = entries_of(ledger);
        REQUIRE(table.size() == 7);
        CHECK(table.at(0, "nummer") == "1");
        CHECK(
            table.at(0, "tekst") ==
            "De oversteek is \"gevaarlijk\"; zeker om half negen.\nEcht waar."
        );
        CHECK(table.at(0, "datum") == "2026-03-02");
        CHECK(table.at(0, "kanaal") == "formulier");
        CHECK(table.at(0, "gever") == "persoon");
        CHECK(table.at(0, "groep").empty());
        CHECK(table.at(0, "themas") == "Veilig oversteken");
        CHECK(table.at(0, "uitkomst_nummers") == "1");
        CHECK(table.at(0, "reacties") == "deels");
        CHECK(table.at(0, "redenen") == "Er komt één zebrapad.");
        CHECK(table.at(0, "benutting") == "maatregel: Een zebrapad (Jaarplan wegen)");
        CHECK(table.at(0, "antwoorden") == "Er komt een zebrapad.");
        CHECK(table.at(1, "groep") == "tafel 3");
        CHECK(table.at(1, "gebied") == "De Linde");
        CHECK(table.at(1, "gebied_code") == "BU01530203");
        CHECK(table.at(1, "moment") == "Avond in de Linde");
        CHECK(table.at(1, "moment_datum") == "2026-02-10");
        CHECK(table.at(4, "antwoorden") == "Wij meten de snelheid.");
        CHECK(table.at(5, "steun") == "handen");
        CHECK(table.at(5, "handen") == "12");
        CHECK(table.at(5, "voorbeeld") == "ja");
        CHECK(table.at(6, "stand") == "ontvangen");
        CHECK(table.at(6, "themas").empty());
    });
}

TEST_CASE("points and themes of an entry stand beside each other, in the same order")
{
    for_each_ledger([](Ledger& ledger) {
        const auto table = entries_of(ledger);
        CHECK(table.at(3, "punten") == "Een zebrapad | Bomen");
        CHECK(table.at(3, "thema_nummers") == "1 | 2");
        CHECK(table.at(3, "themas") == "Veilig oversteken | Meer bomen");
        CHECK(table.at(5, "punten") == "Licht bij de oversteek | Een drempel");
        CHECK(table.at(5, "thema_nummers") == "1 | 1");
        CHECK(table.at(0, "punten").empty());
    });
}

TEST_CASE("what is not there leaves a gap in a list, and a list of gaps is an empty cell")
{
    for_each_ledger([](Ledger& ledger) {
        const auto point = themes::loose_points(ledger.sql, ledger.process, 9);
        CHECK(point.empty());
        const auto members = themes::members_of(ledger.sql, ledger.trees).places;
        REQUIRE(themes::place(
            ledger.sql, ledger.process, {{*members.front().point}, std::nullopt}, ledger.fatma
        ));
        const auto outcome = inputs::add(
            ledger.sql,
            ledger.process,
            inputs::OutcomeDraft{.title = "Groen", .text = ""},
            ledger.fatma
        );
        ledger.say({.text = "Een park", .outcome = outcome});

        const auto table = entries_of(ledger);
        CHECK(table.at(3, "thema_nummers") == "1 | –");
        CHECK(table.at(3, "themas") == "Veilig oversteken | –");
        CHECK(table.at(3, "punten") == "Een zebrapad | Bomen");
        CHECK(table.at(7, "uitkomsten") == "Groen");
        CHECK(table.at(7, "reacties").empty());
        CHECK(table.at(7, "redenen").empty());
    });
}

TEST_CASE("an area stays beside what was said about it when forms no longer offer it")
{
    for_each_ledger([](Ledger& ledger) {
        ledger.sql.keep_house("update areas set is_offered = 0");
        CHECK(entries_of(ledger).at(1, "gebied") == "De Linde");
    });
}

TEST_CASE("of a withheld entry there is the number, the reason and the theme, and nothing it says")
{
    for_each_ledger([](Ledger& ledger) {
        const auto table = entries_of(ledger);
        CHECK(table.at(2, "nummer") == "3");
        CHECK(table.at(2, "openbaar") == "nee");
        CHECK(table.at(2, "reden_niet_openbaar") == "Er staat een naam in.");
        CHECK(table.at(2, "stand") == "beantwoord");
        CHECK(table.at(2, "themas") == "Veilig oversteken");
        for (const auto* column : {"datum", "kanaal", "gever", "groep", "steun", "moment", "tekst"})
            CHECK_MESSAGE(table.at(2, column).empty(), column);
        CHECK(table.at(0, "openbaar") == "ja");

        const auto json = json_of(ledger);
        const auto& entry = json.at("inbreng").items().at(2);
        CHECK(entry.at("reden_niet_openbaar").text() == "Er staat een naam in.");
        CHECK_THROWS(entry.at("tekst").text());
        CHECK_THROWS(entry.at("kanaal").text());
    });
}

TEST_CASE("the name, the address and the code of who gave input stand in no file")
{
    for_each_ledger([](Ledger& ledger) {
        const auto secrets = secrets_of(ledger.sql, ledger);
        CHECK(secrets.size() == 4 + 2 * 7);
        for (const auto& file : files_of(ledger))
            for (const auto& secret : secrets)
                CHECK_MESSAGE(file.bytes.find(secret) == std::string::npos, secret);
    });
}

TEST_CASE("a formula is guarded in the table, and in JSON it stands as it was said")
{
    for_each_ledger([](Ledger& ledger) {
        CHECK(entries_of(ledger).at(1, "tekst") == "'=SOM(A1:A9)");
        CHECK(entries_of(ledger).at(4, "tekst") == "'t Gaat te hard");
        const auto json = json_of(ledger);
        CHECK(json.at("inbreng").items().at(1).at("tekst").text() == "=SOM(A1:A9)");
    });
}

TEST_CASE("counted again, the file gives the numbers of the pages by channel, theme and standing")
{
    for_each_ledger([](Ledger& ledger) {
        const auto table = entries_of(ledger);
        const auto headway = inputs::headway_of(ledger.sql, ledger.process);
        auto standings = table.counts("stand");
        CHECK(static_cast<int>(table.size()) == headway.total);
        CHECK(standings["beantwoord"] == headway.answered);
        CHECK(standings["beantwoord"] + standings["ingedeeld"] == headway.sorted);
        CHECK(standings["ontvangen"] == headway.total - headway.sorted);

        auto channels = table.counts("kanaal");
        for (const auto channel : inputs::all_channels) {
            const auto found =
                inputs::search(ledger.sql, ledger.process, {.channel = channel, .is_public = true});
            CHECK(channels[std::string{to_word(channel)}] == found.total);
        }

        auto places = table.counts("thema_nummers");
        const Table themes{files_of(ledger).at(2).bytes};
        for (const auto& theme : themes::themes_of(ledger.sql, ledger.process)) {
            const auto number = std::to_string(theme.number);
            CHECK(places[number] == theme.places);
            CHECK(
                themes.at(static_cast<std::size_t>(theme.number) - 1, "aantal") ==
                std::to_string(theme.places)
            );
        }
    });
}

TEST_CASE("JSON has the same entries with the same numbers, and its themes and outcomes once")
{
    for_each_ledger([](Ledger& ledger) {
        const auto json = json_of(ledger);
        CHECK(json.at("traject").at("naam").text() == "plein");
        CHECK(json.at("aantal").integer() == 7);
        const auto& entries = json.at("inbreng").items();
        REQUIRE(entries.size() == 7);
        CHECK(entries.at(0).at("datum").text() == "2026-03-02");
        CHECK(entries.at(3).at("plaatsen").items().size() == 2);
        CHECK(entries.at(3).at("plaatsen").items().at(1).at("punt").text() == "Bomen");
        CHECK(entries.at(3).at("plaatsen").items().at(1).at("thema").at("nummer").integer() == 2);
        CHECK(entries.at(0).at("uitkomsten").items().at(0).at("reactie").text() == "deels");
        CHECK(
            entries.at(0).at("benutting").items().at(0).at("vindplaats").text() == "Jaarplan wegen"
        );
        CHECK(entries.at(1).at("gebied").at("code").text() == "BU01530203");
        CHECK(entries.at(5).at("handen").integer() == 12);
        CHECK(entries.at(5).at("voorbeeld").boolean());

        const auto& themes = json.at("themas").items();
        REQUIRE(themes.size() == 2);
        CHECK(themes.at(0).at("aantal").integer() == 6);
        CHECK(themes.at(0).at("antwoord").text() == "Er komt een zebrapad.");
        CHECK(themes.at(0).at("uitkomst").integer() == 1);
        CHECK(json.at("uitkomsten").items().at(0).at("reden").text() == "Er komt één zebrapad.");
    });
}

TEST_CASE("themes and outcomes have a table of their own")
{
    for_each_ledger([](Ledger& ledger) {
        const auto file = files_of(ledger).at(2);
        const Table table{file.bytes};
        REQUIRE(table.size() == 3);
        CHECK(file.facts.rows == 3);
        CHECK(table.at(0, "soort") == "thema");
        CHECK(table.at(0, "titel") == "Veilig oversteken");
        CHECK(table.at(0, "antwoord") == "Er komt een zebrapad.");
        CHECK(table.at(0, "beantwoord_op") == "2026-03-02");
        CHECK(table.at(0, "uitkomst_nummer") == "1");
        CHECK(table.at(1, "antwoord").empty());
        CHECK(table.at(2, "soort") == "uitkomst");
        CHECK(table.at(2, "reactie") == "deels");
        CHECK(table.at(2, "benutting") == "maatregel: Een zebrapad (Jaarplan wegen)");
    });
}

TEST_CASE("the same record gives the same bytes, and another word another fingerprint")
{
    for_each_ledger([](Ledger& ledger) {
        const auto before = files_of(ledger);
        const auto again = files_of(ledger);
        for (std::size_t i = 0; i < before.size(); ++i) {
            CHECK(before[i].bytes == again[i].bytes);
            CHECK(before[i].facts.sha256 == paper::fingerprint(before[i].bytes));
            CHECK(before[i].facts.size == before[i].bytes.size());
        }
        ledger.say({.text = "Nog iets"});
        CHECK(files_of(ledger).at(0).facts.sha256 != before.at(0).facts.sha256);
        CHECK(files_of(ledger).at(0).facts.rows == 8);
    });
}

TEST_CASE("a process without input has files with headings, and JSON that can be read")
{
    for_each_ledger([](Ledger& ledger) {
        const auto empty =
            processes::begin(ledger.sql, {.slug = "leeg", .title = "Niets \"nog\""}, ledger.fatma);
        const auto whole = whole_of(ledger.sql, processes::find(ledger.sql, empty).value());
        const auto files = ready_files(ledger.sql, whole, file_kinds).value();
        CHECK(Table{files.at(0).bytes}.size() == 0);
        CHECK(Table{files.at(2).bytes}.size() == 0);
        const auto json = paper::Json::parse(files.at(1).bytes);
        CHECK(json.at("traject").at("titel").text() == "Niets \"nog\"");
        CHECK(json.at("inbreng").items().empty());
        CHECK(json.at("uitkomsten").items().empty());
    });
}

TEST_CASE("a ledger is read over more than one stretch without losing or doubling an entry")
{
    for_each_ledger([](Ledger& ledger) {
        for (int i = 0; i < 2100; ++i) ledger.say({.text = "Nog iets"});
        const auto table = entries_of(ledger);
        REQUIRE(table.size() == 2107);
        for (std::size_t row = 0; row < table.size(); ++row)
            REQUIRE(table.at(row, "nummer") == std::to_string(row + 1));
        CHECK(json_of(ledger).at("inbreng").items().size() == 2107);
    });
}

TEST_CASE("what is too large to be made while somebody waits is not made so")
{
    for_each_ledger([](Ledger& ledger) {
        const std::string words(20'000, 'a');
        for (int i = 0; i < 310; ++i) ledger.say({.text = words});
        const auto whole =
            whole_of(ledger.sql, processes::find(ledger.sql, ledger.process).value());
        const auto themes = std::array{FileKind::themes_csv};
        CHECK_FALSE(ready_files(ledger.sql, whole, file_kinds));
        CHECK(ready_files(ledger.sql, whole, themes));
    });
}

} // namespace wijkspraak::publication
