#pragma once

#include "geo/shape.hpp"

#include <string>
#include <string_view>

namespace wijkspraak::geo {

enum class Detail {
    centimetre, ///< as it was measured
    metre,      ///< for a picture
};

/// The shape as "Tiny Well-known Binary", a multipolygon in RD New: a fifth of the size of WKB, and
/// PostGIS reads it (ST_GeomFromTWKB).
std::string packed(const Shape& shape, Detail detail = Detail::centimetre);

/// What packed() made. Throws std::runtime_error for anything else.
Shape unpacked(std::string_view bytes);

} // namespace wijkspraak::geo
