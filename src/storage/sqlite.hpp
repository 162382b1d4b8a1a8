#pragma once

#include "storage/database.hpp"
#include "storage/sqlite_connection.hpp"

#include <memory>
#include <string>

namespace wijkspraak::storage {

/// Opens a file, or ":memory:". `patience` is how long a unit waits for another program.
std::unique_ptr<Database> open_sqlite(
    const std::string& path, std::chrono::milliseconds patience = usual_patience
);

} // namespace wijkspraak::storage
