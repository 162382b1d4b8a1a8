#pragma once

#include "storage/database.hpp"

#include <functional>

namespace wijkspraak::testing {

/// Runs a test on an empty database of each kind that has the tables of every feature.
void for_each_town(const std::function<void(storage::Database&)>& test);

} // namespace wijkspraak::testing
