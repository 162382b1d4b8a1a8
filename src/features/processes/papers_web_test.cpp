#include "features/documents/documents.hpp"
#include "features/processes/processes.hpp"
#include "support/databases.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

#include <fstream>

namespace wijkspraak::processes {

using namespace testing;

namespace {

constexpr const char* papers = "/kantoor/trajecten/plein/stukken";

ProcessId arrange_square(Town& town)
{
    return town.arrange([&](storage::Transaction& transaction) {
        return begin(transaction, {.slug = "plein", .title = "Een nieuw plein"}, town.stagehand());
    });
}

void publish_square(Town& town, ProcessId square)
{
    town.arrange([&](storage::Transaction& transaction) {
        publish(transaction, square, false, town.stagehand());
    });
}

const web::Fields letter{
    {"titel",    "Brief aan de raad"},
    {"soort",    "brief"            },
    {"status",   "vastgesteld"      },
    {"openbaar", "ja"               }
};

web::Response send(Town& town, std::string file_name, const std::string& bytes)
{
    const Folder folder;
    const auto path = folder / "upload";
    std::ofstream{path, std::ios::binary} << bytes;
    const web::Upload upload{
        .field = "bestand",
        .file_name = std::move(file_name),
        .media_type = "application/pdf",
        .path = path,
        .size = bytes.size()};
    return town.post(papers, fatma, letter, {upload});
}

} // namespace

TEST_CASE("Fatma keeps a letter with its file, and residents read it once the process is public")
{
    Town town;
    const auto square = arrange_square(town);
    const std::string bytes = "%PDF-1.7 een brief";
    CHECK(send(town, "../brief \"raad\".pdf", bytes).status == 303);

    CHECK(town.get("/stukken/1", anonymous).status == 404);
    CHECK(town.get("/stukken/1/bestand", anonymous).status == 404);
    CHECK(town.get("/stukken/1", otto).keep_under.empty());
    CHECK(Visitor{town, otto}.open(papers).follow("Brief aan de raad").address() == "/stukken/1");

    publish_square(town, square);
    Visitor visitor{town, anonymous};
    visitor.open("/stukken/1");
    CHECK(visitor.sees("Brief aan de raad"));
    CHECK(visitor.sees("brief raad.pdf opslaan (1 kB)"));
    const auto& page = std::get<web::Page>(visitor.response().body);
    REQUIRE(page.trail.size() == 1);
    CHECK(page.trail.front().address == "/trajecten/plein");
    const auto response = town.get("/stukken/1/bestand", anonymous);
    const auto& download = std::get<web::Download>(response.body);
    CHECK(download.bytes == bytes);
    CHECK(download.media_type == "application/pdf");
    CHECK(download.file_name == "brief raad.pdf");
}

TEST_CASE("a program in the coat of a letter is refused, and so is the letter")
{
    Town town;
    arrange_square(town);
    const auto response = send(town, "brief.pdf", "MZ programma");

    CHECK(response.status == 422);
    const auto& page = std::get<web::Page>(response.body);
    CHECK(html::text_of(page.content).find("is een programma") != std::string::npos);
    CHECK(town.count("select count(*) from documents") == 0);
    CHECK(town.count("select count(*) from document_files") == 0);
}

TEST_CASE("a form with a fault asks for its file again")
{
    Town town;
    arrange_square(town);
    const web::Upload upload{
        .field = "bestand", .file_name = "brief.pdf", .media_type = "", .path = ""};
    const auto response = town.post(
        papers,
        fatma,
        {
            {"titel", "Brief"}
    },
        {upload}
    );

    CHECK(response.status == 422);
    const auto text = html::text_of(std::get<web::Page>(response.body).content);
    CHECK(text.find("Kies het bestand opnieuw.") != std::string::npos);
    CHECK(text.find("Vul dit in: Soort stuk") != std::string::npos);
}

TEST_CASE("a paper is written down in the browser, found again and given another status")
{
    Town town;
    arrange_square(town);
    Visitor official{town, fatma};
    official.open(papers);
    CHECK(official.sees("Er zijn nog geen stukken"));
    official.follow("Stuk toevoegen")
        .fill("Titel", "Concept van de verordening")
        .fill("Soort stuk", "verordening")
        .fill("Adres op het web", "http://gemeente.example/stuk")
        .press("Stuk opslaan");
    CHECK(official.status() == 422);
    official.fill("Adres op het web", "https://gemeente.example/stuk").press("Stuk opslaan");
    CHECK(official.sees("Concept van de verordening"));
    CHECK(official.sees("1 stuk"));

    CHECK(official.open(std::string{papers} + "?zoek=brief").sees("geen stuk gevonden"));
    official.open(std::string{papers} + "?zoek=VERORDENING").follow("Concept van de verordening");
    official.choose("Status", "ter consultatie").press("Wijzigingen opslaan");
    CHECK(official.sees("ter consultatie"));
}

TEST_CASE("a paper is reached through its own process only")
{
    Town town;
    arrange_square(town);
    town.arrange([&](storage::Transaction& transaction) {
        begin(transaction, {.slug = "park", .title = "Een park"}, town.stagehand());
    });
    send(town, "brief.pdf", "%PDF-1.7");

    CHECK(town.get("/kantoor/trajecten/plein/stukken/1", fatma).status == 200);
    CHECK(town.get("/kantoor/trajecten/park/stukken/1", fatma).status == 404);
    CHECK(town.post("/kantoor/trajecten/park/stukken/1", fatma, letter).status == 404);
    CHECK(town.post(papers, otto, letter).status == 403);
    CHECK(town.get("/stukken/99", anonymous).status == 404);
}

} // namespace wijkspraak::processes
