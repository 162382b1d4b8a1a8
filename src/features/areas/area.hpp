#pragma once

#include "base/id.hpp"
#include "base/text.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace wijkspraak::areas {

using AreaId = Id<struct Area>;

enum class AreaKind { municipality, district, quarter, neighbourhood };

/// A part of the municipality, such as a stadsdeel.
struct AreaDraft {
    AreaKind kind = AreaKind::district;
    std::string slug;
    std::string name;
    std::string code = {}; ///< of CBS, if it has one
    std::optional<AreaId> within = {};
};

struct Area : AreaDraft {
    AreaId id;
};

Text to_text(AreaKind kind); ///< "stadsdeel"
std::string_view to_word(AreaKind kind);
std::optional<AreaKind> parse_area_kind(std::string_view word);

} // namespace wijkspraak::areas
