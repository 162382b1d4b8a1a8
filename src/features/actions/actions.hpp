#pragma once

#include "features/actions/action.hpp"
#include "features/actions/search.hpp"
#include "storage/audit.hpp"
#include "storage/values.hpp"
#include "web/routes.hpp"

#include <optional>
#include <vector>

/// Who does what by when: what was promised in a final report, agreed in a talk, decided, or put on
/// the list by itself, followed until it is done or dropped with a reason. Whoever it is in the
/// name of is reminded; the council reads how it stands; residents see it on the page of the
/// process or body it is for.
namespace wijkspraak::actions {

storage::Migrations migrations();
web::Routes routes(); ///< /kantoor/acties: the list, a page for each, the report to the council

/// Puts something on the list.
ActionId add(
    storage::Transaction& transaction, const ActionDraft& draft, const storage::Actor& actor
);

struct Promised {
    ActionId id;
    bool is_new; ///< false when this source gave it before; it is left as it stands
};
/// The same for what has a source with a number: it is put on the list once.
Promised promise(
    storage::Transaction& transaction, const ActionDraft& draft, const storage::Actor& actor
);

/// Writes down that a running action is done, with its proof.
void finish(
    storage::Transaction& transaction,
    const Action& action,
    Date ended_on,
    const Proof& proof,
    const storage::Actor& actor
);

std::optional<Action> find(storage::Transaction& transaction, ActionId id);
/// What came of something that was promised elsewhere, for the page that promised it.
std::optional<Action> find_by_source(
    storage::Transaction& transaction, SourceKind kind, std::int64_t source
);
/// For the office: running first, the late ones before all.
std::vector<Action> of_process(
    storage::Transaction& transaction, std::int64_t process, Instant now
);
std::vector<Action> of_body(storage::Transaction& transaction, bodies::BodyId body, Instant now);
/// How the actions of a body stand that had to be done in a period and whose day is gone by;
/// without what was dropped.
struct BodyTally {
    bodies::BodyId body;
    std::int64_t due = 0;
    std::int64_t done = 0;
    std::int64_t late = 0; ///< running still
};
/// For every body that has any.
std::vector<BodyTally> tallies(storage::Transaction& transaction, const Period& due_in, Date today);
/// Without what residents may not see.
std::vector<Action> public_of_process(
    storage::Transaction& transaction, std::int64_t process, Instant now
);
std::vector<Action> public_of_body(
    storage::Transaction& transaction, bodies::BodyId body, Instant now
);

/// What was promised, by which unit, by when, and whether it was done: for the public page of a
/// process or body. Nothing when nothing was promised.
html::Node actions_part(const std::vector<Action>& actions, Date today);
/// The same for the office, each with its page and its next step.
html::Node office_list(const std::vector<Action>& actions, Date today);

/// The form for a new action of this process, and what it sends, for a feature that knows it.
web::Response new_action(web::Context& context, const ProcessRef& process);
web::Response add_action(web::Context& context, const ProcessRef& process);

std::string path_of(ActionId id); ///< "/kantoor/acties/12"

/// What is to be done once a day: it puts the reminders that are due in the outbox and gives how
/// many, and has the public pages made again on which something became late. Doing it twice, or on
/// two servers at once, reminds nobody twice.
int daily_round(storage::Database& database, Instant now);

} // namespace wijkspraak::actions
