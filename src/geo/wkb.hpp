#pragma once

#include "geo/source.hpp"

#include <optional>
#include <string_view>

namespace wijkspraak::geo {

/// A polygon or multipolygon in Well-known Binary; heights and measures are left out. None for
/// other kinds and for bytes that are no WKB; an empty shape for one without points.
std::optional<SourceShape> read_wkb(std::string_view bytes);

} // namespace wijkspraak::geo
