#pragma once

#include "base/result.hpp"
#include "features/inputs/inputs.hpp"
#include "web/forms.hpp"

#include <vector>

namespace wijkspraak::inputs {

/// What an input or a use can refer to.
struct References {
    std::vector<moments::Moment> moments = {};
    std::vector<Outcome> outcomes = {};
    std::vector<areas::Area> areas = {};
};

std::vector<web::Choice> channel_choices();
std::vector<web::Choice> area_choices(const References& references);

html::Node input_fields(const web::Form& form, const References& references);
Result<InputDraft, web::Problems> read_input(const web::Fields& sent, const References& references);
web::Fields fields_of(const InputDraft& input);

html::Node outcome_fields(const web::Form& form);
Result<OutcomeDraft, web::Problems> read_outcome(const web::Fields& sent);
web::Fields fields_of(const OutcomeDraft& outcome);

html::Node response_fields(const web::Form& form);
Result<Response, web::Problems> read_response(
    const web::Fields& sent, OutcomeId outcome, bool is_within_frames
);
web::Fields fields_of(const Response& response);

html::Node use_fields(const web::Form& form, const References& references);
Result<UseDraft, web::Problems> read_use(const web::Fields& sent, const References& references);
web::Fields fields_of(const UseDraft& use);

/// One set of fields for each frame, as the form of one outcome.
html::Node test_fields(
    const web::Fields& sent,
    const web::Problems& problems,
    const std::vector<processes::Frame>& frames
);
/// The frames about which something was filled in.
Result<std::vector<FrameTest>, web::Problems> read_tests(
    const web::Fields& sent, OutcomeId outcome, const std::vector<processes::Frame>& frames
);
web::Fields fields_of(const std::vector<FrameTest>& tests);

} // namespace wijkspraak::inputs
