#pragma once

#include "base/id.hpp"
#include "base/text.hpp"
#include "civic/dated.hpp"
#include "civic/iban.hpp"
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
    team,             ///< bewonersteam
    area_platform,    ///< wijkplatform
    other,
};
inline constexpr std::array body_kinds{
    BodyKind::district_council,
    BodyKind::village_council,
    BodyKind::circle,
    BodyKind::platform,
    BodyKind::association,
    BodyKind::team,
    BodyKind::area_platform,
    BodyKind::other};

/// An organisation of residents for their own part of the municipality (wijkorgaan).
struct BodyDraft {
    std::string slug;
    std::string name;
    BodyKind kind = BodyKind::other;
    std::optional<areas::AreaId> district = {};
    std::string about = {};      ///< what they do, in their own words
    std::string kind_words = {}; ///< what an `other` body calls itself
};

struct Body : BodyDraft {
    BodyId id;
};

inline constexpr int usual_strength = 3; ///< of a board, unless a body says otherwise

/// What more is known of a body. No field says that it counts for more than another, and none has
/// to be there: every body organises itself as it likes.
struct Profile {
    std::string purpose = {};                         ///< what it is for, in a sentence or two
    std::string area_words = {};                      ///< its part of town in its own words
    std::optional<areas::TerritoryId> territory = {}; ///< the same as a set of buurten or a drawing
    std::string legal_form = {}; ///< free words: a group of neighbours has none
    std::string kvk = {};        ///< its number at the chamber of commerce
    std::optional<Dated> founded = {};
    std::optional<Dated> ended = {};
    std::string website = {}; ///< https only
    std::string email = {};   ///< for everyone to read
    std::string phone = {};
    std::optional<Iban> iban = {}; ///< never public
    int strength = usual_strength; ///< with fewer on its board it is time to look for people
};

/// A body with all that the register has of it.
struct Registration {
    BodyDraft body;
    Profile profile = {};
};

/// A body with where it is and in which time, for whoever needs all of them at once.
struct Placed {
    Body body;
    std::optional<areas::TerritoryId> territory = {};
    std::optional<Dated> founded = {};
    std::optional<Dated> ended = {};
};
/// Whether it was there on a day, as far as the register knows.
bool was_there(const Placed& placed, Date day);

Text to_text(BodyKind kind);
std::string_view to_word(BodyKind kind);
std::optional<BodyKind> parse_body_kind(std::string_view word);

/// What a body calls itself: its own words where it is none of the usual kinds.
Text kind_of(const BodyDraft& body);

} // namespace wijkspraak::bodies
