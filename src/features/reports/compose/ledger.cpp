#include "features/reports/compose/writer.hpp"
#include "features/themes/themes.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace wijkspraak::reports {

using inputs::Input;
using inputs::InputId;
using themes::Theme;

namespace {

/// Where each entry went and what it was answered, looked up once for the whole ledger.
class Whereabouts {
public:
    explicit Whereabouts(const records::Record& record)
    {
        for (const auto& moment : record.moments) moments_.emplace(moment.id, &moment);
        for (const auto& outcome : record.outcomes) outcomes_.emplace(outcome.id, outcome.number);
        for (const auto& theme : record.themes) themes_.emplace(theme.id, theme.number);
        for (const auto& point : record.points) points_.emplace(point.id, &point);
        for (const auto& place : record.places) places_[place.entry].push_back(&place);
        for (const auto& answer : record.answers)
            if (answer.entry) answers_.emplace(*answer.entry, &answer);
    }

    std::string moment_of(const Input& input) const
    {
        const auto moment = input.moment ? moments_.find(*input.moment) : moments_.end();
        return moment == moments_.end() ? std::string{} : moment->second->title;
    }

    /// "thema 3", "uitkomst 2", each on its line; or, in words, that it went nowhere.
    std::string where(const Writer& writer, const Input& input) const
    {
        auto names = themes_of(writer, input);
        if (input.outcome and outcomes_.contains(*input.outcome))
            names.insert(writer.say(t("uitkomst {nummer}", outcomes_.at(*input.outcome))));
        if (answers_.contains(input.id)) names.insert(writer.say(t("eigen antwoord")));
        if (names.empty()) return writer.say(t("nog nergens"));

        std::string joined;
        for (const auto& name : names) joined += (joined.empty() ? "" : "\n") + name;
        return joined;
    }

    /// What was said, how it was read when that differs, and its own answer if it has one.
    std::string words(const Writer& writer, const Input& input) const
    {
        if (input.state == inputs::State::withheld)
            return writer.say(t("Niet openbaar. Reden: {reden}", input.withheld_reason));
        auto text =
            input.is_example ? writer.say(t("{tekst} (voorbeeld)", input.text)) : input.text;
        for (const auto* place : places_of(input))
            if (place->point and points_.contains(*place->point))
                text +=
                    "\n" + writer.say(t("Gelezen als: {tekst}", points_.at(*place->point)->text));
        if (const auto answer = answers_.find(input.id); answer != answers_.end())
            text += "\n" + writer.say(t("Antwoord: {tekst}", answer->second->text));
        return text;
    }

private:
    std::set<std::string> themes_of(const Writer& writer, const Input& input) const
    {
        std::set<std::string> names;
        for (const auto* place : places_of(input))
            if (place->theme and themes_.contains(*place->theme))
                names.insert(writer.say(t("thema {nummer}", themes_.at(*place->theme))));
        return names;
    }

    const std::vector<const themes::Place*>& places_of(const Input& input) const
    {
        static const std::vector<const themes::Place*> none;
        const auto places = places_.find(input.id);
        return places == places_.end() ? none : places->second;
    }

