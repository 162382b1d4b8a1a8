#pragma once

#include "storage/database.hpp"
#include "storage/postgres_connection.hpp"

#include <filesystem>
#include <functional>
#include <string>

namespace wijkspraak::storage {

/// Has pg_dump write the schema in use to the target, and pg_restore read all of it back before it
/// gets its name. The tables are what progress is counted in.
void back_up_postgres(
    PostgresConnection& connection,
    const std::string& where,
    const std::filesystem::path& target,
    const std::function<void(Progress)>& tell
);

} // namespace wijkspraak::storage
