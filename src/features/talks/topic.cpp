#include "features/talks/topic.hpp"

#include "base/with_word.hpp"

namespace wijkspraak::talks {

Voice voice_of(Side side)
{
    return side == Side::body ? Voice::body : Voice::municipality;
}

const std::string& words_in(const Sheets& sheets, Voice voice, Topic topic)
{
    static const std::string nothing;
    const auto sheet = sheets.find(voice);
    if (sheet == sheets.end()) return nothing;
    const auto words = sheet->second.words.find(topic);
    return words == sheet->second.words.end() ? nothing : words->second;
}

Text to_text(Topic topic)
{
    switch (topic) {
    case Topic::look_back: return t("Terugblik");
    case Topic::goes_well: return t("Wat goed gaat");
    case Topic::could_be_better: return t("Wat beter kan");
    case Topic::wishes: return t("Wensen");
    case Topic::support: return t("Steun");
    case Topic::level: return t("Samenwerken in het nieuwe jaar");
    case Topic::themes: return t("Wat er speelt in het gebied");
    }
    return {};
}

Text question_of(Topic topic)
{
    switch (topic) {
    case Topic::look_back: return t("Wat deden we met de afspraken van vorig jaar?");
    case Topic::goes_well: return t("Waar bent u trots op? Wat houden we zo?");
    case Topic::could_be_better: return t("Wat liep stroef, en wat zou helpen?");
    case Topic::wishes: return t("Wat wilt u het komende jaar doen of bereiken?");
    case Topic::support: return t("Wat is daarvoor nodig: training, ruimte, hulp, bekendheid?");
    case Topic::level: return t("Waarom past dit het beste?");
    case Topic::themes: return t("Welke onderwerpen komen eraan in de buurt?");
    }
    return {};
}

Text to_text(Voice voice)
{
    switch (voice) {
    case Voice::body: return t("Wijkorgaan");
    case Voice::municipality: return t("Gemeente");
    case Voice::talk: return t("Besproken");
    }
    return {};
}

Text to_text(Side side)
{
    return to_text(voice_of(side));
}

Text to_text(Wish wish)
{
    switch (wish) {
    case Wish::stay: return t("Zo blijven als het is");
    case Wish::step_up: return t("Een stap erbij");
    case Wish::step_back: return t("Een stap terug");
    case Wish::none_yet: return t("Dat weten we nog niet");
    }
    return {};
}

std::string_view to_word(Topic topic)
{
    switch (topic) {
    case Topic::look_back: return "terugblik";
    case Topic::goes_well: return "goed";
    case Topic::could_be_better: return "beter";
    case Topic::wishes: return "wensen";
    case Topic::support: return "steun";
    case Topic::level: return "niveau";
    case Topic::themes: return "gebied";
    }
    return {};
}

std::string_view to_word(Voice voice)
{
    switch (voice) {
    case Voice::body: return "wijkorgaan";
    case Voice::municipality: return "gemeente";
    case Voice::talk: return "gesprek";
    }
    return {};
}

std::string_view to_word(Side side)
{
    return to_word(voice_of(side));
}

std::string_view to_word(Wish wish)
{
    switch (wish) {
    case Wish::stay: return "blijven";
    case Wish::step_up: return "op";
    case Wish::step_back: return "af";
    case Wish::none_yet: return "nog-niet";
    }
    return {};
}

std::optional<Topic> parse_topic(std::string_view word)
{
    return with_word(topics, word);
}

std::optional<Voice> parse_voice(std::string_view word)
{
    return with_word(voices, word);
}

std::optional<Side> parse_side(std::string_view word)
{
    return with_word(both_sides, word);
}

std::optional<Wish> parse_wish(std::string_view word)
{
    return with_word(wishes, word);
}

} // namespace wijkspraak::talks
