#pragma once

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

} // namespace wijkspraak::inputs