    std::map<moments::MomentId, const moments::Moment*> moments_;
    std::map<inputs::OutcomeId, int> outcomes_;
    std::map<themes::ThemeId, int> themes_;
    std::map<themes::PointId, const themes::Point*> points_;
    std::map<InputId, std::vector<const themes::Place*>> places_;
    std::map<InputId, const themes::Answer*> answers_;
};

std::string outcome_of(const records::Record& record, const Theme& theme)
{
    if (not theme.outcome) return {};
    const auto outcome = std::ranges::find(record.outcomes, *theme.outcome, &inputs::Outcome::id);
    if (outcome == record.outcomes.end()) return {};
    return std::to_string(outcome->number) + ". " + outcome->title;
}

const themes::Answer* answer_to(const records::Record& record, const Theme& theme)
{
    const auto answer = std::ranges::find_if(record.answers, [&](const themes::Answer& one) {
        return one.theme == theme.id;
    });
    return answer == record.answers.end() ? nullptr : &*answer;
}

void write_theme(Writer& writer, const records::Record& record, const Theme& theme)
{
    writer.heading(
        3,
        theme.is_example ? t("Thema {nummer}: {titel} (voorbeeld)", theme.number, theme.title)
                         : t("Thema {nummer}: {titel}", theme.number, theme.title),
        "thema-" + std::to_string(theme.number)
    );
    writer.written(theme.summary);
    FactList facts{writer};
    facts.add(t("Hoe vaak gezegd"), t("{n} keer", "{n} keer", theme.places));
    facts.add(t("Andere meningen"), theme.minority);
    facts.add(t("Uitkomst"), outcome_of(record, theme));
    facts.add(t("Wie antwoordt"), theme.handler);
    writer.put(facts.take());
    if (const auto* answer = answer_to(record, theme))
        writer.note(paper::Tone::neutral, t("Antwoord"), as_is(answer->text));
    else
        writer.note(
            paper::Tone::care, t("Antwoord"), t("Dit thema heeft nog geen antwoord gekregen.")
        );
}

void write_moderation(Writer& writer, const records::Record& record)
{
    if (record.ledger.withheld.empty()) return;
    writer.paragraph(
        t("Deze inbreng is niet openbaar. De gever kreeg de reden te horen en kon daar bezwaar "
          "tegen maken. Het nummer en de reden staan in de lijst.")
    );
    std::vector<Text> reasons;
    for (const auto& [reason, entries] : record.ledger.withheld)
        reasons.push_back(t("{n} keer: {reden}", "{n} keer: {reden}", entries, reason));
    writer.list(reasons);
}

} // namespace

void write_way(Writer& writer, const records::Record& record)
{
    const auto counted =
        std::ranges::count_if(record.themes, [](const Theme& theme) { return theme.places > 0; });
    if (counted == 0) return;
    writer.heading(2, t("De weg van de inbreng"), "weg");
    const auto flow = themes::flow_of(
        {
            record.ledger.headway, record.themes, record.outcomes, record.uses
    },
        {.all_entries = writer.say(t("Alle inbreng")),
         .unsorted = writer.say(t("Nog niet ingedeeld")),
         .headings =
             {writer.say(t("Inbreng")),
              writer.say(t("Thema's")),
              writer.say(t("Uitkomsten")),
              writer.say(t("Wat ermee gebeurt"))}}
    );
    writer.put(paper::figure_of(
        flow,
        writer.say(
            t("Een tekening van {inbreng} stukken inbreng onder {n} thema's, en van daar naar de "
              "uitkomsten en wat ermee gebeurt. De thema's staan hierna ook in woorden.",
              record.ledger.headway.total,
              counted)
        ),
        writer.say(t("Hoe dikker de lijn, hoe vaker het is gezegd"))
    ));
}

void write_themes(Writer& writer, const records::Record& record)
{
    if (record.themes.empty()) return;
    writer.heading(2, t("Antwoord op alle inbreng"), "antwoorden");
    const auto& headway = record.ledger.headway;
    writer.paragraph(t(
        "Van de {totaal} stukken inbreng zijn er {beantwoord} beantwoord. Wie hetzelfde zei, staat "
        "bij één thema en krijgt hetzelfde antwoord. In de lijst met alle inbreng staat bij elk "
        "nummer het thema.",
        headway.total,
        headway.answered
    ));
    for (const auto& theme : record.themes) write_theme(writer, record, theme);
}

void write_ledger(Writer& writer, const records::Record& record)
{
    writer.heading(2, t("Alle inbreng"), "inbreng");
    if (record.inputs.empty()) {
        writer.paragraph(t("Er is geen inbreng vastgelegd."));
        return;
    }
    write_moderation(writer, record);
    const Whereabouts whereabouts{record};
    paper::Table table{
        .caption = writer.say(t("Inbreng, op nummer")),
        .columns = {
                    {writer.say(t("Nr.")), 0.5},
                    {writer.say(t("Inbreng")), 3.4},
                    {writer.say(t("Wie")), 1.2},
                    {writer.say(t("Waar gezegd")), 1.4},
                    {writer.say(t("Antwoord bij")), 1.1}}
    };
    table.rows.reserve(record.inputs.size());
    for (const auto& input : record.inputs) {
        auto moment = whereabouts.moment_of(input);
        table.rows.push_back(
            {std::to_string(input.number),
             whereabouts.words(writer, input),
             input.said_by,
             moment.empty() ? writer.say(to_text(input.channel)) : std::move(moment),
             whereabouts.where(writer, input)}
        );
    }
    writer.put(std::move(table));
}

} // namespace wijkspraak::reports
