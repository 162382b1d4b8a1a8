#pragma once

#include "base/result.hpp"
#include "features/areas/area.hpp"
#include "features/processes/process.hpp"
#include "features/processes/rules.hpp"
#include "storage/audit.hpp"
#include "storage/values.hpp"
#include "web/forms.hpp"
#include "web/routes.hpp"

#include <optional>
#include <vector>

/// A participation process: its plan, the promise and the frames that come first, the duties that
/// go with it. Law: Gemeentewet 150 and the municipality's participation ordinance.
namespace wijkspraak::processes {

storage::Migrations migrations();
/// /kantoor/trajecten/…: nieuw, plan, kaders, plichten, stukken, openbaar; and /stukken/{}
web::Routes routes();

// What other features may ask and tell.
std::optional<Process> find(storage::Transaction& transaction, std::string_view slug);
std::optional<Process> find(storage::Transaction& transaction, ProcessId id);
std::vector<Process> all(storage::Transaction& transaction); ///< by title
Plan plan_of(storage::Transaction& transaction, ProcessId id);
/// Newest first.
std::vector<Influence> influences_of(storage::Transaction& transaction, ProcessId id);
/// All versions, by line and newest first on each line.
std::vector<Frame> frames_of(storage::Transaction& transaction, ProcessId id);
std::vector<Duty> duties_of(storage::Transaction& transaction, ProcessId id);
/// The parts of town that it is about; none for the whole municipality.
std::vector<areas::AreaId> areas_of(storage::Transaction& transaction, ProcessId id);

ProcessId begin(
    storage::Transaction& transaction, const ProcessDraft& draft, const storage::Actor& actor
);
/// Its particulars; the slug stays, so that addresses keep working.
void change(
    storage::Transaction& transaction,
    ProcessId id,
    const ProcessDraft& draft,
    const storage::Actor& actor
);
void write_plan(
    storage::Transaction& transaction, ProcessId id, const Plan& plan, const storage::Actor& actor
);
void submit_plan(storage::Transaction& transaction, ProcessId id, const storage::Actor& actor);
/// Records the decision and, unless the council itself decided, makes informing it a duty.
void decide_plan(
    storage::Transaction& transaction,
    ProcessId id,
    const PlanDecision& decision,
    const storage::Actor& actor
);
void publish(
    storage::Transaction& transaction, ProcessId id, bool shows_draft, const storage::Actor& actor
);
void set_document_date(
    storage::Transaction& transaction, ProcessId id, const Dated& date, const storage::Actor& actor
);
void set_areas(
    storage::Transaction& transaction,
    ProcessId id,
    const std::vector<areas::AreaId>& areas,
    const storage::Actor& actor
);
/// From this day on nothing more comes in. Whether it may is for `closings` to say.
void close(
    storage::Transaction& transaction, ProcessId id, Date closed_on, const storage::Actor& actor
);
/// Takes that back; the reason stands in the log.
void reopen(
    storage::Transaction& transaction,
    ProcessId id,
    const std::string& reason,
    const storage::Actor& actor
);
/// A new version of the promise; its rung becomes that of the process.
void state_influence(
    storage::Transaction& transaction,
    ProcessId id,
    const InfluenceDraft& draft,
    const storage::Actor& actor
);
void tell_influence(
    storage::Transaction& transaction,
    ProcessId id,
    int version,
    const Dated& told_on,
    const storage::Actor& actor
);
/// A frame on a new line or, when `line` is given, a new version of the one on that line.
FrameId set_frame(
    storage::Transaction& transaction,
    ProcessId id,
    const FrameDraft& draft,
    std::optional<int> line,
    const storage::Actor& actor
);
void tell_frame(
    storage::Transaction& transaction,
    ProcessId id,
    FrameId frame,
    const Dated& told_on,
    const storage::Actor& actor
);
DutyId add_duty(
    storage::Transaction& transaction,
    ProcessId id,
    const DutyDraft& draft,
    const storage::Actor& actor
);

void finish_duty(
    storage::Transaction& transaction,
    ProcessId id,
    DutyId duty,
    const Proof& proof,
    const storage::Actor& actor
);

/// A page of the case file: its trail, its navigation with this section marked, and the content.
web::Page office_page(const Process& process, Section section, Text title, html::Node content);
/// "/kantoor/trajecten/NAAM/plan"
std::string office_path(const Process& process, Section section);
std::string public_path(const Process& process); ///< "/trajecten/NAAM"

/// For whoever wants to add something to a process that was closed; goes with status 409.
web::Page closed_page(const Process& process, Section section);

// What the public page of a process is made of.
/// How much say participants have, as a ladder in words, and what is fixed, with earlier versions.
html::Node influence_part(const Influence& influence, const std::vector<Frame>& frames);
/// The same with the promises that the newest replaced; nothing when there is none at all.
html::Node influence_part(
    const std::vector<Influence>& influences, const std::vector<Frame>& frames
);
/// When and by whom the plan was decided and, once it is, what it says to residents.
html::Node plan_part(const Process& process, const Plan& plan);

/// The process with this name, or the page that says there is none.
Process found(storage::Transaction& transaction, const web::Slug& slug);

} // namespace wijkspraak::processes
