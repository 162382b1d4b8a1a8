#pragma once

#include "storage/database.hpp"

#include <memory>
#include <string>

namespace wijkspraak::storage {

/// Opens "postgresql://…" or "postgres://…".
std::unique_ptr<Database> open_postgres(const std::string& where);

} // namespace wijkspraak::storage
