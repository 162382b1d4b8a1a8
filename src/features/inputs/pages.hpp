#pragma once

#include "features/inputs/forms.hpp"
#include "features/inputs/store.hpp"
#include "web/page.hpp"
#include "web/viewer.hpp"

namespace wijkspraak::inputs {

std::string office_path(const processes::Process& process, OutcomeId id);

/// A form as it came in, with what is wrong with it; or as it is first shown.
struct Filled {
    const web::Fields& sent;
    const web::Problems& problems;
};

/// The ledger, or the part of it that was searched for.
struct LedgerView {
    const Found& found;
    const Search& search;
    int total; ///< in the whole ledger
    bool may_add;
};
web::Page ledger_page(
    const processes::Process& process,
    const LedgerView& view,
    const References& references,
    const Filled& filled
);
/// What came with an entry and is the office's to see: who gave it, and files.
struct Behind {
    std::optional<GiverDetails> giver = {};
    std::vector<documents::Document> files = {};
};
web::Page input_page(
    const processes::Process& process,
    const Input& input,
    const Behind& behind,
    const References& references,
    const Filled& filled
);

/// What there is to be said about the outcomes of a process.
struct Answers {
    std::vector<processes::Frame> frames; ///< those that hold now
    std::vector<FrameTest> tests;
    std::vector<Response> responses;
    std::vector<Use> uses;
};
web::Page outcomes_page(
    const processes::Process& process,
    const std::vector<Outcome>& outcomes,
    const Answers& answers,
    const web::Viewer& viewer
);
web::Page new_outcome_page(const processes::Process& process, const Filled& filled);
web::Page edit_outcome_page(
    const processes::Process& process, const Outcome& outcome, const Filled& filled
);

/// One outcome with all that is done with it.
struct OutcomeView {
    const Outcome& outcome;
    const Found& inputs; ///< the newest under it
    const Answers& answers;
    const References& references;
    bool may_change;
};
/// The forms of the page of an outcome.
struct OutcomeForms {
    Filled tests;
    Filled response;
    Filled use;
};
web::Page outcome_page(
    const processes::Process& process, const OutcomeView& view, const OutcomeForms& forms
);

web::Page use_page(
    const processes::Process& process,
    const Use& use,
    const References& references,
    const Filled& filled
);

} // namespace wijkspraak::inputs
