#include "features/reports/compose/writer.hpp"

namespace wijkspraak::reports {

using processes::PlanPart;

namespace {

void write_plan_part(
    Writer& writer,
    const records::Record& record,
    PlanPart part,
    const Text& heading,
    Literal anchor,
    const Text& missing
)
{
    writer.heading(2, heading, std::string{anchor.view()});
    const auto found = record.plan.find(part);
    if (found == record.plan.end() or found->second.empty())
        writer.paragraph(missing);
    else
        writer.written(found->second);
}

} // namespace

void write_closing(Writer& writer, const records::Record& record)
{
    writer.heading(1, t("Terugkijken en verder"), "verder");
    write_plan_part(
        writer,
        record,
        PlanPart::evaluation,
        t("Hoe we terugkijken"),
        "terugkijken",
        t("Er zijn vooraf geen afspraken gemaakt over hoe het traject wordt beoordeeld.")
    );
    write_plan_part(
        writer,
        record,
        PlanPart::decision_route,
        t("Hoe het besluit tot stand komt"),
        "besluitvorming",
        t("De weg naar het besluit is niet vastgelegd.")
    );
    write_plan_part(
        writer,
        record,
        PlanPart::feedback,
        t("Hoe deelnemers de uitkomst horen"),
        "terugkoppeling",
        t("Er is niet vastgelegd hoe deelnemers de uitkomst horen.")
    );
}

void write_gaps(Writer& writer, const std::vector<records::Finding>& findings)
{
    writer.heading(1, t("Wat in dit verslag ontbreekt of onzeker is"), "onzeker");
    if (findings.empty()) {
        writer.paragraph(t("De controle vond niets dat ontbreekt of niet klopt."));
        return;
    }
    writer.paragraph(
        t("Het verslag is gemaakt uit wat is vastgelegd. De controle vond {n} punt.",
          "Het verslag is gemaakt uit wat is vastgelegd. De controle vond {n} punten.",
          findings.size())
    );
    paper::Table table{
        .caption = writer.say(t("Punten van de controle")),
        .columns = {
                    {writer.say(t("Code")), 0.6},
                    {writer.say(t("Wat")), 4},
                    {writer.say(t("Hoe zwaar")), 1.3}}
    };
    for (const auto& finding : findings)
        table.rows.push_back(
            {std::string{finding.code},
             writer.say(finding.what),
             writer.say(to_text(finding.severity))}
        );
    writer.put(std::move(table));
}

} // namespace wijkspraak::reports
