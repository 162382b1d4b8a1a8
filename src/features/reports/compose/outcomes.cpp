#include "features/reports/compose/writer.hpp"

#include <algorithm>

namespace wijkspraak::reports {

using inputs::Input;
using inputs::Outcome;

namespace {

constexpr std::size_t most_inputs_beside_outcome = 12;

std::string number_of(const Outcome& outcome)
{
    return std::to_string(outcome.number);
}

/// What was put under an outcome by hand, as far as everyone may read it.
std::vector<const Input*> inputs_under(const records::Record& record, const Outcome& outcome)
{
    std::vector<const Input*> inputs;
    for (const auto& input : record.inputs)
        if (input.outcome == outcome.id and input.state == inputs::State::open)
            inputs.push_back(&input);
    return inputs;
}

std::vector<const themes::Theme*> themes_under(
    const records::Record& record, const Outcome& outcome
)
{
    std::vector<const themes::Theme*> themes;
    for (const auto& theme : record.themes)
        if (theme.outcome == outcome.id and theme.places > 0) themes.push_back(&theme);
    return themes;
}

void write_themes_under(Writer& writer, const std::vector<const themes::Theme*>& themes)
{
    if (themes.empty()) return;
    writer.paragraph(t("Thema's waar dit op steunt:"));
    std::vector<Text> items;
    for (const auto* theme : themes) {
        items.push_back(
            t("Thema {nummer}: {titel}, {aantal} keer gezegd",
              theme->number,
              theme->title,
              theme->places)
        );
        if (not theme->minority.empty())
            items.push_back(t("Andere meningen: {wat}", theme->minority));
    }
    writer.list(items);
}

void write_inputs(Writer& writer, const records::Record& record, const Outcome& outcome)
{
    const auto themes = themes_under(record, outcome);
    write_themes_under(writer, themes);
    const auto inputs = inputs_under(record, outcome);
    if (inputs.empty() and not themes.empty()) return;
    if (inputs.empty()) {
        writer.paragraph(t("Bij deze uitkomst is geen inbreng vastgelegd."));
        return;
    }
    writer.paragraph(t("Inbreng waar dit op steunt ({n}):", inputs.size()));
    std::vector<Text> items;
    for (const auto* input : inputs) {
        if (items.size() == most_inputs_beside_outcome) break;
        items.push_back(
            input->said_by.empty()
                ? t("Nr. {nummer}: {tekst}", input->number, input->text)
                : t("Nr. {nummer}: {tekst} ({wie})", input->number, input->text, input->said_by)
        );
    }
    writer.list(items);
    if (inputs.size() > items.size()) writer.paragraph(t("Alle inbreng staat in de bijlage."));
}

std::string frames_in_words(
    const Writer& writer, const records::Record& record, const Outcome& outcome
)
{
    std::string text;
    for (const auto& frame : record.frames) {
        if (not frame.is_current) continue;
        const auto test = std::ranges::find_if(record.tests, [&](const inputs::FrameTest& result) {
            return result.outcome == outcome.id and result.frame == frame.id;
        });
        if (not text.empty()) text += "\n";
        text += writer.say(
            t("{soort}: {oordeel}",
              to_text(frame.kind),
              test == record.tests.end() ? t("niet getoetst") : to_text(test->fit))
        );
        if (test != record.tests.end() and not test->note.empty()) text += " (" + test->note + ")";
    }
    return text;
}

std::string outcomes_in_words(const records::Record& record, const inputs::Use& use)
{
    std::string text;
    for (const auto& outcome : record.outcomes) {
        if (std::ranges::find(use.outcomes, outcome.id) == use.outcomes.end()) continue;
        if (not text.empty()) text += ", ";
        text += number_of(outcome);
    }
    return text;
}

} // namespace

void write_outcomes(Writer& writer, const records::Record& record)
{
    writer.heading(1, t("b. De belangrijkste uitkomsten"), "uitkomsten");
    if (record.outcomes.empty()) writer.paragraph(t("Er zijn nog geen uitkomsten vastgelegd."));
    for (const auto& outcome : record.outcomes) {
        writer.heading(
            2,
            t("{nummer}. {titel}", outcome.number, outcome.title),
            "uitkomst-" + number_of(outcome)
        );
        writer.written(outcome.text);
        FactList facts{writer};
        facts.add(t("Wie dit zeiden"), outcome.said_by);
        facts.add(t("Hoe breed gedeeld"), outcome.breadth);
        facts.add(t("Andere geluiden"), outcome.minority);
        if (not facts.empty()) writer.put(facts.take());
        write_inputs(writer, record, outcome);
    }
}

void write_responses(Writer& writer, const records::Record& record)
{
    writer.heading(1, t("c1. De reactie van de gemeente"), "reactie");
    paper::Table table{
        .caption = writer.say(t("Reactie per uitkomst")),
        .columns = {
                    {writer.say(t("Uitkomst")), 1.6},
                    {writer.say(t("Reactie")), 1.2},
                    {writer.say(t("Waarom")), 3},
                    {writer.say(t("Toets aan de kaders")), 1.8}}
    };
    for (const auto& outcome : record.outcomes) {
        const auto response =
            std::ranges::find(record.responses, outcome.id, &inputs::Response::outcome);
        const bool is_given = response != record.responses.end();
        table.rows.push_back(
            {number_of(outcome) + ". " + outcome.title,
             writer.or_missing(
                 is_given ? writer.say(to_text(response->disposition)) : std::string{}
             ),
             writer.or_missing(is_given ? response->reason : std::string{}),
             frames_in_words(writer, record, outcome)}
        );
    }
    if (table.rows.empty())
        writer.paragraph(t("Er zijn nog geen uitkomsten om op te reageren."));
    else
        writer.put(std::move(table));
}

void write_uses(Writer& writer, const records::Record& record)
{
    writer.heading(1, t("c2. Hoe de inbreng is gebruikt"), "gebruik");
    if (record.uses.empty()) {
        writer.paragraph(t("Er is nog niet vastgelegd hoe de inbreng is gebruikt."));
        return;
    }
    paper::Table table{
        .caption = writer.say(t("Artikelen, maatregelen en acties")),
        .columns = {
                    {writer.say(t("Nr.")), 0.4},
                    {writer.say(t("Wat")), 3},
                    {writer.say(t("Waar terug te vinden")), 1.8},
                    {writer.say(t("Wie zorgt ervoor")), 1.3},
                    {writer.say(t("Uitkomst")), 0.8}}
    };
    for (const auto& use : record.uses) {
        auto what = writer.say(t("{soort}: {tekst}", to_text(use.kind), use.text));
        if (use.planned) what += "\n" + writer.say(t("Gepland: {datum}", to_text(*use.planned)));
        table.rows.push_back(
            {std::to_string(use.number),
             std::move(what),
             writer.or_missing(use.place),
             writer.or_missing(use.owner),
             writer.or_missing(outcomes_in_words(record, use))}
        );
    }
    writer.put(std::move(table));
}

} // namespace wijkspraak::reports
