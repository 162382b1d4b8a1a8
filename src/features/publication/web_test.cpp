#include "features/processes/processes.hpp"
#include "features/publication/edition_store.hpp"
#include "features/publication/sample_test.hpp"
#include "paper/fingerprint.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace wijkspraak::publication {

using namespace testing;
using namespace wijkspraak::testing;
using storage::Transaction;

namespace {

const std::string square = "/trajecten/plein";
const std::string page_address = square + "/open-gegevens";

void open_square(Town& town)
{
    town.arrange([&](Transaction& transaction) { Ledger{transaction, town.now}; });
}

/// The same, with so much text that its files are made in the background.
void long_square(Town& town)
{
    town.arrange([&](Transaction& transaction) {
        Ledger ledger{transaction, town.now};
        const std::string words(20'000, 'a');
        for (int i = 0; i < 310; ++i) ledger.say({.text = words});
    });
}

std::string header(const web::Response& response, std::string_view name)
{
    const auto found = std::ranges::find(response.headers, name, [](const auto& line) {
        return std::string_view{line.first};
    });
    return found == response.headers.end() ? std::string{} : found->second;
}

bool publishes(Town& town)
{
    return Server{town.database(), town.now}.publishes();
}

int editions(Town& town)
{
    return static_cast<int>(town.count("select count(*) from publication_editions"));
}

} // namespace

TEST_CASE("somebody who has not signed in takes the ledger along and can check it is whole")
{
    Town town;
    open_square(town);
    Visitor neighbour{town, anonymous};
    neighbour.open(page_address);
    CHECK(neighbour.sees("Open gegevens"));
    CHECK(neighbour.sees("CC0 1.0"));
    CHECK(neighbour.sees("2 maart 2026 om 09:00"));
    CHECK(neighbour.response().keep_under.size() == 3);

    const auto file = town.get(square + "/inbreng.csv", anonymous);
    const auto sha256 = paper::fingerprint(bytes_of(file));
    CHECK(Table{bytes_of(file)}.size() == 7);
    CHECK(header(file, "X-Total-Count") == "7");
    CHECK(header(file, "Link").starts_with("</trajecten/plein/open-gegevens>; rel=\"describedby\"")
    );
    CHECK(neighbour.sees(sha256));
    const auto digest = town.get(square + "/inbreng.csv.sha256", anonymous);
    CHECK(bytes_of(digest) == sha256 + "  plein-inbreng.csv\n");
    const auto& download = std::get<web::Download>(file.body);
    CHECK(download.file_name == "plein-inbreng.csv");
    CHECK(download.media_type == "text/csv; charset=utf-8; header=present");
    CHECK(download.tells_digest);
    CHECK(file.keep_under == neighbour.response().keep_under);
}

TEST_CASE("the page says of every file its rows and fingerprint, and of every column its meaning")
{
    Town town;
    open_square(town);
    Visitor neighbour{town, anonymous};
    neighbour.open(page_address);
    for (const auto kind : file_kinds) {
        const auto bytes = bytes_of(town.get(square + "/" + std::string{to_word(kind)}, anonymous));
        CHECK(neighbour.sees(paper::fingerprint(bytes)));
        neighbour.follow(std::string{to_word(kind)} + " downloaden");
        CHECK(bytes_of(neighbour.response()) == bytes);
        neighbour.open(page_address);
    }
    CHECK(neighbour.sees("De 25 kolommen van inbreng.csv"));
    CHECK(neighbour.sees("reden_niet_openbaar"));
    CHECK(neighbour.sees("De 14 kolommen van themas.csv"));
    CHECK(neighbour.sees("Namen, e-mailadressen en codes van wie iets zei."));
}

TEST_CASE("the open data of a process that is not public are for the office only, and not kept")
{
    Town town;
    town.arrange([&](Transaction& transaction) {
        processes::begin(transaction, {.slug = "geheim", .title = "Nog niet"}, town.stagehand());
    });
    for (const auto* last : {"open-gegevens", "inbreng.csv", "inbreng.json.sha256", "themas.csv"}) {
        const auto address = std::string{"/trajecten/geheim/"} + last;
        CHECK(town.get(address, anonymous).status == 404);
        CHECK(town.get(address, noor).status == 404);
        const auto answer = town.get(address, otto);
        CHECK(answer.status == 200);
        CHECK(answer.keep_under.empty());
    }
}

TEST_CASE("a large ledger is made in the background, and the page says how far it is")
{
    Town town;
    long_square(town);
    Visitor neighbour{town, anonymous};
    neighbour.open(page_address);
    CHECK(neighbour.sees("Het maken begint zodra de server tijd heeft."));
    CHECK(neighbour.response().keep_under.empty());
    CHECK(std::get<web::Page>(neighbour.response().body).refresh_after > 0);
    neighbour.follow("Niet meer vanzelf verversen");
    CHECK(std::get<web::Page>(neighbour.response().body).refresh_after == 0);
    CHECK(editions(town) == 1);

    const auto task = town.arrange([&](Transaction& transaction) {
        EditionStore store{transaction};
        auto taken = store.take(town.now).value();
        store.note(taken, 100, 317, town.now);
        return taken;
    });
    neighbour.open(page_address);
    CHECK(neighbour.sees("100 van 317"));
    town.arrange([&](Transaction& transaction) { EditionStore{transaction}.put_back(task); });

    CHECK(publishes(town));
    neighbour.open(page_address);
    CHECK(neighbour.sees("inbreng.csv downloaden"));
    CHECK(neighbour.response().keep_under.size() == 3);
    const auto file = town.get(square + "/inbreng.csv", anonymous);
    CHECK(file.status == 200);
    CHECK(header(file, "X-Total-Count") == "317");
    CHECK(neighbour.sees(paper::fingerprint(bytes_of(file))));
    CHECK(Table{bytes_of(file)}.size() == 317);
}

TEST_CASE("a program that asks for a large file too early is told when to come back")
{
    Town town;
    long_square(town);
    const auto early = town.get(square + "/inbreng.json", anonymous);
    CHECK(early.status == 503);
    CHECK(header(early, "Retry-After") == "60");
    CHECK(town.get(square + "/inbreng.json.sha256", anonymous).status == 503);
    CHECK(editions(town) == 1);

    publishes(town);
    CHECK(town.get(square + "/inbreng.json", anonymous).status == 200);
    CHECK(town.get(square + "/inbreng.json.sha256", anonymous).status == 200);
}

TEST_CASE("a large ledger that changed is written out again after an hour, when somebody asks")
{
    Town town;
    long_square(town);
    town.get(page_address, anonymous);
    publishes(town);
    town.arrange([&](Transaction& transaction) {
        inputs::add(
            transaction,
            processes::ProcessId{1},
            inputs::InputDraft{.text = "Nog iets"},
            town.stagehand()
        );
    });
    Visitor neighbour{town, anonymous};
    neighbour.open(page_address);
    CHECK(neighbour.sees("Dat kan weer vanaf 2 maart 2026 om 10:00."));
    CHECK(neighbour.response().keep_under.empty());
    CHECK(editions(town) == 1);

    town.now = town.now + one_hour;
    neighbour.open(page_address);
    CHECK(neighbour.sees("Er worden nieuwe bestanden gemaakt"));
    CHECK(neighbour.sees("inbreng.csv downloaden"));
    CHECK(header(town.get(square + "/inbreng.csv", anonymous), "X-Total-Count") == "317");
    publishes(town);
    CHECK(header(town.get(square + "/inbreng.csv", anonymous), "X-Total-Count") == "318");
}

TEST_CASE("when making the files failed, the page gives the number that stands in the log")
{
    Town town;
    long_square(town);
    town.get(page_address, anonymous);
    town.arrange([&](Transaction& transaction) {
        EditionStore store{transaction};
        store.fail(store.take(town.now).value(), "a1b2c3d4", town.now);
    });
    Visitor neighbour{town, anonymous};
    neighbour.open(page_address);
    CHECK(neighbour.sees("noem dit nummer: a1b2c3d4"));
    CHECK(editions(town) == 1);
    town.now = town.now + one_hour;
    neighbour.open(page_address);
    CHECK(editions(town) == 2);
    CHECK(neighbour.sees("Het maken begint zodra de server tijd heeft."));
}

TEST_CASE("the page of a process leads to its open data")
{
    Town town;
    open_square(town);
    Visitor neighbour{town, anonymous};
    neighbour.open(square).follow("Open gegevens");
    CHECK(neighbour.sees("Wat er niet in staat, en waarom"));
}

} // namespace wijkspraak::publication
