#include "features/records/rules.hpp"

#include <algorithm>

namespace wijkspraak::records {

using moments::Moment;
using moments::MomentKind;

namespace {

void check_early_participation(const Record& record, std::vector<Finding>& findings)
{
    const auto& decision = record.process.plan_decision;
    if (not decision) return;
    for (const auto& moment : record.moments) {
        const bool is_early = moment.on and moment.on->last_day() < decision->on.first_day;
        if (not is_early or moment.is_preparation or not moments::is_participatory(moment.kind))
            continue;
        const bool has_reason = not moment.override_reason.empty();
        findings.push_back(
            {.code = "V01",
             .severity = has_reason ? Severity::info : Severity::warning,
             .what =
                 t("“{titel}” was op {datum}. Het besluit over het plan is van {besluit}.",
                   moment.title,
                   to_text(*moment.on),
                   to_text(decision->on)),
             .to_do = has_reason
                          ? t("De reden staat erbij: {reden}", moment.override_reason)
                          : t("Was dit voorbereiding? Geef dat dan aan. Zo niet, zet er dan bij "
                              "waarom het eerder was."),
             .place = Place::moments,
             .entry = moment.id.value()}
        );
    }
}

void check_plan_decision(const Record& record, std::vector<Finding>& findings)
{
    // Participatieverordening: coproduction needs a plan that the competent body decided on first.
    const bool needs_decision = record.process.rung == processes::Rung::coproduce;
    if (needs_decision and not record.process.plan_decision)
        findings.push_back(
            {.code = "V02",
             .severity = Severity::block,
             .what =
                 t("Bij coproduceren hoort een besluit over het participatieplan. Dat is er niet."),
             .to_do = t("Dien het plan in en leg het besluit vast, met datum en kenmerk."),
             .place = Place::plan}
        );
}

void check_council_information(const Record& record, std::vector<Finding>& findings)
{
    for (const auto& duty : record.duties) {
        if (duty.done_on) continue;
        findings.push_back(
            {.code = "V03",
             .what = t("Er is geen bewijs met een datum van deze plicht: {plicht}", duty.what),
             .to_do = t("Zoek de brief op en vul de datum en het kenmerk in."),
             .place = Place::plan}
        );
    }
    for (const auto& moment : record.moments) {
        if (moment.kind != MomentKind::council_letter or moment.on) continue;
        findings.push_back(
            {.code = "V03",
             .what = t("De brief aan de raad “{titel}” heeft geen datum.", moment.title),
             .to_do = t("Zoek de brief op en vul de datum in."),
             .place = Place::moments,
             .entry = moment.id.value()}
        );
    }
}

/// The day after which a frame comes late: the plan has been decided and people have taken part.
std::optional<Date> start_of(const Record& record)
{
    std::optional<Date> first;
    for (const auto& moment : record.moments) {
        if (not moment.on or moment.is_preparation or not moments::is_participatory(moment.kind))
            continue;
        if (not first or moment.on->first_day < *first) first = moment.on->first_day;
    }
    // Frames are set with the plan, also where people were heard before it was decided.
    const auto& decision = record.process.plan_decision;
    if (first and decision and *first < decision->on.last_day()) return decision->on.last_day();
    return first;
}

void check_changed_frames(const Record& record, std::vector<Finding>& findings)
{
    const auto start = start_of(record);
    for (const auto& frame : record.frames) {
        const bool is_late = start and frame.from.first_day > *start;
        if ((frame.version == 1 and not is_late) or frame.told_on) continue;
        findings.push_back(
            {.code = "V13",
             .what =
                 t("Het kader “{kader}” is tijdens het traject veranderd of toegevoegd. Er staat "
                   "niet bij "
                   "dat de deelnemers dit weten.",
                   frame.text),
             .to_do = t("Vertel het de deelnemers en vul de datum in."),
             .place = Place::frames}
        );
    }
    for (const auto& influence : record.influences) {
        if (influence.version == 1 or influence.told_on) continue;
        findings.push_back(
            {.code = "V13",
             .what = t("De belofte over invloed is veranderd. Er staat niet bij dat de deelnemers "
                       "dit weten."),
             .to_do = t("Vertel het de deelnemers en vul de datum in."),
             .place = Place::frames}
        );
    }
}

} // namespace

void check_plan(const Record& record, std::vector<Finding>& findings)
{
    check_early_participation(record, findings);
    check_plan_decision(record, findings);
    check_council_information(record, findings);
    check_changed_frames(record, findings);
}

} // namespace wijkspraak::records
