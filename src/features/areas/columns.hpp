#pragma once

#include "features/areas/division.hpp"
#include "storage/values.hpp"

namespace wijkspraak::storage {

template <>
struct Column<areas::AreaKind> : WordColumn<areas::AreaKind, areas::parse_area_kind> {};
template <>
struct Column<areas::Figure> : WordColumn<areas::Figure, areas::parse_figure> {};

} // namespace wijkspraak::storage
