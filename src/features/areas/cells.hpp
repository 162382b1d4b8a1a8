#pragma once

#include "geo/shape.hpp"

#include <array>
#include <cstdint>
#include <vector>

/// The map in squares, so that a database finds by a plain index what lies around a point.
///
/// There are sheets with larger and larger squares. What lies on the map is written down on the
/// sheet where a square is as large as it is itself, in the one to four squares that it touches; a
/// point is looked up in one square of each sheet.
namespace wijkspraak::areas {

inline constexpr int sheets = 10; ///< squares of 250 m, 500 m, … 128 km

std::vector<std::int64_t> cells_of(const geo::Box& box);
std::array<std::int64_t, sheets> cells_at(geo::Point point);

} // namespace wijkspraak::areas
