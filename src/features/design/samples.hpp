#pragma once

#include "web/forms.hpp"
#include "web/parts.hpp"
#include "web/picture.hpp"

/// What the component page shows its parts with.
namespace wijkspraak::design {

struct SampleOutcome {
    Text outcome;
    Text reaction;
    int count;
};

std::vector<SampleOutcome> sample_outcomes();
web::Matrix sample_consent();
web::Timeline sample_timeline();
std::vector<web::Choice> sample_forms();
std::vector<web::Choice> sample_lights();
std::vector<web::Choice> sample_channels();

} // namespace wijkspraak::design
