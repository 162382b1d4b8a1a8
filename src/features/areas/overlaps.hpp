#pragma once

#include "features/areas/intake.hpp"

namespace wijkspraak::areas {

/// One fault for each pair of areas of the same kind that have ground in common.
Faults overlaps(const std::vector<Brought>& areas, const Tell& tell);

} // namespace wijkspraak::areas
