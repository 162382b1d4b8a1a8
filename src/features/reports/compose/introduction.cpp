#include "features/reports/compose/writer.hpp"

namespace wijkspraak::reports {

using processes::FrameKind;
using processes::PlanPart;

namespace {

std::string part_of(const records::Record& record, PlanPart part)
{
    const auto found = record.plan.find(part);
    return found == record.plan.end() ? std::string{} : found->second;
}

void write_frames(Writer& writer, const records::Record& record)
{
    writer.heading(2, t("Wat vooraf vaststond"), "kaders");
    bool is_empty = true;
    FactList facts{writer};
    for (const auto kind : {FrameKind::substantive, FrameKind::financial, FrameKind::procedural})
        for (const auto& frame : record.frames) {
            if (frame.kind != kind or not frame.is_current) continue;
            is_empty = false;
            facts.add(
                to_text(kind),
                frame.version > 1 ? t("{kader} (versie {versie}, sinds {datum})",
                                      frame.text,
                                      frame.version,
                                      to_text(frame.from))
                                  : as_is(frame.text)
            );
        }
    if (is_empty)
        writer.paragraph(t("Er zijn geen kaders vastgelegd."));
    else
        writer.put(facts.take());
}

void write_influence(Writer& writer, const records::Record& record)
{
    writer.heading(2, t("Hoeveel invloed deelnemers hadden"), "invloed");
    if (record.influences.empty()) {
        writer.paragraph(t("Er is geen belofte over invloed vastgelegd."));
        return;
    }
    const auto& influence = record.influences.front();
    writer.paragraph(
        t("De vorm was {vorm}. {uitleg}", to_text(influence.rung), promise_of(influence.rung))
    );
    writer.written(influence.promise);
    if (not influence.counter_promise.empty()) {
        writer.paragraph(t("Aan de deelnemers is gevraagd:"));
        writer.written(influence.counter_promise);
    }
}

} // namespace

void write_introduction(Writer& writer, const records::Record& record)
{
    writer.heading(1, t("Inleiding"), "inleiding");
    writer.written(record.process.summary);
    if (const auto occasion = part_of(record, PlanPart::occasion); not occasion.empty()) {
        writer.heading(2, t("Aanleiding"), "aanleiding");
        writer.written(occasion);
    }
    if (const auto question = part_of(record, PlanPart::decision); not question.empty()) {
        writer.heading(2, t("Waarover het ging"), "vraag");
        writer.written(question);
    }
    write_influence(writer, record);
    write_frames(writer, record);
}

} // namespace wijkspraak::reports
