#pragma once

#include "base/clock.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

/// When files are made, and by whom they may be.
namespace wijkspraak::publication {

/// Up to so much files are made while somebody waits for them; what is larger is an edition, made
/// in the background.
inline constexpr int most_entries_at_once = 5000;
inline constexpr std::size_t most_bytes_at_once = 6'000'000;

/// How long the files of an edition are good enough, though the record has changed since.
inline constexpr std::int64_t edition_lasts = one_hour;

/// How long an edition stays in the hands of a server that says nothing.
inline constexpr std::int64_t heartbeat_lasts = 20 * one_second;

/// How often a server may fall silent over an edition before the edition gets the blame.
inline constexpr int most_deaths = 3;

/// What there is of a process.
struct Stock {
    bool is_under_way = false; ///< an edition waits or is being made
    bool is_current = false;   ///< the newest shows the record as it is now
    std::optional<Instant> begun_at =
        {}; ///< when the newest was begun, whether it succeeded or not
};

/// From when on a new edition may be begun; none when there is nothing to do. However many people
/// ask, a record that keeps changing is written out once in a while.
std::optional<Instant> next_edition_from(const Stock& stock);

} // namespace wijkspraak::publication
