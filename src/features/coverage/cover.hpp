#pragma once

#include "base/id.hpp"
#include "civic/dated.hpp"
#include "features/areas/area.hpp"
#include "features/bodies/body.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::coverage {

using TryId = Id<struct Try>;

/// Whether there is a body for a buurt.
enum class Cover {
    whole,  ///< for the whole buurt or most of it
    partly, ///< for a smaller part of it
    none,
};
inline constexpr std::array covers{Cover::whole, Cover::partly, Cover::none};

/// How residents are involved where there is no body.
enum class WayKind { contact, meeting, panel, other };
inline constexpr std::array way_kinds{
    WayKind::contact, WayKind::meeting, WayKind::panel, WayKind::other};

/// Another way of involving the residents of a buurt. Everyone may read it, so it names no person.
struct OtherWay {
    WayKind kind = WayKind::contact;
    std::string words;      ///< what residents can do
    std::string reach = {}; ///< how to get there or whom to turn to: a role, a number, an address
    friend bool operator==(const OtherWay&, const OtherWay&) = default;
};

/// What the office knows of a buurt without a body.
struct CaseDraft {
    std::optional<OtherWay> way = {};
    std::string unit = {}; ///< who in the office follows it
    std::optional<Date> since = {};
    friend bool operator==(const CaseDraft&, const CaseDraft&) = default;
};
struct Case : CaseDraft {
    areas::AreaId area;
};

/// What was tried to get a body off the ground, or to reach people. Only the office reads it.
struct TryDraft {
    Dated on;
    std::string what;
};
struct Try : TryDraft {
    TryId id;
    std::string by; ///< the role of who wrote it down
};

/// How much was tried in a buurt.
struct Tries {
    int count = 0;
    std::optional<Dated> last = {};
};

/// A study of these buurten that is named as its source names it.
struct Study {
    std::string title = {}; ///< empty while there is none
    std::string by = {};
    std::optional<Dated> finished = {};
    std::string source = {};  ///< who says so
    std::string address = {}; ///< where it can be read, if it can
    friend bool operator==(const Study&, const Study&) = default;
};

/// How much of a buurt lies in the area of a body.
struct Part {
    bodies::BodyId body;
    double share = 0; ///< of its surface, from 0 to 1
};

/// A buurt with who is there.
struct Buurt {
    areas::AreaId area;
    std::string slug;
    std::string code;
    std::string name;
    std::optional<areas::AreaId> district = {}; ///< the stadsdeel, or the wijk where there are none
    std::string district_name = {};
    std::optional<areas::AreaId> quarter = {};
    std::optional<std::int64_t> inhabitants = {};
    std::vector<Part> parts = {}; ///< the largest first
    Cover cover = Cover::none;
    std::optional<OtherWay> way = {};
};

/// How many buurten and inhabitants of a stadsdeel have a body.
struct Tally {
    std::optional<areas::AreaId> district =
        {}; ///< none for what lies in none, and for all together
    std::string slug = {};
    std::string name = {};
    int buurten = 0;
    int whole = 0;
    int partly = 0;
    std::int64_t inhabitants = 0;
    std::int64_t reached = 0; ///< inhabitants of the buurten that have one
    int uncounted = 0;        ///< buurten of which the number of inhabitants is not known
    std::vector<bodies::BodyId> unplaced = {}; ///< bodies of which the area is not known

    int without() const { return buurten - whole - partly; }
};

/// Who is where in the municipality, on a day.
struct Coverage {
    std::optional<int> year = {}; ///< of the division; without one nothing can be said
    std::string note = {};        ///< what who looks at the division must know
    areas::AreaKind by = areas::AreaKind::district;
    std::vector<Buurt> buurten = {}; ///< in the order of their codes
    std::vector<Tally> districts = {};
    Tally total = {};
    std::vector<bodies::Body> bodies = {}; ///< that are there on that day, by number

    const bodies::Body& body(bodies::BodyId id) const;
};

Text to_text(Cover cover); ///< "zonder wijkorgaan"
std::string_view to_word(Cover cover);
std::optional<Cover> parse_cover(std::string_view word);
Text to_text(WayKind kind); ///< "een contactpersoon"
std::string_view to_word(WayKind kind);
std::optional<WayKind> parse_way_kind(std::string_view word);

} // namespace wijkspraak::coverage
