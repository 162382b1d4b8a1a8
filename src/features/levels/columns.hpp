#pragma once

#include "features/levels/level.hpp"
#include "storage/values.hpp"

/// How the values of this feature are kept.
namespace wijkspraak::storage {

template <>
struct Column<levels::Side> : WordColumn<levels::Side, levels::parse_side> {};

template <>
struct Column<levels::StepState> : WordColumn<levels::StepState, levels::parse_step_state> {};

template <>
struct Column<levels::Hearing> : WordColumn<levels::Hearing, levels::parse_hearing> {};

} // namespace wijkspraak::storage
