#pragma once

#include "storage/database.hpp"
#include "storage/sqlite_connection.hpp"

#include <filesystem>
#include <functional>

namespace wijkspraak::storage {

/// Writes what the source holds at this moment to the target, in steps between which others go on;
/// checks the copy and only then gives it its name.
void back_up_sqlite(
    SqliteConnection& source,
    const std::filesystem::path& target,
    const std::function<void(Progress)>& tell
);

} // namespace wijkspraak::storage
