#include "features/talks/forms.hpp"

#include <charconv>

namespace wijkspraak::talks {

namespace {

/// A field with the name of the topic and nothing else yet.
web::Field named(Topic topic)
{
    switch (topic) {
    case Topic::look_back: return {.name = "terugblik", .label = {}};
    case Topic::goes_well: return {.name = "goed", .label = {}};
    case Topic::could_be_better: return {.name = "beter", .label = {}};
    case Topic::wishes: return {.name = "wensen", .label = {}};
    case Topic::support: return {.name = "steun", .label = {}};
    case Topic::level: return {.name = "niveau", .label = {}};
    case Topic::themes: return {.name = "gebied", .label = {}};
    }
    return {.name = "", .label = {}};
}

} // namespace

web::Field field_of(Topic topic, Voice voice)
{
    const bool is_talk = voice == Voice::talk;
    auto field = named(topic);
    field.label = is_talk ? t("Besproken: {onderwerp}", to_text(topic)) : question_of(topic);
    field.longest = longest_words;
    field.rows = is_talk ? 3 : 4;
    return field;
}

web::Fields fields_of(const Sheet& sheet)
{
    web::Fields fields{
        {"wens",  sheet.version == 0 ? std::string{} : std::string{to_word(sheet.wish)}},
        {"klaar", sheet.is_ready ? "ja" : ""                                           }
    };
    for (const auto& [topic, words] : sheet.words) fields.add(std::string{to_word(topic)}, words);
    return fields;
}

Result<SheetDraft, web::Problems> read_sheet(const web::Fields& sent, Voice voice)
{
    web::Reading reading{sent};
    SheetDraft draft;
    for (const auto topic : topics) draft.words[topic] = reading.text(field_of(topic, voice));
    if (voice != Voice::talk) {
        draft.wish =
            parse_wish(reading.choice(wish_field, wish_choices())).value_or(Wish::none_yet);
        draft.is_ready = reading.tick(ready_field);
    }
    if (not reading.ok()) return reading.problems();
    return draft;
}

int version_in(const web::Fields& sent)
{
    const auto text = sent[version_name];
    int version = 0;
    std::from_chars(text.data(), text.data() + text.size(), version);
    return version;
}

html::Node version_field(int version)
{
    return html::input(
        html::attribute("type", "hidden"),
        html::attribute("name", "versie"),
        html::attribute("value", std::to_string(version))
    );
}

std::vector<web::Choice> wish_choices()
{
    std::vector<web::Choice> choices;
    for (const auto wish : wishes) choices.push_back({std::string{to_word(wish)}, to_text(wish)});
    return choices;
}

} // namespace wijkspraak::talks
