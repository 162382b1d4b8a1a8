#pragma once

#include "features/oversight/body_year.hpp"
#include "storage/database.hpp"

/// Brings together what the features know, each asked once for all bodies.
namespace wijkspraak::oversight {

/// Everything the figures of a year need.
Year gather(storage::Transaction& transaction, int year, Date today);

/// The years of which there is anything to tell, newest first; this year at the least.
std::vector<int> years(storage::Transaction& transaction, Date today);

} // namespace wijkspraak::oversight
