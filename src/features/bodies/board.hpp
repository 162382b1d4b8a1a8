#pragma once

#include "base/clock.hpp"
#include "civic/time_of_day.hpp"
#include "features/bodies/body.hpp"

namespace wijkspraak::bodies {

using MemberId = Id<struct Member>;

enum class BoardRole {
    chair,     ///< voorzitter
    secretary, ///< secretaris
    treasurer, ///< penningmeester
    member,    ///< lid
    contact,   ///< contactpersoon: need not be on the board
};
inline constexpr std::array board_roles{
    BoardRole::chair,
    BoardRole::secretary,
    BoardRole::treasurer,
    BoardRole::member,
    BoardRole::contact};

/// Someone on the board, or whom one can turn to. What residents see is the role alone, unless the
/// person said that more may be shown.
struct MemberDraft {
    BoardRole role = BoardRole::member;
    std::string name = {};
    std::string email = {};
    std::string phone = {};
    std::optional<Date> from = {};
    std::optional<Date> until = {}; ///< the last day of the term
    bool is_name_public = false;
    bool is_contact_public = false;
    std::optional<Date> agreed_on = {}; ///< the day on which the person said so
    std::string agreed_how = {};
};

struct Member : MemberDraft {
    MemberId id;
    BodyId body;
};

using MeetingId = Id<struct Meeting>;

/// When a body comes together.
struct MeetingDraft {
    Date on;
    std::optional<TimeOfDay> from = {};
    std::optional<TimeOfDay> until = {};
    std::string title = {};
    std::string place = {};
    std::string note = {};
    bool is_public = true;
    bool is_cancelled = false;
};

struct Meeting : MeetingDraft {
    MeetingId id;
    BodyId body;
    int revision = 0; ///< how often it was changed
    Instant changed_at = {};
};

Text to_text(BoardRole role);
std::string_view to_word(BoardRole role);
std::optional<BoardRole> parse_board_role(std::string_view word);

} // namespace wijkspraak::bodies
