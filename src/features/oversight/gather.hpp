#pragma once

#include "features/oversight/body_year.hpp"
#include "storage/database.hpp"

/// Brings together what the features know, each asked once for all bodies.
namespace wijkspraak::oversight {

/// All that the figures of a year are counted from, but for the inhabitants.
Year gather(storage::Transaction& transaction, int year, Date today);
/// These come from the map of the buurten, which takes longest and which only two pages show.
void add_inhabitants(storage::Transaction& transaction, Year& year);

/// The years of which there is anything to tell, newest first; this year at the least.
std::vector<int> years(storage::Transaction& transaction, Date today);

} // namespace wijkspraak::oversight
