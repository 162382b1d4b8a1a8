#pragma once

#include "base/clock.hpp"
#include "features/bodies/board.hpp"

#include <vector>

namespace wijkspraak::bodies {

using ChangeId = Id<struct Change>;

/// What of a body was changed.
enum class Subject { profile, member, meeting, document, access };
inline constexpr std::array subjects{
    Subject::profile, Subject::member, Subject::meeting, Subject::document, Subject::access};

enum class Deed { added, changed, removed, undone };
inline constexpr std::array deeds{Deed::added, Deed::changed, Deed::removed, Deed::undone};

/// One field before and after. What is private is kept only until the coach has looked at it, and
/// for a year at most; from then on the history says no more than that it was changed.
struct FieldChange {
    std::string field;
    std::string before;
    std::string after;

    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

struct ChangeDraft {
    Subject subject = Subject::profile;
    Deed deed = Deed::changed;
    std::int64_t thing = 0;  ///< the number of the member, meeting or document
    std::string title = {};  ///< what it is, without personal data: "secretaris"
    bool is_by_body = false; ///< by the body itself, so its coach looks at it
    std::vector<FieldChange> fields = {};
};

/// A line of the history of a body.
struct Change : ChangeDraft {
    ChangeId id;
    BodyId body;
    Instant at;
    std::optional<std::int64_t> account; ///< who did it
    std::string role;                    ///< in which role
    std::optional<Instant> seen_at = {};
    std::optional<Instant> undone_at = {};

    bool waits() const { return is_by_body and not seen_at; }
};

std::string_view to_word(Subject subject);
std::optional<Subject> parse_subject(std::string_view word);
std::string_view to_word(Deed deed);
std::optional<Deed> parse_deed(std::string_view word);

/// "Bestuur: secretaris veranderd"
Text sentence_of(const ChangeDraft& change);

} // namespace wijkspraak::bodies
