#pragma once

#include "features/trainings/training.hpp"
#include "storage/values.hpp"

namespace wijkspraak::storage {

template <>
struct Column<trainings::State> : WordColumn<trainings::State, trainings::parse_state> {};

} // namespace wijkspraak::storage

namespace wijkspraak::trainings {

/// The columns of a training, as read_training() reads them from the first one on.
inline constexpr std::string_view training_columns = R"(
    trainings.id, title, learned, audience, on_day, from_time, until_time, place, is_online,
    places, last_day, organiser, cancelled, revision, changed_at
)";
inline constexpr std::size_t after_training = 15; ///< where the next column stands
Training read_training(const storage::Row& row);

} // namespace wijkspraak::trainings
