#include "features/inputs/rules.hpp"

#include <algorithm>

namespace wijkspraak::inputs {

bool is_within_frames(
    OutcomeId outcome,
    const std::vector<processes::Frame>& frames,
    const std::vector<FrameTest>& tests
)
{
    bool has_frame = false;
    for (const auto& frame : frames) {
        if (not frame.is_current) continue;
        has_frame = true;
        const auto test = std::ranges::find_if(tests, [&](const FrameTest& one) {
            return one.outcome == outcome and one.frame == frame.id;
        });
        if (test == tests.end() or test->fit == Fit::conflicts) return false;
    }
    return has_frame;
}

std::vector<ResponseObjection> objections_to(const Response& response, bool is_within_frames)
{
    if (not response.reason.empty()) return {};

    // Participation ordinance, rule on coproduction: what fits the frames that were set beforehand
    // is adopted, and whoever departs from that says why.
    if (is_within_frames and response.disposition != Disposition::adopted)
        return {ResponseObjection::departure_unexplained};

    // The same ordinance: the final report holds the reaction and its grounds.
    return {ResponseObjection::reason_missing};
}

std::vector<Gap> gaps_of(
    OutcomeId outcome, const std::vector<Response>& responses, const std::vector<Use>& uses
)
{
    const auto response = std::ranges::find(responses, outcome, &Response::outcome);
    if (response == responses.end()) return {Gap::response};

    std::vector<Gap> gaps;
    if (response->reason.empty()) gaps.push_back(Gap::motivation);
    const bool is_used = std::ranges::any_of(uses, [&](const Use& use) {
        return std::ranges::find(use.outcomes, outcome) != use.outcomes.end();
    });
    if (response->disposition != Disposition::declined and not is_used) gaps.push_back(Gap::use);
    return gaps;
}

Text to_text(Gap gap)
{
    switch (gap) {
    case Gap::response: return t("Reactie ontbreekt");
    case Gap::motivation: return t("Motivering ontbreekt");
    case Gap::use: return t("Benutting ontbreekt");
    }
    return {};
}

} // namespace wijkspraak::inputs
