#pragma once

#include "base/result.hpp"
#include "features/documents/document.hpp"
#include "features/processes/rules.hpp"
#include "web/forms.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What the forms of a case file ask, and what is read from them.
namespace wijkspraak::processes {

const std::vector<web::Choice>& rung_choices();
const std::vector<web::Choice>& authority_choices();
const std::vector<web::Choice>& frame_kind_choices();
const std::vector<web::Choice>& document_status_choices();

/// How a process is begun, and its particulars later on.
namespace process_form {
extern const web::Field title;
extern const web::Field summary;
extern const web::Field rung;
extern const web::Field authority;
extern const web::Field legal_basis;
extern const web::Field contact;
} // namespace process_form
Result<ProcessDraft, web::Problems> read_process(const web::Fields& sent);
web::Fields fields_of(const ProcessDraft& draft);

/// The plan: one field for each part. A draft may leave anything open.
web::Field plan_field(PlanPart part);
Result<Plan, web::Problems> read_plan(const web::Fields& sent);
web::Fields fields_of(const Plan& plan);

/// What the competent body decided about it.
namespace decision_form {
extern const web::Field authority;
extern const web::Field on;
extern const web::Field reference;
} // namespace decision_form
Result<DecisionDraft, web::Problems> read_decision(const web::Fields& sent);

/// What is wrong, beside the fields that it is about.
web::Problems problems_of(const Refusal& refusal);

namespace influence_form {
extern const web::Field rung;
extern const web::Field promise;
extern const web::Field counter_promise;
extern const web::Field from;
extern const web::Field told_on;
} // namespace influence_form
Result<InfluenceDraft, web::Problems> read_influence(const web::Fields& sent);
web::Fields fields_of(const Influence& influence);

/// A frame on a line of its own, or a change of one: then it asks why.
enum class FrameForm { new_line, change };
namespace frame_form {
extern const web::Field kind;
extern const web::Field text;
extern const web::Field from;
extern const web::Field told_on;
extern const web::Field reason;
} // namespace frame_form
Result<FrameDraft, web::Problems> read_frame(const web::Fields& sent, FrameForm form);
web::Fields fields_of(const Frame& frame);

/// That participants were told of what had changed.
struct Telling {
    std::vector<int> influences; ///< by version
    std::vector<FrameId> frames;
    Dated on;
};
namespace telling_form {
extern const web::Field what;
extern const web::Field on;
} // namespace telling_form
std::vector<web::Choice> untold_choices(
    const std::vector<Influence>& influences, const std::vector<Frame>& frames
);
Result<Telling, web::Problems> read_telling(
    const web::Fields& sent,
    const std::vector<Influence>& influences,
    const std::vector<Frame>& frames
);

namespace proof_form {
extern const web::Field done_on;
extern const web::Field evidence;
} // namespace proof_form
Result<Proof, web::Problems> read_proof(const web::Fields& sent);

namespace publicity_form {
extern const web::Field shows_draft;
extern const web::Field document_date;
} // namespace publicity_form
Result<Dated, web::Problems> read_document_date(const web::Fields& sent);

namespace paper_form {
extern const web::Field title;
extern const web::Field kind;
extern const web::Field status;
extern const web::Field version;
extern const web::Field on;
extern const web::Field reference;
extern const web::Field address;
extern const web::Field note;
extern const web::Field is_public;
extern const web::Field file;
} // namespace paper_form
Result<documents::DocumentDraft, web::Problems> read_paper(const web::Fields& sent);
web::Fields fields_of(const documents::DocumentDraft& draft);

} // namespace wijkspraak::processes
