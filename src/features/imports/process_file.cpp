#include "features/imports/bundle.hpp"

namespace wijkspraak::imports {

using processes::Plan;

namespace {

/// Stands for a date that could not be read, until the fault is told.
constexpr Dated some_day{.first_day = std::chrono::year{1970} / std::chrono::January / 1};

/// The date in a field that may not be missing.
Dated required_date(Entry& entry, std::string_view field)
{
    return entry.dated(field, Need::required).value_or(some_day);
}

void read_process_table(Entry& entry, ProcessEntry& process)
{
    process.source = entry.source();
    process.draft = {
        .slug = entry.key("sleutel"),
        .title = entry.text("titel", Need::required, longest_line),
        .summary = entry.text("samenvatting"),
        .rung = entry.word("vorm", processes::rungs),
        .authority = entry.word("orgaan", processes::authorities),
        .legal_basis = entry.text("grondslag", Need::optional, longest_line),
        .contact = entry.text("contact", Need::optional, longest_line)};
    process.is_public = entry.flag("openbaar");
    process.shows_draft = entry.flag("concept-openbaar");
    process.document_date = entry.dated("datum-verslag");
    if (process.shows_draft and not process.is_public)
        entry.refuse(
            "concept-openbaar", t("false: een concept is alleen openbaar als het traject dat is")
        );
}

Plan read_plan(Entry& entry)
{
    Plan plan;
    for (const auto& words : processes::plan_part_words())
        if (auto text = entry.text(words.word); not text.empty())
            plan.emplace(words.part, std::move(text));
    return plan;
}

processes::PlanDecision read_decision(Entry& entry)
{
    return {
        .authority = entry.word("orgaan", processes::authorities),
        .on = required_date(entry, "datum"),
        .reference = entry.text("kenmerk", Need::optional, longest_line)};
}

processes::InfluenceDraft read_influence(Entry& entry)
{
    return {
        .rung = entry.word("vorm", processes::rungs),
        .promise = entry.text("belofte", Need::required),
        .counter_promise = entry.text("tegenprestatie"),
        .from = required_date(entry, "vanaf"),
        .told_on = entry.dated("verteld")};
}

FrameEntry read_frame(Entry& entry)
{
    return {
        .key = entry.key("sleutel"),
        .source = entry.source(),
        .draft = {
                  .kind = entry.word("soort", processes::frame_kinds),
                  .text = entry.text("tekst", Need::required),
                  .from = required_date(entry, "vanaf"),
                  .told_on = entry.dated("verteld")}
    };
}

processes::DutyDraft read_duty(Entry& entry)
{
    processes::DutyDraft duty{
        .what = entry.text("wat", Need::required, longest_line),
        .ground = entry.text("grond", Need::optional, longest_line),
        .arose_on = entry.dated("ontstaan"),
        .done_on = entry.dated("gedaan"),
        .evidence = entry.text("bewijs", Need::optional, longest_line)};
    if (not duty.evidence.empty() and not duty.done_on)
        entry.refuse("gedaan", t("een datum: bij een bewijs hoort de dag waarop het is gedaan"));
    return duty;
}

} // namespace

void read_process(Entry& root, Bundle& bundle)
{
    ProcessEntry process;
    process.source = root.source();
    root.one("traject", Need::required, [&](Entry& entry) { read_process_table(entry, process); });
    root.one("plan", Need::optional, [&](Entry& entry) { process.plan = read_plan(entry); });
    root.one("besluit", Need::optional, [&](Entry& entry) {
        process.decision = read_decision(entry);
    });
    process.influences = root.each("invloed", read_influence);
    process.frames = root.each("kader", read_frame);
    process.duties = root.each("plicht", read_duty);
    bundle.process = std::move(process);
}

} // namespace wijkspraak::imports
