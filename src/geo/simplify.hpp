#pragma once

#include "geo/shape.hpp"

#include <cstdint>
#include <vector>

namespace wijkspraak::geo {

/// The shapes with fewer points, for a picture: no line moves further than the tolerance, in
/// centimetres. What two neighbours share is simplified once, so that no gap opens between them. A
/// piece that is too small to be seen is left out, but never the last piece of a shape.
std::vector<Shape> simplified(std::vector<Shape> shapes, std::int32_t tolerance);

} // namespace wijkspraak::geo
