#include "features/reports/compose/writer.hpp"

#include <array>

namespace wijkspraak::reports {

using processes::PlanPart;

namespace {

struct Ending {
    PlanPart part;
    Literal heading;
    Literal anchor;
    Literal missing; ///< said when the plan is silent
};

constexpr std::array endings{
    Ending{
           PlanPart::evaluation,
           "Hoe we terugkijken",               "terugkijken",
           "Er zijn vooraf geen afspraken gemaakt over hoe het traject wordt beoordeeld."},
    Ending{
           PlanPart::decision_route,
           "Hoe het besluit tot stand komt",   "besluitvorming",
           "De weg naar het besluit is niet vastgelegd."                                 },
    Ending{
           PlanPart::feedback,
           "Hoe deelnemers de uitkomst horen", "terugkoppeling",
           "Er is niet vastgelegd hoe deelnemers de uitkomst horen."                     },
};

void write_ending(Writer& writer, const records::Record& record, const Ending& ending)
{
    writer.heading(2, t(ending.heading), std::string{ending.anchor.view()});
    const auto found = record.plan.find(ending.part);
    if (found == record.plan.end() or found->second.empty())
        writer.paragraph(t(ending.missing));
    else
        writer.written(found->second);
}

} // namespace

void write_closing(Writer& writer, const records::Record& record)
{
    writer.heading(1, t("Terugkijken en verder"), "verder");
    for (const auto& ending : endings) write_ending(writer, record, ending);
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
