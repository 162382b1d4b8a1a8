#include "features/portal/rules.hpp"

#include "base/plain.hpp"

#include <algorithm>

namespace wijkspraak::portal {

using processes::PlanState;
using processes::Process;
using processes::Section;

namespace {

bool has_participation(const records::Record& record)
{
    return std::ranges::any_of(record.moments, [](const moments::Moment& moment) {
        return moments::is_participatory(moment.kind) and not moment.is_preparation;
    });
}

} // namespace

Phase phase_of(const records::Record& record, bool is_report_published)
{
    if (is_report_published) return Phase::done;
    if (not record.responses.empty() or not record.uses.empty()) return Phase::report;
    if (not record.outcomes.empty()) return Phase::outcomes;
    if (has_participation(record)) return Phase::taking_part;
    return Phase::planning;
}

Text to_text(Phase phase)
{
    switch (phase) {
    case Phase::planning: return t("voorbereiden");
    case Phase::taking_part: return t("meedoen");
    case Phase::outcomes: return t("uitkomsten op een rij");
    case Phase::report: return t("reactie en eindverslag");
    case Phase::done: return t("afgerond");
    }
    return {};
}

namespace {

/// What the record as a whole still lacks, in the order of the work.
std::optional<Next> next_in_record(const records::Record& record)
{
    if (record.process.plan_state == PlanState::draft)
        return Next{
            t("Maak het participatieplan af en dien het in"),
            t("Zonder plan weten deelnemers niet waar ze aan toe zijn. Tot het besluit kunt u "
              "alleen voorbereiden."),
            Section::plan};
    if (record.process.plan_state == PlanState::submitted)
        return Next{
            t("Leg het besluit over het plan vast"),
            t("Pas na het besluit kunnen mensen meedoen."),
            Section::plan};
    if (record.influences.empty())
        return Next{
            t("Leg vast hoeveel invloed deelnemers hebben"),
            t("De belofte hoort openbaar te zijn voor de eerste bijeenkomst."),
            Section::frames};
    if (record.moments.empty())
        return Next{
            t("Leg het eerste moment vast"),
            t("Begin met de uitnodiging of de eerste bijeenkomst."),
            Section::moments};
    if (record.outcomes.empty())
        return Next{
            t("Zet de uitkomsten op een rij"),
            t("Uit de inbreng volgen de uitkomsten waar de gemeente op reageert."),
            Section::outcomes};
    return std::nullopt;
}

Section section_of(records::Place place)
{
    switch (place) {
    case records::Place::consents: return Section::consents;
    case records::Place::plan: return Section::plan;
    case records::Place::moments: return Section::moments;
    default: return Section::outcomes;
    }
}

} // namespace

Next next_for(
    const records::Record& record, const std::vector<records::Finding>& findings, Reports reports
)
{
    if (auto next = next_in_record(record)) return *std::move(next);
    if (reports.is_published)
        return {
            t("Volg de acties uit het eindverslag"),
            t("Het eindverslag is openbaar. Wat is beloofd, moet nog worden gedaan."),
            Section::report};
    if (reports.is_frozen)
        return {
            t("Maak het eindverslag openbaar"),
            t("Het verslag is vastgesteld, maar deelnemers kunnen het nog niet lezen."),
            Section::report};
    const auto block =
        std::ranges::find(findings, records::Severity::block, &records::Finding::severity);
    if (block != findings.end()) return {block->to_do, block->what, section_of(block->place)};
    return {t("Stel het eindverslag vast"), t("Alle onderdelen zijn gevuld."), Section::report};
}

std::vector<Process> selected(std::vector<Process> all, const std::string& search, Order order)
{
    std::erase_if(all, [&](const Process& process) {
        return not holds(process.title + " " + process.summary, search);
    });
    if (order == Order::by_title)
        std::ranges::stable_sort(all, {}, [](const Process& process) {
            return plain(process.title);
        });
    else
        std::ranges::stable_sort(all, std::ranges::greater{}, &Process::id);
    return all;
}

} // namespace wijkspraak::portal
