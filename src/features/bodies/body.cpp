#include "features/bodies/body.hpp"

#include "base/with_word.hpp"

namespace wijkspraak::bodies {

Text to_text(BodyKind kind)
{
    switch (kind) {
    case BodyKind::district_council: return t("wijkraad");
    case BodyKind::village_council: return t("dorpsraad");
    case BodyKind::circle: return t("buurtkring");
    case BodyKind::platform: return t("bewonersplatform");
    case BodyKind::association: return t("vereniging");
    case BodyKind::other: return t("andere vorm");
    }
    return {};
}

std::string_view to_word(BodyKind kind)
{
    switch (kind) {
    case BodyKind::district_council: return "wijkraad";
    case BodyKind::village_council: return "dorpsraad";
    case BodyKind::circle: return "buurtkring";
    case BodyKind::platform: return "bewonersplatform";
    case BodyKind::association: return "vereniging";
    case BodyKind::other: return "anders";
    }
    return {};
}

std::optional<BodyKind> parse_body_kind(std::string_view word)
{
    return with_word(body_kinds, word);
}

} // namespace wijkspraak::bodies
