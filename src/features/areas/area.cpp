#include "features/areas/area.hpp"

namespace wijkspraak::areas {

Text to_text(AreaKind kind)
{
    switch (kind) {
    case AreaKind::municipality: return t("gemeente");
    case AreaKind::district: return t("stadsdeel");
    case AreaKind::quarter: return t("wijk");
    case AreaKind::neighbourhood: return t("buurt");
    }
    return {};
}

std::string_view to_word(AreaKind kind)
{
    switch (kind) {
    case AreaKind::municipality: return "gemeente";
    case AreaKind::district: return "stadsdeel";
    case AreaKind::quarter: return "wijk";
    case AreaKind::neighbourhood: return "buurt";
    }
    return {};
}

std::optional<AreaKind> parse_area_kind(std::string_view word)
{
    using enum AreaKind;
    for (const auto kind : {municipality, district, quarter, neighbourhood})
        if (to_word(kind) == word) return kind;
    return std::nullopt;
}

} // namespace wijkspraak::areas
