#pragma once

#include "features/trainings/training.hpp"
#include "storage/values.hpp"

namespace wijkspraak::storage {

template <>
struct Column<trainings::State> : WordColumn<trainings::State, trainings::parse_state> {};

} // namespace wijkspraak::storage
