#include "civic/zone.hpp"
#include "features/actions/handlers.hpp"
#include "features/actions/pages.hpp"
#include "features/bodies/bodies.hpp"
#include "features/documents/documents.hpp"
#include "features/people/people.hpp"

#include <algorithm>

namespace wijkspraak::actions {

using storage::Transaction;
using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;

namespace {

const web::Fields nothing_sent;
const web::Problems no_problems;

References references_of(Transaction& transaction)
{
    return {.bodies = bodies::all(transaction), .units = ActionStore{transaction}.units()};
}

bool is_own(const Context& context, const Action& action)
{
    return action.owner.account and action.owner.account == context.viewer.account;
}

/// An action that whoever asks may see: the office sees all, anyone else what is in their name.
Action visible(const Context& context, ActionId id)
{
    auto action = web::found(ActionStore{context.transaction()}.find(id));
    if (not web::may_enter(context.viewer, Access::office) and not is_own(context, action))
        throw web::HttpError{404};
    return action;
}

std::optional<people::Account> account_of(Transaction& transaction, const Owner& owner)
{
    for (auto& account : people::all(transaction))
        if (owner.account == account.id.value()) return std::move(account);
    return std::nullopt;
}

/// Looks up who is to be reminded; an empty address is nobody.
bool find_owner(Transaction& transaction, const std::string& email, Owner& owner)
{
    if (email.empty()) return true;
    const auto account = people::find_by_email(transaction, email);
    if (account) owner.account = account->id.value();
    return account.has_value();
}

std::vector<documents::Document> documents_of(Transaction& transaction, const Action& action)
{
    if (not action.process) return {};
    return documents::of_process(transaction, action.process->id);
}

std::optional<bodies::Body> body_of(Transaction& transaction, const Action& action)
{
    for (auto& body : bodies::all(transaction))
        if (action.body == body.id) return std::move(body);
    return std::nullopt;
}

/// What came in for the page of an action, and why it was sent back.
struct SentBack {
    std::optional<Deed> told = {};
    Filled filled{nothing_sent, no_problems};
    std::optional<Refusal> refusal = {};
    int status = 200;
};

Response page_of(const Context& context, const Action& action, const SentBack& back)
{
    auto& transaction = context.transaction();
    const bool is_team = web::may_enter(context.viewer, Access::team);
    const bool may_tell = is_team or is_own(context, action);
    const auto changes = ActionStore{transaction}.changes_of(action.id);
    const auto documents = documents_of(transaction, action);
    const auto owner = may_tell ? account_of(transaction, action.owner) : std::nullopt;
    return web::respond(
        action_page(
            {.action = action,
             .changes = changes,
             .documents = documents,
             .body = body_of(transaction, action),
             .owner_name = owner ? owner->name : "",
             .today = day_of(context.now),
             .is_office = web::may_enter(context.viewer, Access::office),
             .may_tell = may_tell,
             .may_change = is_team,
             .refusal = back.refusal},
            back.told,
            back.filled
        ),
        back.status
    );
}

Response show(Context& context, ActionId id)
{
    return page_of(context, visible(context, id), {});
}

template <Deed deed>
Response tell(Context& context, ActionId id)
{
    const auto action = visible(context, id);
    if (not web::may_enter(context.viewer, Access::team) and not is_own(context, action))
        throw web::HttpError{403};
    if (const auto status = status_after(action, deed); not status)
        return page_of(context, action, {.refusal = status.error(), .status = 409});

    const auto telling = read_telling(
        deed, context.fields, documents_of(context.transaction(), action), day_of(context.now)
    );
    if (not telling)
        return page_of(
            context,
            action,
            {
                .told = deed, .filled = {context.fields, telling.error()},
                     .status = 422
        }
        );
    ActionStore{context.transaction()}.tell(action, *telling, context.actor());
    return web::see(path_of(id), Notice::saved);
}

/// With what the address has for its fields: another page may lead here with what is to be done.
Response show_new(Context& context)
{
    return web::respond(
        new_action_page(references_of(context.transaction()), {}, {context.fields, no_problems})
    );
}

Response add_to_list(Context& context, const std::optional<ProcessRef>& process)
{
    const auto references = references_of(context.transaction());
    const auto sent_back = [&](const web::Problems& problems) {
        return web::respond(new_action_page(references, process, {context.fields, problems}), 422);
    };
    auto typed = read_action(context.fields, references);
    if (not typed) return sent_back(typed.error());
    auto& draft = typed.value().draft;
    if (not find_owner(context.transaction(), typed->email, draft.owner))
        return sent_back(no_account());

    draft.process = process;
    const auto id = ActionStore{context.transaction()}.add(draft, context.actor());
    return web::see(path_of(id), Notice::added);
}

Response add_alone(Context& context)
{
    return add_to_list(context, {});
}

Response show_particulars(Context& context, ActionId id)
{
    const auto action = visible(context, id);
    const auto references = references_of(context.transaction());
    const auto owner = account_of(context.transaction(), action.owner);
    const auto known = fields_of(action, owner ? owner->email : "", references.bodies);
    return web::respond(particulars_page(action, references, {known, no_problems}));
}

Response change(Context& context, ActionId id)
{
    const auto action = visible(context, id);
    const auto references = references_of(context.transaction());
    const auto sent_back = [&](const web::Problems& problems) {
        return web::respond(particulars_page(action, references, {context.fields, problems}), 422);
    };
    auto typed = read_particulars(context.fields, references);
    if (not typed) return sent_back(typed.error());
    auto& particulars = typed.value().particulars;
    if (not find_owner(context.transaction(), typed->email, particulars.owner))
        return sent_back(no_account());

    ActionStore{context.transaction()}.change(action, particulars, context.actor());
    return web::see(path_of(id), Notice::saved);
}

} // namespace

Response new_action(Context& context, const ProcessRef& process)
{
    return web::respond(
        new_action_page(references_of(context.transaction()), process, {nothing_sent, no_problems})
    );
}

Response add_action(Context& context, const ProcessRef& process)
{
    return add_to_list(context, process);
}

web::Routes action_routes()
{
    return {
        {Method::get,  "/kantoor/acties/nieuw",         Access::neighbourhood_team, show_new            },
        {Method::post, list_path,                       Access::neighbourhood_team, add_alone           },
        {Method::get,  "/kantoor/acties/{}",            Access::signed_in,          show                },
        {Method::get,  "/kantoor/acties/{}/wijzigen",   Access::team,               show_particulars    },
        {Method::post, "/kantoor/acties/{}",            Access::team,               change              },
        {Method::post, "/kantoor/acties/{}/voortgang",  Access::signed_in,          tell<Deed::noted>   },
        {Method::post, "/kantoor/acties/{}/datum",      Access::signed_in,          tell<Deed::moved>   },
        {Method::post, "/kantoor/acties/{}/gedaan",     Access::signed_in,          tell<Deed::done>    },
        {Method::post, "/kantoor/acties/{}/vervallen",  Access::signed_in,          tell<Deed::dropped> },
        {Method::post, "/kantoor/acties/{}/heropening", Access::signed_in,          tell<Deed::reopened>},
    };
}

} // namespace wijkspraak::actions
