#include "features/deliveries/rules.hpp"
#include "features/deliveries/sample_test.hpp"
#include "features/processes/processes.hpp"
#include "paper/sheets/sample_test.hpp"

#include <doctest/doctest.h>

#include <filesystem>

namespace wijkspraak::deliveries {

using namespace testing;
using namespace wijkspraak::testing;

namespace {

int refresh_of(const Visitor& visitor)
{
    return std::get<web::Page>(visitor.response().body).refresh_after;
}

Visitor& look_again(Visitor& visitor, const std::string& address)
{
    return visitor.open(address);
}

/// Why a list that Fatma brings is refused; empty when it is not. Nothing of it is kept then.
std::string refusal(const std::string& name, std::string_view bytes)
{
    Town town;
    begin_process(town);
    const auto answer = bring(town, name, bytes);
    if (answer.status == 303) return "";
    CHECK(answer.status == 422);
    CHECK(town.count("select count(*) from deliveries") == 0);
    CHECK(town.count("select count(*) from delivery_file_parts") == 0);
    CHECK(town.count("select count(*) from inputs") == 0);
    return text_of(answer);
}

bool says(const std::string& text, std::string_view words)
{
    return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("Fatma brings a list, sees how it will be, takes it over and reads what was wrong")
{
    Town town;
    begin_process(town);
    const auto answer = bring(
        town,
        "zaal.csv",
        "Avond in De Linde\r\nnr;opmerking;wanneer;stadsdeel;naam\r\n1;=Meer "
        "bomen;1-3-2026;noord;Jan\r\n"
        "2;Bankjes;straks;zuid;\r\n3;;1-3-2026;;\r\n"
    );
    REQUIRE(answer.status == 303);
    Visitor official{town, fatma};
    official.open(answer.location);
    CHECK(official.sees("3 rijen met inbreng, in CSV met puntkomma's, in UTF-8"));
    CHECK(official.sees("B: opmerking"));

    official.fill("Op welke dag is de inbreng gegeven?", "2026-03-03")
        .press("Bekijk hoe het wordt");
    CHECK(official.status() == 422);
    CHECK(official.sees("Deze dag ligt in de toekomst."));
    official.fill("Op welke dag is de inbreng gegeven?", "2026-03-02")
        .choose("Hoe kwam de lijst binnen?", "Bijeenkomst")
        .choose("Bij welk moment hoort de lijst?", "Startbijeenkomst")
        .press("Bekijk hoe het wordt");
    CHECK(official.sees("Er is nog niets overgenomen."));
    CHECK(official.sees("=Meer bomen"));
    CHECK(official.sees("Rij 3"));
    CHECK(official.sees("1 maart 2026"));
    CHECK(official.sees("Eén persoon, Bijeenkomst, Noord"));
    CHECK(official.sees("Gever apart bewaard"));
    CHECK_FALSE(official.sees("Jan"));
    CHECK(official.sees("2 van de eerste 3 rijen passen niet."));
    CHECK(official.sees("Dit is geen datum: “straks”."));
    CHECK(town.count("select count(*) from inputs") == 0);

    official.press("Lijst overnemen");
    CHECK(official.sees("zaal.csv wacht op zijn beurt"));
    CHECK(refresh_of(official) == 2);
    CHECK(Server{town}.imports());
    look_again(official, answer.location);
    CHECK(official.sees("zaal.csv is overgenomen"));
    CHECK(refresh_of(official) == 0);
    CHECK(official.sees("Dit gebied is er niet: “zuid”."));
    CHECK(official.sees("Kolom C: Wanneer?"));
    CHECK(official.sees("Er staat geen tekst."));
    CHECK(town.count("select count(*) from inputs where moment_id = 1 and area_id = 1") == 1);
    CHECK(town.count("select count(*) from inputs where channel = 'bijeenkomst'") == 1);
    CHECK(town.count("select count(*) from inputs where text = '=Meer bomen'") == 1);
    CHECK(town.count("select count(*) from input_givers where name = 'Jan'") == 1);
}

TEST_CASE("faults go along as a list that opens safely in a program for tables")
{
    Town town;
    begin_process(town);
    std::string list = "tekst;datum\r\n";
    for (int row = 2; row < 130; ++row) list += "Wens;=straks" + std::to_string(row) + "\r\n";
    const auto address = begin_import(town, "zaal.csv", list);
    Server{town}.imports();
    Visitor official{town, fatma};
    official.open(address).follow("Alle 128 fouten bekijken");
    CHECK(official.sees("“=straks2”"));
    CHECK_FALSE(official.sees("“=straks60”"));
    official.follow("Volgende");
    CHECK(official.sees("“=straks60”"));
    official.follow("Fouten downloaden als CSV");
    const auto& file = std::get<web::Download>(official.response().body);
    CHECK(file.media_type == "text/csv; charset=utf-8");
    CHECK(says(file.bytes, "rij;kolom;onderdeel;reden;\"er staat\""));
    CHECK(says(file.bytes, "\r\n129;B;datum;"));
    CHECK(says(file.bytes, ";'=straks129\r\n"));
}

TEST_CASE("Fatma pauses a list, goes on, and stops another: what is in stays in")
{
    Town town;
    begin_process(town);
    const auto address = begin_import(town, "zaal.csv", list_of(2'500));
    Visitor official{town, fatma};
    Server server{town};
    int units = 0;
    server.importer.import_next([&] {
        if (++units == 2) {
            look_again(official, address);
            CHECK(official.sees("1.000 van 2.500"));
            official.press("Pauzeren");
        }
        return false;
    });
    CHECK(town.count("select count(*) from inputs") == 1'000);
    CHECK_FALSE(server.imports());
    CHECK(look_again(official, address).sees("zaal.csv staat op pauze"));
    CHECK(refresh_of(official) == 0);
    official.press("Verdergaan");
    CHECK(server.imports());
    CHECK(town.count("select count(*) from inputs") == 2'500);

    const auto other = begin_import(town, "brief.csv", "tekst\r\nMeer bomen\r\nBankjes\r\n");
    look_again(official, other).press("Stoppen");
    CHECK_FALSE(server.imports());
    CHECK(town.count("select count(*) from deliveries") == 1);
    CHECK(town.count("select count(*) from delivery_files") == 0);
}

TEST_CASE("a list that is stopped half way says what to do, and brought again it goes on")
{
    Town town;
    begin_process(town);
    const auto address = begin_import(town, "zaal.csv", list_of(1'500));
    Visitor official{town, fatma};
    Server server{town};
    int units = 0;
    server.importer.import_next([&] {
        if (++units == 2) look_again(official, address).press("Stoppen");
        return false;
    });
    CHECK(look_again(official, address).sees("wat al in de inbreng staat, herkennen we"));
    CHECK(town.count("select count(*) from delivery_files") == 0);
    const auto again = begin_import(town, "zaal.csv", list_of(1'500));
    server.imports();
    look_again(official, again);
    CHECK(official.sees("Al bekend  1.000"));
    CHECK(official.sees("Nieuw in de inbreng  500"));
}

TEST_CASE("who does not want the page to refresh itself looks when they choose")
{
    Town town;
    begin_process(town);
    const auto address = begin_import(town, "zaal.csv", list_of(5));
    Visitor official{town, fatma};
    official.open(address).follow("Niet meer vanzelf verversen");
    CHECK(refresh_of(official) == 0);
    official.follow("Deze pagina weer vanzelf verversen");
    CHECK(refresh_of(official) == 2);
}

TEST_CASE("without a column for what was said there is nothing to take over")
{
    Town town;
    begin_process(town);
    const auto answer = bring(town, "zaal.csv", "nr;datum\r\n;1-3-2026\r\n");
    Visitor official{town, fatma};
    official.open(answer.location).press("Bekijk hoe het wordt");
    CHECK(official.status() == 422);
    CHECK(official.sees("Maak een keuze: Wat is er gezegd?"));
    town.post(answer.location + "/overname", fatma, {});
    CHECK(town.count("select count(*) from deliveries where state = 'wacht'") == 0);
    official.open(answer.location).press("Bestand weggooien");
    CHECK(town.count("select count(*) from deliveries") == 0);
}

TEST_CASE("of a file with more sheets another one can be chosen")
{
    Town town;
    begin_process(town);
    const auto row = [](const std::string& text) {
        return "<table:table-row><table:table-cell><text:p>" + text +
               "</text:p></table:table-cell></table:table-row>";
    };
    const auto answer = bring(
        town,
        "zaal.ods",
        paper::sheets::ods_of(
            "<table:table table:name=\"Uitleg\">" + row("Vul het volgende blad in") +
            "</table:table><table:table table:name=\"Lijst\">" + row("tekst") + row("Meer bomen") +
            "</table:table>"
        )
    );
    Visitor official{town, fatma};
    official.open(answer.location)
        .choose("Op welk werkblad staat de lijst?", "Lijst")
        .press("Ander werkblad bekijken");
    CHECK(official.sees("1 rij met inbreng, in ODS, werkblad Lijst"));
    official.press("Bekijk hoe het wordt").press("Lijst overnemen");
    Server{town}.imports();
    CHECK(town.count("select count(*) from inputs where text = 'Meer bomen'") == 1);
}

TEST_CASE("a spreadsheet of either kind is taken over as it is shown")
{
    Town town;
    begin_process(town);
    begin_import(
        town,
        "zaal.xlsx",
        paper::sheets::xlsx_of(
            R"(<row r="1"><c r="A1" t="inlineStr"><is><t>tekst</t></is></c>)"
            R"(<c r="B1" t="inlineStr"><is><t>datum</t></is></c></row>)"
            R"(<row r="2"><c r="A2" t="inlineStr"><is><t>Meer bomen</t></is></c>)"
            R"(<c r="B2" s="1"><v>46082</v></c></row>)"
        )
    );
    Server server{town};
    server.imports();
    CHECK(town.count("select given_at from inputs") == 1'772'362'800'000); // noon on 1 March 2026
}

TEST_CASE("what is no list is refused with the reason, and nothing of it is kept")
{
    CHECK(refusal("zaal.csv", list_of(2)) == "");
    CHECK(says(refusal("zaal.csv", ""), "Dit bestand is leeg."));
    CHECK(says(refusal("zaal.csv", "\r\n\r\n"), "In deze tabel staat niets."));
    CHECK(says(
        refusal(
            "zaal.csv",
            "\x7f"
            "ELF\x02\x01"
        ),
        "Dit is een programma en geen tabel."
    ));
    CHECK(says(refusal("zaal.csv", std::string("a;b\0c", 5)), "Dit is geen tabel."));
    CHECK(says(refusal("zaal.xlsm", "PK\x03\x04"), "macro's"));
    CHECK(says(refusal("zaal.xlsx", "PK\x03\x04 half"), "beschadigd of afgebroken"));
    CHECK(says(refusal("zaal.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "oud Excel-bestand"));
    CHECK(says(refusal("zaal.ods", "tekst;datum\r\n"), "Geef het de naam die erbij hoort."));
    CHECK(says(refusal("zaal.csv", "tekst\r\n\"half"), "Rij 2:"));
}

TEST_CASE("letters in the wrong encoding are refused with their line, and in another known one read"
)
{
    std::string list = "tekst\r\n";
    for (int i = 0; i < 300; ++i) list += "Café bij de brug\r\n";
    CHECK(refusal("zaal.csv", list) == "");
    CHECK(says(refusal("zaal.csv", list + "Caf\xE9\r\n"), "Op regel 302"));
    CHECK(refusal("zaal.csv", "tekst\r\nCaf\xE9 aan de brug\r\n") == "");
}

TEST_CASE("a small file that unpacks to a very large one is refused")
{
    const std::string blanks(40'000'000, ' ');
    const auto bomb = paper::sheets::ods_of(
        "<table:table table:name=\"A\"><table:table-row><table:table-cell><text:p>a</text:p>"
        "</table:table-cell></table:table-row></table:table>" +
        blanks
    );
    CHECK(bomb.size() < 1'000'000);
    CHECK(says(refusal("bom.ods", bomb), "Uitgepakt is dit bestand veel groter dan het lijkt."));
}

TEST_CASE("a file of two gigabytes is refused without being read")
{
    Town town;
    begin_process(town);
    const SampleFile file{"lijst", "groot.csv", list_of(1)};
    auto upload = file.upload();
    std::filesystem::resize_file(upload.path, 2'000'000'000);
    upload.size = 2'000'000'000;
    const auto answer = town.post(place, fatma, {}, {upload});
    CHECK(answer.status == 422);
    CHECK(says(text_of(answer), "Dit bestand is groter dan 64 MB."));
    CHECK(town.count("select count(*) from deliveries") == 0);
    CHECK(says(text_of(town.post(place, fatma, {})), "Kies een bestand."));
}

TEST_CASE("no more lists are laid ready than somebody can look at")
{
    Town town;
    begin_process(town);
    for (int i = 0; i < most_deliveries_waiting; ++i)
        REQUIRE(bring(town, "zaal.csv", list_of(1)).status == 303);
    const auto answer = bring(town, "zaal.csv", list_of(1));
    CHECK(answer.status == 422);
    CHECK(says(text_of(answer), "Er liggen al 30 lijsten klaar."));
}

TEST_CASE("into a process that was closed nothing more comes, also of a list that was under way")
{
    Town town;
    const auto process = begin_process(town);
    const auto address = begin_import(town, "zaal.csv", list_of(2'500));
    Server server{town};
    server.imports_units(1);
    town.arrange([&](storage::Transaction& transaction) {
        processes::close(transaction, process, Date::parse("2026-03-02").value(), town.stagehand());
    });
    CHECK(server.imports());
    CHECK(town.count("select count(*) from inputs") == 1'000);
    Visitor official{town, fatma};
    official.open(address).press("Verdergaan");
    CHECK(official.status() == 409);
    CHECK_FALSE(server.imports());
    CHECK(bring(town, "brief.csv", list_of(1)).status == 409);
}

TEST_CASE("lists are for who keeps the record, and each in its own process")
{
    Town town;
    begin_process(town);
    const auto address = begin_import(town, "zaal.csv", list_of(5));
    CHECK(town.get(address, otto).status == 403);
    CHECK(town.get(address, fatma).status == 200);
    CHECK(town.post(address + "/annulering", ines, {}).status == 403);
    town.arrange([&](storage::Transaction& transaction) {
        processes::begin(transaction, {.slug = "ander", .title = "Ander"}, town.stagehand());
    });
    CHECK(town.get("/kantoor/trajecten/ander/aanleveren/1", fatma).status == 404);
    CHECK(town.post("/kantoor/trajecten/ander/aanleveren/1/annulering", fatma, {}).status == 404);
    CHECK(town.get(place + "/99", fatma).status == 404);
}

} // namespace wijkspraak::deliveries
