#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "civic/dated.hpp"
#include "features/bodies/body.hpp"
#include "features/documents/document.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::actions {

using ActionId = Id<struct Action>;

/// What somebody promised in.
enum class SourceKind {
    report,    ///< a final report: a measure or action that an outcome led to
    agreement, ///< an agreement of a talk
    decision,
    own, ///< put on the list by itself
};
inline constexpr std::array source_kinds{
    SourceKind::report, SourceKind::agreement, SourceKind::decision, SourceKind::own};

/// Where an action comes from, as whoever put it on the list knows it.
struct Source {
    SourceKind kind = SourceKind::own;
    std::optional<std::int64_t> id = {}; ///< its number there: one source gives one action
    std::string words = {};              ///< "Eindverslag Het plein"
    std::string address = {};            ///< where it can be read: "/trajecten/plein/eindverslag"
};

/// A process by what this feature needs of it.
struct ProcessRef {
    std::int64_t id = 0;
    std::string title;
    std::string path; ///< its public page: "/trajecten/plein"
};

/// Who answers for an action.
struct Owner {
    std::string unit;                         ///< a unit, body or role; never a person
    std::optional<std::int64_t> account = {}; ///< who is reminded and may tell how far it is
};

/// Something that was promised.
struct ActionDraft {
    std::string what;
    Source source = {};
    Owner owner = {};
    std::optional<bodies::BodyId> body = {};
    std::optional<ProcessRef> process = {};
    std::optional<Dated> due = {};
    std::optional<Date> promised_on = {}; ///< the day it is put on the list, unless said otherwise
    bool is_public = false;               ///< residents see it on the page of the process or body
};

enum class Status { open, under_way, done, dropped };
inline constexpr std::array statuses{
    Status::open, Status::under_way, Status::done, Status::dropped};

/// That an action has been done.
struct Proof {
    std::string text = {};
    std::string address = {}; ///< "https://…" or a page of this site
    std::optional<documents::DocumentId> document = {};
};

/// An action as it stands.
struct Action : ActionDraft {
    ActionId id;
    Status status = Status::open;
    std::optional<Date> ended_on = {}; ///< done or dropped
    Proof proof = {};
    std::string reason = {}; ///< why it was dropped
};

/// What happened to an action.
enum class Deed { added, noted, moved, done, dropped, reopened, changed, reminded };
inline constexpr std::array deeds{
    Deed::added,
    Deed::noted,
    Deed::moved,
    Deed::done,
    Deed::dropped,
    Deed::reopened,
    Deed::changed,
    Deed::reminded};

/// What somebody tells about an action.
struct Telling {
    Deed deed = Deed::noted;
    std::string note = {};             ///< progress, or the reason
    std::optional<Dated> due = {};     ///< the new date, when it is moved
    std::optional<Date> ended_on = {}; ///< when it is done or dropped
    Proof proof = {};
};

/// A line in the history of an action.
struct Change {
    Deed deed = Deed::noted;
    Instant at;
    std::string role;
    Status from = Status::open;
    Status to = Status::open;
    std::optional<Dated> due_from = {};
    std::optional<Dated> due_to = {};
    std::string note = {};
};

Text to_text(SourceKind kind);
Text to_text(Status status);
Text to_text(Deed deed);
std::string_view to_word(SourceKind kind); ///< "eindverslag", "afspraak", "besluit", "zelf"
std::string_view to_word(Status status);   ///< "open", "bezig", "gedaan", "vervallen"
std::string_view to_word(Deed deed);
std::optional<SourceKind> parse_source_kind(std::string_view word);
std::optional<Status> parse_status(std::string_view word);
std::optional<Deed> parse_deed(std::string_view word);

} // namespace wijkspraak::actions
