#pragma once

#include "features/consents/consent.hpp"
#include "features/imports/keyed.hpp"
#include "features/inputs/input.hpp"
#include "features/moments/moment.hpp"
#include "features/processes/process.hpp"
#include "features/themes/theme.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

/// What the files of one process hold, read but not yet written.
namespace wijkspraak::imports {

using FrameEntry = Keyed<processes::FrameDraft>;

struct ProcessEntry {
    processes::ProcessDraft draft;
    Source source;
    bool is_public = false;
    bool shows_draft = false;
    std::optional<Dated> document_date;
    processes::Plan plan;
    std::optional<processes::PlanDecision> decision;
    std::vector<processes::InfluenceDraft> influences;
    std::vector<FrameEntry> frames;
    std::vector<processes::DutyDraft> duties;
};

struct MemberEntry {
    moments::MemberDraft draft;
    References body;
};

struct GroupEntry : Keyed<moments::GroupDraft> {
    std::vector<MemberEntry> members;
};

struct MomentEntry : Keyed<moments::MomentDraft> {
    References group;
    References invitation; ///< another moment, wherever it stands in the file
    References areas;
    References documents;
    std::vector<std::pair<moments::Presence, References>> bodies;
};

struct OutcomeEntry : Keyed<inputs::OutcomeDraft> {
    std::optional<std::pair<inputs::Disposition, std::string>> response;
    struct Test {
        References frame;
        inputs::Fit fit = inputs::Fit::fits;
        std::string note;
    };
    std::vector<Test> tests;
};

struct ThemeEntry : Keyed<themes::ThemeDraft> {
    References outcome;
    std::string answer;
};

struct InputEntry {
    inputs::InputDraft draft;
    References moment;
    References outcome;
    References theme;
    std::string answer; ///< its own, beside that of its theme
};

struct UseEntry {
    inputs::UseDraft draft;
    References outcomes;
};

struct RoundEntry {
    consents::RoundDraft draft;
    References document;
    struct Stand {
        References body;
        References moment;
        consents::State state = consents::State::invited;
        std::optional<Dated> on;
        std::string channel;
        std::string remark;
    };
    std::vector<Stand> stands;
};

} // namespace wijkspraak::imports
