#include "paper/sample_test.hpp"

namespace wijkspraak::paper {

namespace {

Figure time_line()
{
    Figure figure{
        .alternative = "Tijdlijn van 2024: in februari de startavond, in mei de enquête, in "
                       "september de bijeenkomsten in de wijken en in november het concept.",
        .caption = "Figuur 1. Het traject in de tijd.",
        .height = 96,
    };
    figure.shapes.push_back(Box{.x = 0, .y = 0, .width = Figure::text_width, .height = 96});
    figure.shapes.push_back(Line{20, 52, 431, 52, Paint::accent, 2});
    const std::vector<std::pair<std::string, double>> moments{
        {"Start",    50 },
        {"Enquête", 160},
        {"Wijken",   290},
        {"Concept",  400}
    };
    for (const auto& [words, x] : moments) {
        figure.shapes.push_back(Disc{.x = x, .y = 52, .radius = 5});
        figure.shapes.push_back(Label{
            .x = x, .y = 36, .text = words, .anchor = Anchor::middle, .is_strong = true});
    }
    figure.shapes.push_back(Label{
        .x = 50, .y = 74, .text = "februari 2024", .anchor = Anchor::middle, .fill = Paint::quiet});
    return figure;
}

Table moments()
{
    Table table{
        .caption = "De momenten van het traject",
        .columns = {{"Datum", 2},      {"Moment", 3}, {"Wie", 3}, {"Aantal", 1, true}},
        .rows = {},
    };
    for (int week = 1; week <= 24; ++week)
        table.rows.push_back({
            std::to_string(week) + " maart 2024",
            "Bijeenkomst in de wijk, over het onderhoud van het groen en de paden",
            Runs{
                 strong("Bewoners"),
                 {" van de buurt, met de wijkraad en "},
                 link("https://example.nl/wijk", "de wijkwebsite")},
            "circa " + std::to_string(10 + week)
        });
    return table;
}

const char* const running_text = "Het college vroeg bewoners hoe zij willen meepraten over hun "
                                 "wijk. De gesprekken vonden plaats "
                                 "in buurthuizen, op school en op de markt. Wie er niet bij kon "
                                 "zijn, vulde een vragenlijst in of "
                                 "belde. Alles wat gezegd is, staat met een nummer in het "
                                 "register, zodat iedereen kan nagaan wat "
                                 "ermee is gebeurd.";

void add_opening(Document& report)
{
    auto& blocks = report.blocks;
    blocks.push_back(Contents{.title = "Inhoud"});
    blocks.push_back(PageBreak{});
    blocks.push_back(Heading{1, "Inleiding", "inleiding"});
    blocks.push_back(Paragraph{running_text});
    blocks.push_back(Paragraph{
        Runs{
             {"De aanleiding staat in "},
             link("#momenten", "het overzicht van momenten"),
             {" en in de "},
             link("https://lokaleregelgeving.overheid.nl/", "verordening"),
             {", die "},
             emphatic("vanaf 2027"),
             {" verplicht is."}}
    });
    blocks.push_back(List{
        {"Iedereen kan meedoen, ook zonder computer.",
         "Wat gezegd is, krijgt een antwoord. Dat antwoord noemt de reden en de plaats in het "
         "besluit "
         "waar de inbreng terugkomt.", "Het besluit is openbaar."}
    });
    blocks.push_back(List{
        {"Plannen", "Luisteren", "Afwegen"},
        true
    });
}

void add_body(Document& report)
{
    auto& blocks = report.blocks;
    blocks.push_back(Note{
        Tone::care, "Let op", "Van twee bijeenkomsten is het aantal deelnemers niet bekend."});
    blocks.push_back(Heading{1, "Het traject in grote lijnen", "traject"});
    blocks.push_back(time_line());
    blocks.push_back(Heading{2, "Momenten", "momenten"});
    blocks.push_back(moments());
    blocks.push_back(Heading{2, "Wie niet is bereikt", "bereik"});
    blocks.push_back(Paragraph{running_text});
    blocks.push_back(Heading{3, "Jongeren", "jongeren"});
    blocks.push_back(Paragraph{running_text});
    blocks.push_back(Heading{1, "Uitkomsten", "uitkomsten"});
    for (int i = 0; i < 6; ++i) blocks.push_back(Paragraph{running_text});
    blocks.push_back(Facts{
        {
         {"Reactie", Runs{strong("Overgenomen"), {", omdat het past binnen het kader"}}},
         {"Gebruik", "Artikel 3 van de regeling"},
         {"Eigenaar", "Stadsdeelmanagement"},
         }
    });
    blocks.push_back(Note{Tone::good, "Akkoord", "Acht van de negen wijkorganen gingen akkoord."});
}

} // namespace

Document sample_report()
{
    Document report{
        .title = "Eindverslag samenwerkingsafspraken met wijkorganen",
        .subtitle = "Coproductie met bewoners, februari 2024 tot november 2024",
        .author = "Gemeente Voorbeeld",
        .dated = *Date::parse("2026-03-01"),
    };
    report.draft_mark = "Concept";
    report.facts = {
        {"Versie",         "3"                                                               },
        {"Vastgesteld op", "1 maart 2026"                                                    },
        {"Bevoegd orgaan", "College van burgemeester en wethouders"                          },
        {"Vingerafdruk",   "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"},
    };
    add_opening(report);
    add_body(report);
    return report;
}

Document long_report(int chapters, int rows)
{
    Document report{.title = "Alle inbreng", .dated = *Date::parse("2026-03-01")};
    report.blocks.push_back(Contents{.title = "Inhoud"});
    for (int chapter = 1; chapter <= chapters; ++chapter) {
        const auto number = std::to_string(chapter);
        report.blocks.push_back(Heading{1, "Hoofdstuk " + number, "hoofdstuk-" + number});
        Table table{
            .caption = "Inbreng bij hoofdstuk " + number,
            .columns = {{"Nummer"},      {"Wat er gezegd is", 5}, {"Reactie", 2}},
            .rows = {              },
        };
        for (int row = 1; row <= rows; ++row)
            table.rows.push_back(
                {number + "-" + std::to_string(row),
                 "Maak het pad langs de vijver breder en zet er een bank bij.",
                 "Overgenomen"}
            );
        report.blocks.push_back(std::move(table));
    }
    return report;
}

} // namespace wijkspraak::paper
