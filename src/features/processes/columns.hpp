#pragma once

#include "features/processes/process.hpp"
#include "storage/values.hpp"

/// How the choices of a process are kept.
namespace wijkspraak::storage {

template <>
struct Column<processes::Rung> : WordColumn<processes::Rung, processes::parse_rung> {};

template <>
struct Column<processes::Authority> : WordColumn<processes::Authority, processes::parse_authority> {
};

template <>
struct Column<processes::PlanState>
    : WordColumn<processes::PlanState, processes::parse_plan_state> {};

template <>
struct Column<processes::PlanPart> : WordColumn<processes::PlanPart, processes::parse_plan_part> {};

template <>
struct Column<processes::FrameKind>
    : WordColumn<processes::FrameKind, processes::parse_frame_kind> {};

} // namespace wijkspraak::storage
