#include "features/actions/actions.hpp"

#include "civic/zone.hpp"
#include "features/actions/handlers.hpp"
#include "features/actions/store.hpp"
#include "features/documents/documents.hpp"

namespace wijkspraak::actions {

namespace {

/// Without a proof that only the office may read.
std::vector<Action> for_residents(storage::Transaction& transaction, std::vector<Action> actions)
{
    for (auto& action : actions) {
        const auto document = action.proof.document;
        if (document and not documents::is_open(transaction, *document))
            action.proof.document.reset();
    }
    return actions;
}

} // namespace

ActionId add(
    storage::Transaction& transaction, const ActionDraft& draft, const storage::Actor& actor
)
{
    return ActionStore{transaction}.add(draft, actor);
}

Promised promise(
    storage::Transaction& transaction, const ActionDraft& draft, const storage::Actor& actor
)
{
    ActionStore store{transaction};
    if (draft.source.id)
        if (const auto known = store.find_by_source(draft.source.kind, *draft.source.id))
            return {known->id, false};
    return {store.add(draft, actor), true};
}

void finish(
    storage::Transaction& transaction,
    const Action& action,
    Date ended_on,
    const Proof& proof,
    const storage::Actor& actor
)
{
    ActionStore{transaction}.tell(
        action, {.deed = Deed::done, .ended_on = ended_on, .proof = proof}, actor
    );
}

std::optional<Action> find(storage::Transaction& transaction, ActionId id)
{
    return ActionStore{transaction}.find(id);
}

std::optional<Action> find_by_source(
    storage::Transaction& transaction, SourceKind kind, std::int64_t source
)
{
    return ActionStore{transaction}.find_by_source(kind, source);
}

std::vector<Action> of_process(storage::Transaction& transaction, std::int64_t process, Instant now)
{
    return ActionStore{transaction}.of_process(process, Audience::office, day_of(now));
}

std::vector<Action> of_body(storage::Transaction& transaction, bodies::BodyId body, Instant now)
{
    return ActionStore{transaction}.of_body(body, Audience::office, day_of(now));
}

std::vector<BodyTally> tallies(storage::Transaction& transaction, const Period& due_in, Date today)
{
    return ActionStore{transaction}.tallies(due_in, today);
}

std::vector<Action> public_of_process(
    storage::Transaction& transaction, std::int64_t process, Instant now
)
{
    return for_residents(
        transaction, ActionStore{transaction}.of_process(process, Audience::residents, day_of(now))
    );
}

std::vector<Action> public_of_body(
    storage::Transaction& transaction, bodies::BodyId body, Instant now
)
{
    return for_residents(
        transaction, ActionStore{transaction}.of_body(body, Audience::residents, day_of(now))
    );
}

web::Routes routes()
{
    web::Routes all;
    for (auto& some : {list_routes(), action_routes(), report_routes()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

std::string path_of(ActionId id)
{
    return "/kantoor/acties/" + std::to_string(id.value());
}

} // namespace wijkspraak::actions
