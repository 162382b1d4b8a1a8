#pragma once

#include "storage/database.hpp"

#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace wijkspraak::app {

/// Where the record is kept: `--data DIR` for a file in a folder, `--database URL` for PostgreSQL,
/// else the environment's WIJKSPRAAK_DATABASE, else ./data.
struct Place {
    std::string folder;
    std::string url;
};

/// The same place as words for another command; the environment goes along by itself.
std::vector<std::string> words_of(const Place& place);

/// Adds the two options to a command.
void add_place(CLI::App& command, Place& place);

/// Opens the database and brings its schema up to date. Throws DatabaseError, NewerDatabase.
std::unique_ptr<storage::Database> open(const Place& place);

/// The same without touching the schema.
std::unique_ptr<storage::Database> open_as_is(const Place& place);

} // namespace wijkspraak::app
