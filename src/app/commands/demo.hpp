#pragma once

#include "base/clock.hpp"
#include "storage/database.hpp"

#include <iosfwd>

namespace wijkspraak::app {

/// Puts the example process, bodies and accounts into a database that has no process yet.
///
/// False, with the reasons on `err`, when the files of the example cannot be read.
bool load_demo(storage::Database& database, Instant now, std::ostream& err);

} // namespace wijkspraak::app
