#pragma once

#include "features/areas/areas.hpp"

/// What only this feature itself asks of its tables.
namespace wijkspraak::areas {

/// From now on the division of this year holds.
void hold(storage::Transaction& transaction, int year, const storage::Actor& actor);

/// Draws the areas of a municipality anew, from their boundaries.
void draw(storage::Transaction& transaction, int year, int municipality);

/// The municipalities that have a division of this year.
std::vector<AreaInYear> municipalities(storage::Transaction& transaction, int year);

} // namespace wijkspraak::areas
