#include "features/exchange/post.hpp"

#include "base/with_word.hpp"

namespace wijkspraak::exchange {

Text to_text(Topic topic)
{
    switch (topic) {
    case Topic::people: return t("Mensen vinden");
    case Topic::reach: return t("Bewoners bereiken");
    case Topic::meeting: return t("Vergaderen");
    case Topic::green: return t("Groen en inrichting");
    case Topic::traffic: return t("Verkeer");
    case Topic::safety: return t("Veiligheid");
    case Topic::youth: return t("Jeugd");
    case Topic::together: return t("Elkaar ontmoeten");
    case Topic::money: return t("Geld");
    case Topic::town: return t("Werken met de gemeente");
    case Topic::other: return t("Iets anders");
    }
    return {};
}

std::string_view to_word(PostKind kind)
{
    switch (kind) {
    case PostKind::experience: return "ervaring";
    case PostKind::question: return "vraag";
    case PostKind::answer: return "antwoord";
    }
    return {};
}

std::string_view to_word(Topic topic)
{
    switch (topic) {
    case Topic::people: return "mensen";
    case Topic::reach: return "bereik";
    case Topic::meeting: return "vergaderen";
    case Topic::green: return "groen";
    case Topic::traffic: return "verkeer";
    case Topic::safety: return "veiligheid";
    case Topic::youth: return "jeugd";
    case Topic::together: return "ontmoeten";
    case Topic::money: return "geld";
    case Topic::town: return "gemeente";
    case Topic::other: return "anders";
    }
    return {};
}

std::optional<PostKind> parse_post_kind(std::string_view word)
{
    return with_word(post_kinds, word);
}

std::optional<Topic> parse_topic(std::string_view word)
{
    return with_word(topics, word);
}

} // namespace wijkspraak::exchange
