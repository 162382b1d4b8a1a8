#include "features/publication/json.hpp"

#include "features/publication/cells.hpp"
#include "paper/json.hpp"

namespace wijkspraak::publication {

namespace {

using paper::JsonWriter;

/// What is not there is null, never an empty text.
void text(JsonWriter& json, std::string_view name, std::string_view words)
{
    json.key(name);
    if (words.empty())
        json.put(nullptr);
    else
        json.put(words);
}

template <typename Day>
void day(JsonWriter& json, std::string_view name, const std::optional<Day>& on)
{
    text(json, name, on ? to_iso(*on) : std::string{});
}

void area(JsonWriter& json, const areas::Area* area)
{
    json.key("gebied");
    if (area == nullptr) {
        json.put(nullptr);
        return;
    }
    json.begin_object();
    text(json, "code", area->code);
    json.member("naam", area->name).end_object();
}

void moment(JsonWriter& json, const moments::Moment* moment)
{
    json.key("moment");
    if (moment == nullptr) {
        json.put(nullptr);
        return;
    }
    json.begin_object().member("titel", moment->title);
    day(json, "datum", moment->on);
    json.end_object();
}

void words(JsonWriter& json, const OpenWords& words)
{
    day(json, "datum", words.given_on);
    json.member("kanaal", to_word(words.channel)).member("gever", to_word(words.giver));
    text(json, "groep", words.said_by);
    json.member("steun", to_word(words.firmness)).key("handen");
    if (words.hands)
        json.put(*words.hands);
    else
        json.put(nullptr);
    area(json, words.area);
    moment(json, words.moment);
    json.member("tekst", words.text);
}

void no_words(JsonWriter& json)
{
    for (const auto* name :
         {"datum", "kanaal", "gever", "groep", "steun", "handen", "gebied", "moment", "tekst"})
        json.member(name, nullptr);
}

void place(JsonWriter& json, const OpenPlace& place)
{
    json.begin_object();
    text(json, "punt", place.point == nullptr ? std::string_view{} : place.point->text);
    json.key("thema");
    if (place.theme == nullptr)
        json.put(nullptr);
    else
        json.begin_object()
            .member("nummer", place.theme->theme.number)
            .member("titel", place.theme->theme.title)
            .end_object();
    json.end_object();
}

void reaction(JsonWriter& json, const OpenOutcome& outcome)
{
    json.member("nummer", outcome.outcome.number).member("titel", outcome.outcome.title);
    text(json, "reactie", word_of(outcome.response));
    text(json, "reden", reason_of(outcome.response));
}

void uses(JsonWriter& json, std::span<const OpenOutcome* const> outcomes)
{
    json.key("benutting").begin_array();
    for (const auto* use : uses_of(outcomes)) {
        json.begin_object()
            .member("nummer", use->number)
            .member("soort", to_word(use->kind))
            .member("tekst", use->text);
        text(json, "vindplaats", use->place);
        text(json, "uitvoering", use->owner);
        day(json, "gepland", use->planned);
        json.end_object();
    }
    json.end_array();
}

} // namespace

std::string to_json(const OpenEntry& entry)
{
    JsonWriter json;
    json.begin_object()
        .member("nummer", entry.number)
        .member("stand", to_word(entry.standing))
        .member("openbaar", entry.words.has_value());
    text(json, "reden_niet_openbaar", entry.withheld_reason);
    if (entry.words)
        words(json, *entry.words);
    else
        no_words(json);

    json.key("plaatsen").begin_array();
    for (const auto& one : entry.places) place(json, one);
    json.end_array().key("uitkomsten").begin_array();
    for (const auto* outcome : entry.outcomes) {
        json.begin_object();
        reaction(json, *outcome);
        json.end_object();
    }
    json.end_array();
    uses(json, entry.outcomes);
    json.key("antwoorden").begin_array();
    for (const auto answer : entry.answers) json.put(answer);
    return json.end_array().member("voorbeeld", entry.is_example).end_object().take();
}

std::string to_json(const OpenTheme& theme)
{
    JsonWriter json;
    json.begin_object().member("nummer", theme.theme.number).member("titel", theme.theme.title);
    text(json, "tekst", theme.theme.summary);
    text(json, "andere_meningen", theme.theme.minority);
    json.member("aantal", theme.theme.places);
    text(json, "antwoord", theme.answer);
    day(json, "beantwoord_op", theme.answered_on);
    json.key("uitkomst");
    if (theme.outcome == nullptr)
        json.put(nullptr);
    else
        json.put(theme.outcome->outcome.number);
    return json.end_object().take();
}

std::string to_json(const OpenOutcome& outcome)
{
    JsonWriter json;
    json.begin_object();
    reaction(json, outcome);
    text(json, "tekst", outcome.outcome.text);
    text(json, "gezegd_door", outcome.outcome.said_by);
    text(json, "gedeeld_door", outcome.outcome.breadth);
    text(json, "andere_meningen", outcome.outcome.minority);
    const auto* self = &outcome;
    uses(json, std::span{&self, 1});
    return json.end_object().take();
}

} // namespace wijkspraak::publication
