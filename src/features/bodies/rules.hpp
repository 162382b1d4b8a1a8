#pragma once

#include "features/bodies/board.hpp"
#include "features/bodies/ties.hpp"

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::bodies {

// Who finds what.

enum class Order { by_name, by_district };

/// What a body is found by.
struct Line {
    BodyId id;
    std::string name;  ///< in plain letters, to put in order by
    std::string words; ///< in plain letters, to search in
    BodyKind kind = BodyKind::other;
    std::optional<areas::AreaId> district = {};
    std::optional<areas::TerritoryId> territory = {};
};

struct Search {
    std::string words = {};
    std::optional<BodyKind> kind = {};
    std::optional<areas::AreaId> district = {};
    std::vector<areas::TerritoryId> territories = {}; ///< those that lie in the district, in order
    Order order = Order::by_name;

    bool is_empty() const { return words.empty() and not kind and not district; }
};

/// The bodies in which every word occurs, in the order that was asked for. A word may be that of
/// the stadsdeel; who has none comes last in the order of those.
std::vector<BodyId> matching(
    std::vector<Line> lines, const std::vector<areas::Area>& districts, const Search& search
);

// What everyone may read.

/// Nothing is public of a person by itself: only with the day on which they agreed.
bool shows_name(const MemberDraft& member);
bool shows_contact(const MemberDraft& member);

// What asks for attention.

inline constexpr std::chrono::months term_is_near{3};

/// Whether somebody is on the board on that day; a contact person need not be on it.
bool is_on_board(const MemberDraft& member, Date day);
/// Whether the term ends within three months, or is over.
bool term_ends(const MemberDraft& member, Date today);

/// What is known of the state of a body, for the whole register at once.
struct Facts {
    BodyId body;
    bool has_purpose = false;
    bool has_about = false;
    bool has_reach = false;   ///< residents can find a way to it
    bool has_place = false;   ///< it says which part of town it is for
    bool has_address = false; ///< the municipality can write to it
    bool has_coach = false;
    bool has_ended = false;
    int board = 0; ///< how many are on it
    int strength = usual_strength;
    std::optional<Date> first_end = {}; ///< of the terms of those on its list
    int waiting = 0;                    ///< changes that its coach has not looked at
};

/// Something of a body that is not there yet.
enum class Gap { purpose, about, reach, place, address, board };
inline constexpr std::array all_gaps{
    Gap::purpose, Gap::about, Gap::reach, Gap::place, Gap::address, Gap::board};

bool is_missing(Gap gap, const Facts& facts);
bool is_weak(const Facts& facts); ///< fewer on the board than the body wants, but some
bool has_ending_term(const Facts& facts, Date today);

/// A selection from the register of the office.
enum class Worry { none, incomplete, ending, weak, without_coach, waiting, ended };
inline constexpr std::array worries{
    Worry::none,
    Worry::incomplete,
    Worry::ending,
    Worry::weak,
    Worry::without_coach,
    Worry::waiting,
    Worry::ended};
bool belongs_to(Worry worry, const Facts& facts, Date today);
std::string_view to_word(Worry worry);
std::optional<Worry> parse_worry(std::string_view word);
Text to_text(Worry worry);

/// Something that a body is kindly reminded of, once for each cause.
struct Reminder {
    std::string cause; ///< "body:12:term:45:2026-06-30"
    Text what;
};
std::vector<Reminder> reminders_for(
    const Facts& facts, const std::vector<Member>& members, Date today
);

/// Where the municipality writes to: the contact person, the secretary, anyone on the board, and
/// then the address that everyone may read.
std::string address_of(const Profile& profile, const std::vector<Member>& members, Date today);

} // namespace wijkspraak::bodies
