#pragma once

#include "base/id.hpp"
#include "base/text.hpp"
#include "features/areas/area.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace wijkspraak::bodies {

using BodyId = Id<struct Body>;

/// What a neighbourhood body calls itself. All kinds are alike: none is more recognised.
enum class BodyKind {
    district_council, ///< wijkraad
    village_council,  ///< dorpsraad
    circle,           ///< buurtkring
    platform,         ///< bewonersplatform
    association,      ///< vereniging
    other,
};
inline constexpr std::array body_kinds{
    BodyKind::district_council,
    BodyKind::village_council,
    BodyKind::circle,
    BodyKind::platform,
    BodyKind::association,
    BodyKind::other};

/// An organisation of residents for their own part of the municipality (wijkorgaan).
struct BodyDraft {
    std::string slug;
    std::string name;
    BodyKind kind = BodyKind::other;
    std::optional<areas::AreaId> district = {};
    std::string about = {}; ///< what they do, in their own words
};

struct Body : BodyDraft {
    BodyId id;
};

Text to_text(BodyKind kind);
std::string_view to_word(BodyKind kind);
std::optional<BodyKind> parse_body_kind(std::string_view word);

} // namespace wijkspraak::bodies
