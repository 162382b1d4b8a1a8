#include "features/coverage/cover.hpp"

#include "base/with_word.hpp"

#include <algorithm>

namespace wijkspraak::coverage {

const bodies::Body& Coverage::body(bodies::BodyId id) const
{
    return *std::ranges::lower_bound(bodies, id, {}, &bodies::Body::id);
}

Text to_text(Cover cover)
{
    switch (cover) {
    case Cover::whole: return t("met wijkorgaan");
    case Cover::partly: return t("voor een kleiner deel");
    case Cover::none: return t("zonder wijkorgaan");
    }
    return {};
}

std::string_view to_word(Cover cover)
{
    switch (cover) {
    case Cover::whole: return "met";
    case Cover::partly: return "deels";
    case Cover::none: return "zonder";
    }
    return {};
}

std::optional<Cover> parse_cover(std::string_view word)
{
    return with_word(covers, word);
}

Text to_text(WayKind kind)
{
    switch (kind) {
    case WayKind::contact: return t("een contactpersoon");
    case WayKind::meeting: return t("een bijeenkomst");
    case WayKind::panel: return t("een panel");
    case WayKind::other: return t("op een andere manier");
    }
    return {};
}

std::string_view to_word(WayKind kind)
{
    switch (kind) {
    case WayKind::contact: return "contactpersoon";
    case WayKind::meeting: return "bijeenkomst";
    case WayKind::panel: return "panel";
    case WayKind::other: return "anders";
    }
    return {};
}

std::optional<WayKind> parse_way_kind(std::string_view word)
{
    return with_word(way_kinds, word);
}

} // namespace wijkspraak::coverage
