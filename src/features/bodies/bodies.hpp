#pragma once

#include "features/bodies/board.hpp"
#include "features/bodies/ties.hpp"
#include "features/messages/message.hpp"
#include "features/people/account.hpp"
#include "storage/audit.hpp"
#include "storage/values.hpp"
#include "web/routes.hpp"

#include <map>
#include <vector>

/// The register of neighbourhood bodies (wijkorganen): who there is for which part of town, who is
/// on the board, when they meet and how to reach them. A body keeps its own entry; its
/// wijkregisseur sees what it changed; the office keeps the register. Every kind of body is alike.
///
/// Nothing of a person is public unless they agreed to it. Every change stands in the history.
namespace wijkspraak::bodies {

storage::Migrations migrations();
web::Routes routes(); ///< /wijkorganen, /mijn-wijkorganen, /kantoor/wijkorganen
std::string public_path(const Body& body); ///< "/wijkorganen/dorpsraad-boekelo"
std::string own_path(const Body& body);    ///< "/mijn-wijkorganen/dorpsraad-boekelo"
std::string office_path(const Body& body); ///< its case in the office

BodyId add(storage::Transaction& transaction, const BodyDraft& draft, const storage::Actor& actor);
BodyId add(
    storage::Transaction& transaction, const Registration& draft, const storage::Actor& actor
);
MemberId add_member(
    storage::Transaction& transaction,
    BodyId body,
    const MemberDraft& draft,
    const storage::Actor& actor
);
MeetingId add_meeting(
    storage::Transaction& transaction,
    BodyId body,
    const MeetingDraft& draft,
    const storage::Actor& actor
);
/// Says for which buurten a body is.
void settle(
    storage::Transaction& transaction,
    BodyId body,
    const std::vector<areas::AreaId>& buurten,
    const storage::Actor& actor
);
/// Lets an account keep the body, in its role on the board.
void entrust(
    storage::Transaction& transaction,
    BodyId body,
    people::AccountId account,
    BoardRole role,
    const storage::Actor& actor
);
/// Says which wijkregisseur stands beside it, or that none does.
void assign_coach(
    storage::Transaction& transaction,
    BodyId body,
    std::optional<people::AccountId> coach,
    const storage::Actor& actor
);
std::vector<Body> all(storage::Transaction& transaction); ///< by name
std::optional<Body> find(storage::Transaction& transaction, std::string_view slug);
std::optional<Body> find(storage::Transaction& transaction, BodyId id);
/// Those of `all` that have not ended before this day, by name.
std::vector<Body> active(storage::Transaction& transaction, Date today);
/// Who there is for this part of town on this day, by name: those that name it as theirs, and those
/// whose area lies in it.
std::vector<Body> for_area(storage::Transaction& transaction, areas::AreaId area, Date today);
/// The whole register in one go, by name; without what they tell of themselves.
std::vector<Placed> placed(storage::Transaction& transaction);
/// Those of `all` that were there on this day for one of these parts of town.
std::vector<Body> for_areas(
    storage::Transaction& transaction,
    const std::vector<Placed>& all,
    const std::vector<areas::AreaId>& areas,
    Date day
);

/// The part of town of a body as a set of buurten or a drawing, if it is known.
std::optional<areas::TerritoryId> territory_of(storage::Transaction& transaction, BodyId body);
/// Where the municipality writes to it; empty when no address is known.
std::string address_of(storage::Transaction& transaction, BodyId body, Date today);
/// The same of the whole register, without those of which no address is known.
std::map<BodyId, std::string> addresses(storage::Transaction& transaction, Date today);
/// Where one writes to whoever did something for it: themselves while they keep it, else the body.
std::optional<messages::Address> address_of(
    storage::Transaction& transaction, BodyId body, std::optional<std::int64_t> account, Date today
);
std::optional<people::AccountId> coach_of(storage::Transaction& transaction, BodyId body);
/// The wijkregisseur of every body that has one.
std::map<BodyId, people::AccountId> coaches(storage::Transaction& transaction);
/// The accounts of its own people who keep it.
std::vector<people::AccountId> keepers(storage::Transaction& transaction, BodyId body);

/// How whoever looks stands to a body.
Ties ties_of(storage::Transaction& transaction, const web::Viewer& viewer, BodyId body);
/// Those whose own people an account belongs to, by name.
std::vector<Body> kept_by(storage::Transaction& transaction, people::AccountId account);

/// The body at this address for whoever may keep it, its own people or its office; else the page
/// for 403 or 404. Under "/mijn-wijkorganen/NAAM" a feature above may have pages of its own.
struct Guest {
    Body body;
    Ties ties;
};
Guest guest_of(web::Context& context, const web::Slug& slug);
/// A page below the body's own one, with the way back to where whoever looks came from.
web::Page own_subpage(const Guest& guest, Text title, html::Node content);
/// Who changes something at that seat, in a role of the body or of the office.
storage::Actor actor_of(web::Context& context, const Guest& guest);

/// The three pages of a body, with what features above have to tell of it: the one for everyone,
/// the one on which its people keep it, and its case in the office.
web::Response show_for_everyone(web::Context& context, const Body& body, html::Node more);
web::Response show_own(web::Context& context, const Guest& guest, html::Node more);
web::Response show_case(web::Context& context, const Body& body, html::Node more);

/// Puts the reminders in the outbox that no body had yet: of terms that end, a small board, and
/// what is not filled in. Gives how many there were. Can be called as often as one likes.
int daily_round(storage::Database& database, Instant now);

} // namespace wijkspraak::bodies
