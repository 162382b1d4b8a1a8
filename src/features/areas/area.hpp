#pragma once

#include "base/id.hpp"
#include "base/text.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace wijkspraak::areas {

using AreaId = Id<struct Area>;
using TerritoryId = Id<struct StoredTerritory>; ///< territory.hpp

enum class AreaKind { municipality, district, quarter, neighbourhood };
inline constexpr std::array area_kinds{
    AreaKind::municipality, AreaKind::district, AreaKind::quarter, AreaKind::neighbourhood};

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

// Codes of CBS: GM0153 a municipality, WK015302 a wijk in it, BU01530203 a buurt in that.

/// What a code is of, by its form; none when it has none of the three.
std::optional<AreaKind> kind_of_code(std::string_view code);
/// The code with the form of this kind, as an example: "WK015302".
std::string_view example_code(AreaKind kind);
/// The wijk that a buurt lies in, the municipality that a wijk lies in; empty for a municipality.
std::string code_above(std::string_view code);
/// 153 of GM0153 and of every code in it.
int municipality_of(std::string_view code);

} // namespace wijkspraak::areas
