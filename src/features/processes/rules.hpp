#pragma once

#include "base/result.hpp"
#include "civic/article.hpp"
#include "features/processes/process.hpp"

#include <optional>
#include <vector>

/// What may be done with a plan, and when people may take part.
namespace wijkspraak::processes {

/// The union of what the rules about a process object to.
enum class Objection {
    plan_incomplete,
    plan_already_submitted,
    plan_already_decided,
    plan_not_submitted,
    date_missing,
    reference_missing,
    not_decided_yet,  ///< people would take part before the plan was decided
    published_before, ///< residents would be asked in before the plan was decided
};

/// A refusal: what stands in the way, the provision that says so and, where it applies, which parts
/// of the plan are missing.
struct Refusal {
    Objection objection;
    Article ground;
    std::vector<PlanPart> missing = {};
};
Text to_text(Objection objection);
Text to_text(const Refusal& refusal); ///< with its provision

struct Allowed {};

/// The required parts that have no words yet, in the order of the plan.
std::vector<PlanPart> missing_parts(const Plan& plan);

/// What was submitted may still be put right, as long as it stays whole.
Result<Allowed, Refusal> may_write_plan(const Process& process, const Plan& plan);
Result<Allowed, Refusal> may_submit(const Process& process, const Plan& plan);

/// A decision as it was typed in.
struct DecisionDraft {
    Authority authority = Authority::executive;
    std::optional<Dated> on = {};
    std::string reference = {};
};
Result<PlanDecision, Refusal> decide(const Process& process, const DecisionDraft& draft);

/// Whether residents may see the process (V02).
Result<Allowed, Refusal> may_publish(const Process& process);

/// Whether people may take part in something on this day. Preparation needs no leave.
Result<Allowed, Refusal> may_plan_participation(const Process& process, const Dated& day);

/// What has to be done after a decision; nothing when the council itself decided.
std::optional<DutyDraft> duty_after(const PlanDecision& decision);

/// The newest version of each frame.
std::vector<Frame> current_frames(const std::vector<Frame>& frames);
/// The newest statement of how much say there is.
std::optional<Influence> current_influence(const std::vector<Influence>& influences);

/// Frames that were added or changed after the plan was decided, and of which no participant was
/// told (V13).
std::vector<Frame> frames_changed_without_notice(
    const Process& process, const std::vector<Frame>& frames
);
/// The same for statements of influence that replace an earlier one.
std::vector<Influence> influences_changed_without_notice(const std::vector<Influence>& influences);

} // namespace wijkspraak::processes
