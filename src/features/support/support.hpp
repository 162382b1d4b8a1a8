#pragma once

#include "features/bodies/bodies.hpp"
#include "features/support/contact.hpp"
#include "features/support/rules.hpp"

#include <map>
#include <set>

/// What the municipality does for neighbourhood bodies: a body asks for support, somebody takes it
/// up, answers and carries it out, and the body sees each step. The office writes down in a line
/// when it spoke with a body, so that none is forgotten. A body reads whom it can turn to.
namespace wijkspraak::support {

storage::Migrations migrations();
web::Routes routes(); ///< /mijn-wijkorganen/NAAM/ondersteuning, /kantoor/ondersteuning

inline constexpr const char* office_home = "/kantoor/ondersteuning";
std::string requests_path(const bodies::Body& body); ///< "/mijn-wijkorganen/NAAM/ondersteuning"
std::string contacts_path(const bodies::Body& body); ///< "/kantoor/wijkorganen/NAAM/contacten"

RequestId ask(
    storage::Transaction& transaction, const RequestDraft& draft, const storage::Actor& actor
);
/// Expects that state_after() allows it. Puts the mail in the outbox that belongs to it.
void tell(
    storage::Transaction& transaction,
    const Request& before,
    const Telling& telling,
    const storage::Actor& actor
);
std::optional<Request> find(storage::Transaction& transaction, RequestId id);
/// What waits longest first, then what was answered, then what has ended.
std::vector<Request> requests_of(storage::Transaction& transaction, bodies::BodyId body);

ContactId write_down(
    storage::Transaction& transaction, const ContactDraft& draft, const storage::Actor& actor
);
/// Newest first.
std::vector<Contact> contacts_of(storage::Transaction& transaction, bodies::BodyId body, int most);

void set_unit(storage::Transaction& transaction, const Unit& unit, const storage::Actor& actor);
std::vector<Unit> units(storage::Transaction& transaction);

// For who looks over many bodies: each is one question to the database for all of them.

struct OpenRequests {
    int open = 0;                   ///< not ended
    int waiting = 0;                ///< of those, for the municipality
    std::optional<Date> since = {}; ///< the first day of what waits longest
};
std::map<bodies::BodyId, OpenRequests> open_requests(storage::Transaction& transaction);
/// How many requests a body made in a period, without those it withdrew.
struct AskedRequests {
    int asked = 0;
    int answered = 0; ///< of those, by now
};
/// The days themselves included, as in spoken_with().
std::map<bodies::BodyId, AskedRequests> requests_between(
    storage::Transaction& transaction, Date first, Date last
);
/// The bodies with a contact in a period.
std::set<bodies::BodyId> spoken_with(storage::Transaction& transaction, Date first, Date last);
std::map<bodies::BodyId, Date> last_contacts(storage::Transaction& transaction);
/// After how many days without contact a body stands at the top of the list.
int days_without_contact(storage::Transaction& transaction);

// The parts on the pages of a body.

/// Whom its people turn to, and what they asked.
html::Node part_for_body(web::Context& context, const bodies::Guest& guest);
/// What it asked, when it was last spoken with, and the form for a new line.
html::Node part_for_office(web::Context& context, const bodies::Body& body);

} // namespace wijkspraak::support
