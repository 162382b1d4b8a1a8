#include "features/reports/compose/writer.hpp"

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

} // namespace

void write_annexes(Writer& writer, const records::Record& record)
{
    writer.heading(1, t("Bijlagen"), "bijlagen");
    write_documents(writer, record);
    write_way(writer, record);
    write_themes(writer, record);
    write_ledger(writer, record);
}

} // namespace wijkspraak::reports
