#include "features/reports/compose.hpp"

#include "features/records/rules.hpp"
#include "features/reports/compose/writer.hpp"

namespace wijkspraak::reports {

namespace {

std::vector<paper::Fact> facts_of(
    const Writer& writer, const records::Record& record, const Edition& edition
)
{
    const auto& process = record.process;
    FactList facts{writer};
    facts.add(t("Traject"), process.title);
    facts.add(t("Vorm van participatie"), processes::to_text(process.rung));
    facts.add(t("Wie besluit"), processes::to_text(process.authority));
    facts.add(t("Grondslag"), process.legal_basis);
    if (const auto& decision = process.plan_decision)
        facts.add(
            t("Besluit over het plan"),
            decision->reference.empty()
                ? t("{wie}, {datum}", processes::to_text(decision->authority), to_text(decision->on)
                  )
                : t("{wie}, {datum}, kenmerk {kenmerk}",
                    processes::to_text(decision->authority),
                    to_text(decision->on),
                    decision->reference)
        );
    if (edition.version) {
        facts.add(t("Versie"), t("{versie}", *edition.version));
        facts.add(t("Vastgesteld op"), to_text(edition.dated));
    } else {
        facts.add(t("Stand van"), to_text(edition.dated));
    }
    facts.add(t("Contact"), process.contact);
    return facts.take().facts;
}

void write_what_is_missing(Writer& writer, const std::vector<records::Finding>& findings)
{
    std::vector<Text> blocks;
    for (const auto& finding : findings)
        if (finding.severity == records::Severity::block) blocks.push_back(finding.what);
    if (blocks.empty()) return;
    writer.note(
        paper::Tone::care,
        t("Let op"),
        t("Dit is een concept. Het verslag kan nog niet worden vastgesteld. Dit ontbreekt nog:")
    );
    writer.list(blocks);
}

} // namespace

paper::Document compose(
    const records::Record& record,
    const std::vector<records::Finding>& findings,
    const Edition& edition,
    const Language& language
)
{
    auto document = paper::document_in(
        language, language.say(t("Eindverslag: {traject}", record.process.title)), edition.dated
    );
    document.subtitle = language.say(t("Wat er is gezegd en wat de gemeente ermee doet"));
    document.author = edition.municipality;

    Writer writer{language, document};
    document.facts = facts_of(writer, record, edition);
    if (not edition.version) document.draft_mark = language.say(t("Concept"));

    writer.put(paper::Contents{.title = language.say(t("Inhoud")), .depth = 2});
    writer.put(paper::PageBreak{});
    if (not edition.version) write_what_is_missing(writer, findings);
    write_introduction(writer, record);
    write_process(writer, record);
    write_outcomes(writer, record);
    write_responses(writer, record);
    write_uses(writer, record);
    write_consents(writer, record);
    write_closing(writer, record);
    write_gaps(writer, findings);
    write_annexes(writer, record);
    return document;
}

} // namespace wijkspraak::reports
