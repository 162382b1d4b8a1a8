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
    case BodyKind::team: return t("bewonersteam");
    case BodyKind::area_platform: return t("wijkplatform");
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
    case BodyKind::team: return "bewonersteam";
    case BodyKind::area_platform: return "wijkplatform";
    case BodyKind::other: return "anders";
    }
    return {};
}

std::optional<BodyKind> parse_body_kind(std::string_view word)
{
    return with_word(body_kinds, word);
}

bool was_there(const Placed& placed, Date day)
{
    if (placed.founded and placed.founded->first_day > day) return false;
    return not placed.ended or placed.ended->first_day > day;
}

Text kind_of(const BodyDraft& body)
{
    const bool has_words = body.kind == BodyKind::other and not body.kind_words.empty();
    return has_words ? as_is(body.kind_words) : to_text(body.kind);
}

} // namespace wijkspraak::bodies
