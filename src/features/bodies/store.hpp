#pragma once

#include "features/bodies/bodies.hpp"
#include "features/bodies/change.hpp"
#include "features/bodies/rules.hpp"
#include "features/people/people.hpp"

#include <functional>
#include <set>

/// The register in the database. Whatever changes it is written down beside it by
/// features/bodies/keeping.hpp, which also leaves the audit entry.
namespace wijkspraak::bodies {

using storage::Transaction;

/// A body as it is kept.
struct Kept {
    BodyId id;
    Registration registration;
    std::optional<people::AccountId> coach = {};

    Body body() const { return {registration.body, id}; }
};

BodyId insert(Transaction& transaction, const Registration& registration, std::string_view words);
void update(
    Transaction& transaction, BodyId id, const Registration& registration, std::string_view words
);
std::optional<Kept> find_kept(Transaction& transaction, std::string_view slug);
std::optional<Kept> find_kept(Transaction& transaction, BodyId id);
std::vector<Kept> all_kept(Transaction& transaction); ///< by name
std::vector<Kept> kept_in(
    Transaction& transaction, const std::vector<areas::TerritoryId>& territories
);
/// Those that name this stadsdeel as theirs, and have not ended; by name.
std::vector<Body> of_district(Transaction& transaction, areas::AreaId district, Date today);
/// At most so many of those of which no area is known.
std::vector<Body> around(Transaction& transaction, areas::AreaId district, Date today, int most);
void set_territory(Transaction& transaction, BodyId id, areas::TerritoryId territory);
/// A body with the same name in plain letters.
std::optional<BodyId> find_by_name(Transaction& transaction, std::string_view name);

/// Every body that has not ended before today; their words only when they are searched.
enum class With { names, words };
std::vector<Line> lines(Transaction& transaction, Date today, With with);
std::vector<Line> lines_of_all(Transaction& transaction, With with); ///< those that ended too
std::vector<Facts> facts_of_all(Transaction& transaction, Date today);
Facts facts_of(Transaction& transaction, BodyId id, Date today);

MemberId insert(Transaction& transaction, BodyId body, const MemberDraft& draft);
void update(Transaction& transaction, MemberId id, const MemberDraft& draft);
void remove(Transaction& transaction, MemberId id);
std::vector<Member> members_of(Transaction& transaction, BodyId body); ///< by role
std::vector<Member> members_with_address(Transaction& transaction);    ///< of all bodies
std::optional<Member> find_member(Transaction& transaction, MemberId id);

MeetingId insert(Transaction& transaction, BodyId body, const MeetingDraft& draft, Instant at);
void update(Transaction& transaction, MeetingId id, const MeetingDraft& draft, Instant at);
void remove(Transaction& transaction, MeetingId id);
/// From this day on, the first that comes first.
std::vector<Meeting> meetings_of(Transaction& transaction, BodyId body, Date from);
std::optional<Meeting> find_meeting(Transaction& transaction, MeetingId id);

// Who keeps a body.

/// An account that may keep a body for it, in a role on its board.
struct Keeper {
    people::AccountId account;
    BoardRole role;
};
void set_coach(Transaction& transaction, BodyId id, std::optional<people::AccountId> coach);
void link(Transaction& transaction, BodyId id, const Keeper& keeper, Instant at);
void unlink(Transaction& transaction, BodyId id, people::AccountId account);
std::vector<Keeper> keepers_of(Transaction& transaction, BodyId id);
std::optional<BoardRole> role_of(Transaction& transaction, BodyId id, people::AccountId account);
std::vector<Body> bodies_of(Transaction& transaction, people::AccountId account);
std::set<BodyId> coached_by(Transaction& transaction, people::AccountId account);

// What was changed.

void insert(
    Transaction& transaction,
    BodyId body,
    const ChangeDraft& change,
    const storage::Actor& actor,
    const std::function<bool(std::string_view field)>& is_private
);
/// Newest first, below an id.
std::vector<Change> changes_of(Transaction& transaction, BodyId body, std::int64_t below, int most);
/// What nobody has looked at yet, oldest first; of the bodies of a coach or of all.
std::vector<Change> waiting_changes(
    Transaction& transaction, std::optional<people::AccountId> coach, int most
);
std::vector<Change> waiting_changes_of(Transaction& transaction, BodyId body);
std::int64_t count_waiting(Transaction& transaction, std::optional<people::AccountId> coach);
std::optional<Change> find_change(Transaction& transaction, ChangeId id);
/// From then on the history tells no more of what is private than that it was changed.
void mark_seen(Transaction& transaction, ChangeId id, Instant at);
void mark_undone(Transaction& transaction, ChangeId id, Instant at);
void forget_private_before(Transaction& transaction, Instant before);

// A file that somebody wants to import, kept until they have seen what it does.

using ImportId = Id<struct Import>;
struct Import {
    std::string file_name;
    std::string bytes;
};
ImportId keep_import(
    Transaction& transaction, const Import& import, people::AccountId account, Instant at
);
std::optional<Import> find_import(Transaction& transaction, ImportId id, people::AccountId account);
void drop_import(Transaction& transaction, ImportId id);

} // namespace wijkspraak::bodies
