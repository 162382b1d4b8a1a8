#include "features/processes/rules.hpp"

#include <algorithm>
#include <iterator>

namespace wijkspraak::processes {

Text to_text(Objection objection)
{
    switch (objection) {
    case Objection::plan_incomplete:
        return t("Het plan is nog niet compleet. Vul eerst de onderdelen in die nog leeg zijn.");
    case Objection::plan_already_submitted:
        return t("Het plan is al ingediend. Leg nu het besluit vast.");
    case Objection::plan_already_decided:
        return t("Het plan is vastgesteld. Het kan niet meer worden veranderd.");
    case Objection::plan_not_submitted:
        return t("Het plan is nog niet ingediend. Dien het eerst in.");
    case Objection::date_missing: return t("Vul in op welke dag het besluit is genomen.");
    case Objection::reference_missing:
        return t("Vul het kenmerk van het besluit in, zodat iedereen het kan terugvinden.");
    case Objection::published_before:
        return t("Bij coproduceren en meebeslissen besluit het bestuur eerst over het "
                 "participatieplan. Daarna kan het traject openbaar worden.");
    case Objection::not_decided_yet:
        return t("Het participatieplan was op deze dag nog niet vastgesteld. Vóór het besluit kan "
                 "alleen de voorbereiding worden gepland.");
    }
    return {};
}

Text to_text(const Refusal& refusal)
{
    return t("{bezwaar} ({grond})", to_text(refusal.objection), to_text(refusal.ground));
}

std::vector<PlanPart> missing_parts(const Plan& plan)
{
    std::vector<PlanPart> missing;
    for (const auto& words : plan_part_words()) {
        const auto part = plan.find(words.part);
        const bool is_empty = part == plan.end() or part->second.empty();
        if (words.is_required and is_empty) missing.push_back(words.part);
    }
    return missing;
}

namespace {

// Gemeentewet 150(1): the ordinance says how people are involved in a policy, so a plan that is put
// before the competent body says it of this one.
Result<Allowed, Refusal> is_whole(const Plan& plan)
{
    auto missing = missing_parts(plan);
    if (not missing.empty())
        return Refusal{Objection::plan_incomplete, gemeentewet::art_150, std::move(missing)};
    return Allowed{};
}

} // namespace

Result<Allowed, Refusal> may_write_plan(const Process& process, const Plan& plan)
{
    // Participatieverordening 5: what the competent body decided is what participants were
    // promised, so it stays as it was; a change of the promise or of a frame is a new version
    // beside it.
    if (process.plan_state == PlanState::decided)
        return Refusal{Objection::plan_already_decided, participatieverordening::art_5};
    if (process.plan_state == PlanState::submitted) return is_whole(plan);
    return Allowed{};
}

Result<Allowed, Refusal> may_submit(const Process& process, const Plan& plan)
{
    if (process.plan_state == PlanState::decided)
        return Refusal{Objection::plan_already_decided, participatieverordening::art_5};
    if (process.plan_state == PlanState::submitted)
        return Refusal{Objection::plan_already_submitted, participatieverordening::art_5};
    return is_whole(plan);
}

Result<PlanDecision, Refusal> decide(const Process& process, const DecisionDraft& draft)
{
    // Participatieverordening 5, coproduction: the plan is put before the competent body for its
    // decision before the process starts.
    if (process.plan_state == PlanState::decided)
        return Refusal{Objection::plan_already_decided, participatieverordening::art_5};
    if (process.plan_state == PlanState::draft)
        return Refusal{Objection::plan_not_submitted, participatieverordening::art_5};
    if (not draft.on) return Refusal{Objection::date_missing, participatieverordening::art_5};
    if (draft.reference.empty())
        return Refusal{Objection::reference_missing, participatieverordening::art_5};
    return PlanDecision{
        .authority = draft.authority, .on = *draft.on, .reference = draft.reference};
}

Result<Allowed, Refusal> may_publish(const Process& process)
{
    // Participatieverordening 5, coproduction: the plan is decided before the process starts, and
    // for residents it starts when they can see it. Deciding together asks no less.
    const bool needs_decision = process.rung == Rung::coproduce or process.rung == Rung::co_decide;
    if (needs_decision and process.plan_state != PlanState::decided)
        return Refusal{Objection::published_before, participatieverordening::art_5};
    return Allowed{};
}

Result<Allowed, Refusal> may_plan_participation(const Process& process, const Dated& day)
{
    // Participatieverordening 5, coproduction: the plan is decided before people take part. A day
    // that is known only by its month or year passes when some of it comes after the decision.
    const bool is_decided_before =
        process.plan_decision and process.plan_decision->on.first_day <= day.last_day();
    if (is_decided_before) return Allowed{};
    return Refusal{Objection::not_decided_yet, participatieverordening::art_5};
}

std::optional<DutyDraft> duty_after(const PlanDecision& decision)
{
    // Participatieverordening 5: once the plan has been decided, the council is told of it by
    // letter.
    if (decision.authority == Authority::council) return std::nullopt;
    return DutyDraft{
        .what = "De gemeenteraad per brief informeren over het besluit over het participatieplan",
        .ground = "Participatieverordening",
        .arose_on = decision.on};
}

std::vector<Frame> current_frames(const std::vector<Frame>& frames)
{
    std::vector<Frame> current;
    std::copy_if(frames.begin(), frames.end(), std::back_inserter(current), [](const Frame& frame) {
        return frame.is_current;
    });
    return current;
}

std::optional<Influence> current_influence(const std::vector<Influence>& influences)
{
    const auto newest = std::max_element(
        influences.begin(),
        influences.end(),
        [](const Influence& a, const Influence& b) { return a.version < b.version; }
    );
    if (newest == influences.end()) return std::nullopt;
    return *newest;
}

std::vector<Frame> frames_changed_without_notice(
    const Process& process, const std::vector<Frame>& frames
)
{
    std::vector<Frame> untold;
    for (const auto& frame : frames) {
        const bool is_after_start =
            process.plan_decision and process.plan_decision->on.last_day() < frame.from.first_day;
        const bool is_changed = frame.version > 1 or is_after_start;
        if (is_changed and not frame.told_on) untold.push_back(frame);
    }
    return untold;
}

std::vector<Influence> influences_changed_without_notice(const std::vector<Influence>& influences)
{
    std::vector<Influence> untold;
    for (const auto& influence : influences)
        if (influence.version > 1 and not influence.told_on) untold.push_back(influence);
    return untold;
}

} // namespace wijkspraak::processes
