#pragma once

#include "features/areas/area.hpp"
#include "features/bodies/body.hpp"
#include "features/consents/consent.hpp"
#include "features/documents/document.hpp"
#include "features/inputs/headway.hpp"
#include "features/inputs/input.hpp"
#include "features/moments/moment.hpp"
#include "features/processes/process.hpp"
#include "features/themes/theme.hpp"

#include <vector>

namespace wijkspraak::records {

/// What the checker asks of a ledger, so that a large one need not be read for it.
struct LedgerOutline {
    inputs::Headway headway = {};
    std::vector<int> unanswered = {}; ///< the lowest numbers, no more than are shown
    std::vector<moments::MomentId> heard = {};
    std::vector<inputs::OutcomeId> supported = {}; ///< outcomes with input, or a theme with it
    std::vector<inputs::Withholding> withheld = {};
    int open_objections = 0;
};

/// A body whose part of town a moment was about.
struct Concerned {
    moments::MomentId moment;
    bodies::BodyId body;
};

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
    LedgerOutline ledger = {};
    std::vector<inputs::Outcome> outcomes = {};
    std::vector<inputs::FrameTest> tests = {};
    std::vector<inputs::Response> responses = {};
    std::vector<inputs::Use> uses = {};
    std::vector<themes::Theme> themes = {};
    std::vector<themes::Answer> answers = {}; ///< the newest of each theme and entry
    std::vector<consents::Round> rounds = {};
    std::vector<consents::Consent> consents = {};
    std::vector<bodies::Body> bodies = {}; ///< of the whole register
    std::vector<areas::Area> areas = {};   ///< that the moments are about
    std::vector<Concerned> concerned = {};

    // Entry by entry, only where the whole record is asked for.
    std::vector<inputs::Input> inputs = {};
    std::vector<themes::Place> places = {};
    std::vector<themes::Point> points = {};
};

} // namespace wijkspraak::records
