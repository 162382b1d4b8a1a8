#include "features/reports/compose/writer.hpp"

#include <algorithm>
#include <map>

namespace wijkspraak::reports {

namespace {

void write_documents(Writer& writer, const records::Record& record)
{
    writer.heading(2, t("Stukken"), "stukken");
    paper::Table table{
        .caption = writer.say(t("Stukken bij dit traject")),
        .columns = {
                    {writer.say(t("Stuk")), 2.6},
                    {writer.say(t("Soort")), 1.2},
                    {writer.say(t("Stand")), 1.2},
                    {writer.say(t("Datum")), 1.2},
                    {writer.say(t("Opmerking")), 2}}
    };
    for (const auto& document : record.documents) {
        if (not document.is_public) continue;
        table.rows.push_back(
            {document.title,
             document.kind,
             writer.say(to_text(document.status)),
             writer.or_missing(document.on ? writer.say(to_text(*document.on)) : std::string{}),
             document.note}
        );
    }
    if (table.rows.empty())
        writer.paragraph(t("Er zijn geen stukken vastgelegd."));
    else
        writer.put(std::move(table));
}

void write_ledger(Writer& writer, const records::Record& record)
{
    writer.heading(2, t("Alle inbreng"), "inbreng");
    if (record.inputs.empty()) {
        writer.paragraph(t("Er is geen inbreng vastgelegd."));
        return;
    }
    std::map<moments::MomentId, const moments::Moment*> moments;
    for (const auto& moment : record.moments) moments.emplace(moment.id, &moment);
    std::map<inputs::OutcomeId, int> outcomes;
    for (const auto& outcome : record.outcomes) outcomes.emplace(outcome.id, outcome.number);

    paper::Table table{
        .caption = writer.say(t("Inbreng, op nummer")),
        .columns = {
                    {writer.say(t("Nr.")), 0.5},
                    {writer.say(t("Inbreng")), 3.4},
                    {writer.say(t("Wie")), 1.3},
                    {writer.say(t("Waar gezegd")), 1.6},
                    {writer.say(t("Uitkomst")), 0.8}}
    };
    table.rows.reserve(record.inputs.size());
    for (const auto& input : record.inputs) {
        const auto moment = input.moment ? moments.find(*input.moment) : moments.end();
        const auto outcome = input.outcome ? outcomes.find(*input.outcome) : outcomes.end();
        table.rows.push_back(
            {std::to_string(input.number),
             input.text,
             input.said_by,
             moment == moments.end() ? std::string{} : moment->second->title,
             outcome == outcomes.end() ? writer.say(t("geen")) : std::to_string(outcome->second)}
        );
    }
    writer.put(std::move(table));
}

} // namespace

void write_annexes(Writer& writer, const records::Record& record)
{
    writer.heading(1, t("Bijlagen"), "bijlagen");
    write_documents(writer, record);
    write_ledger(writer, record);
}

} // namespace wijkspraak::reports
