#pragma once

#include "features/areas/area.hpp"
#include "features/bodies/body.hpp"
#include "features/consents/consent.hpp"
#include "features/documents/document.hpp"
#include "features/inputs/input.hpp"
#include "features/moments/moment.hpp"
#include "features/processes/process.hpp"

#include <vector>

namespace wijkspraak::records {

/// All that is on record of one process.
struct Record {
    processes::Process process;
    processes::Plan plan = {};
    std::vector<processes::Influence> influences = {}; ///< newest first
    std::vector<processes::Frame> frames = {};         ///< all versions
    std::vector<processes::Duty> duties = {};
    std::vector<moments::Group> groups = {};
    std::vector<moments::Member> members = {};
    std::vector<moments::Moment> moments = {}; ///< in the order in which they were written down
    std::vector<documents::Document> documents = {};
    std::vector<inputs::Input> inputs = {};
    std::vector<inputs::Outcome> outcomes = {};
    std::vector<inputs::FrameTest> tests = {};
    std::vector<inputs::Response> responses = {};
    std::vector<inputs::Use> uses = {};
    std::vector<consents::Round> rounds = {};
    std::vector<consents::Consent> consents = {};
    std::vector<bodies::Body> bodies = {}; ///< of the whole register
    std::vector<areas::Area> areas = {};
};

} // namespace wijkspraak::records
