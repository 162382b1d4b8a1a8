#include "app/commands/place.hpp"

#include "app/features.hpp"
#include "base/clock.hpp"
#include "features/inputs/inputs.hpp"

#include <CLI/CLI.hpp>

#include <cstdlib>
#include <filesystem>

namespace wijkspraak::app {

namespace {

std::string address_of(const Place& place)
{
    if (not place.url.empty()) return place.url;
    const char* known = std::getenv("WIJKSPRAAK_DATABASE"); // NOLINT(concurrency-mt-unsafe)
    if (place.folder.empty() and known != nullptr and *known != '\0') return known;
    const std::filesystem::path folder{place.folder.empty() ? "data" : place.folder};
    std::filesystem::create_directories(folder);
    return (folder / "wijkspraak.sqlite").string();
}

} // namespace

std::vector<std::string> words_of(const Place& place)
{
    if (not place.url.empty()) return {"--database", place.url};
    if (not place.folder.empty()) return {"--data", place.folder};
    return {};
}

void add_place(CLI::App& command, Place& place)
{
    auto* folder =
        command.add_option("--data", place.folder, "MAP: de map met het gegevensbestand");
    command.add_option("--database", place.url, "ADRES: een PostgreSQL-database, postgresql://…")
        ->excludes(folder);
}

std::unique_ptr<storage::Database> open_as_is(const Place& place)
{
    return storage::Database::open(address_of(place));
}

std::unique_ptr<storage::Database> open(const Place& place)
{
    auto database = open_as_is(place);
    database->migrate(migrations());
    inputs::catch_up(*database, SystemClock{}.now());
    return database;
}

} // namespace wijkspraak::app
