#pragma once

#include "base/clock.hpp"
#include "features/inputs/call.hpp"
#include "features/inputs/input.hpp"

#include <vector>

namespace wijkspraak::inputs {

/// Whether the outcome has been tested against every frame that holds now, and conflicts with none.
bool is_within_frames(
    OutcomeId outcome,
    const std::vector<processes::Frame>& frames,
    const std::vector<FrameTest>& tests
);

/// What stands in the way of giving this reaction.
enum class ResponseObjection {
    reason_missing,
    departure_unexplained, ///< it fits all frames, is not adopted, and nothing says why
};
std::vector<ResponseObjection> objections_to(const Response& response, bool is_within_frames);

/// What a final report still lacks about an outcome.
enum class Gap { response, motivation, use };
std::vector<Gap> gaps_of(
    OutcomeId outcome, const std::vector<Response>& responses, const std::vector<Use>& uses
);

Text to_text(Gap gap);

/// Whether residents can give input on this day. Without a first day it never opens.
bool is_open(const Call& call, Date today);

inline constexpr std::int64_t fastest_giver = 3 * one_second;
inline constexpr std::int64_t longest_shown = 24 * one_hour;

/// Whether a form came back at the pace of a person.
enum class Pace {
    human,
    too_fast, ///< somebody who writes needs more time; a program does not
    too_old,  ///< nobody knows any more which page it came from
};
Pace pace_of(std::optional<Instant> shown_at, Instant now);

} // namespace wijkspraak::inputs
