#pragma once

#include "features/themes/theme.hpp"
#include "storage/values.hpp"

namespace wijkspraak::storage {

template <>
struct Column<themes::StepKind> : WordColumn<themes::StepKind, themes::parse_step_kind> {};
template <>
struct Column<themes::ObjectionKind>
    : WordColumn<themes::ObjectionKind, themes::parse_objection_kind> {};

} // namespace wijkspraak::storage
