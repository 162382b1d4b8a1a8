#include "civic/zone.hpp"
#include "features/bodies/bodies.hpp"
#include "features/bodies/handlers.hpp"
#include "features/bodies/office_pages.hpp"
#include "features/bodies/reminding.hpp"
#include "features/messages/messages.hpp"

namespace wijkspraak::bodies {

using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;

namespace {

constexpr const char* home = "/kantoor/wijkorganen/wijzigingen";
constexpr int most_shown = 50;

/// Whose bodies somebody looks over: their own, or all of them.
std::optional<people::AccountId> whose(const Context& context)
{
    const bool keeps_register =
        context.viewer.roles.has_any({web::Role::project_leader, web::Role::district_manager});
    if (keeps_register) return std::nullopt;
    return people::AccountId{*context.viewer.account};
}

Response show_reviews(Context& context)
{
    auto& transaction = context.transaction();
    Reviews reviews{.changes = {}, .total = count_waiting(transaction, whose(context))};
    for (auto& change : waiting_changes(transaction, whose(context), most_shown)) {
        auto body = find(transaction, change.body).value();
        reviews.changes.emplace_back(std::move(body), std::move(change));
    }
    return web::respond(reviews_page(reviews));
}

/// A change, for who looks over the body it is of.
struct Looked {
    Kept body;
    Change change;
};

Looked looked_at(Context& context, ChangeId id)
{
    auto change = web::found(find_change(context.transaction(), id));
    auto body = find_kept(context.transaction(), change.body).value();
    if (not may_oversee(ties_of(context.transaction(), context.viewer, body)))
        throw web::HttpError{403};
    return {std::move(body), std::move(change)};
}

Response mark_as_seen(Context& context, ChangeId id)
{
    const auto looked = looked_at(context, id);
    if (looked.change.waits()) {
        mark_seen(context.transaction(), id, context.now);
        storage::audit(
            context.transaction(),
            context.actor(),
            {.action = "body.change_seen", .subject = id.value()}
        );
    }
    return web::see(home, Notice::saved);
}

Response show_undo(Context& context, ChangeId id)
{
    const auto looked = looked_at(context, id);
    return web::respond(undo_page(looked.body.body(), looked.change, {nothing_sent, no_problems}));
}

/// Whoever made the change hears that it was undone, and why.
void tell_why(Context& context, const Looked& looked, const std::string& reason)
{
    if (not looked.change.account) return;
    const auto account =
        people::find(context.transaction(), people::AccountId{*looked.change.account});
    const auto address = account ? messages::Address::parse(account->email) : std::nullopt;
    if (not address) return;
    const auto body = looked.body.body();
    messages::queue(
        context.transaction(),
        {
            .to = *address,
            .name = account->name,
            .kind = messages::Kind::change,
            .subject = t("Een wijziging bij {wijkorgaan} is teruggedraaid", body.name),
            .paragraphs =
                {sentence_of(looked.change), t("De wijkregisseur schrijft waarom:"), as_is(reason)},
            .link = {own_path(body),                          t("Bekijk en verander de gegevens")                                                  },
            .cause = "body:undo:" + std::to_string(looked.change.id.value())
    },
        context.now
    );
}

Response undo_change(Context& context, ChangeId id)
{
    const auto looked = looked_at(context, id);
    const auto show_again = [&](const web::Problems& problems, int status) {
        return web::respond(
            undo_page(looked.body.body(), looked.change, {context.fields, problems}), status
        );
    };
    web::Reading reading{context.fields};
    const auto reason = reading.text(undo_reason_field);
    if (not reading.ok()) return show_again(reading.problems(), 422);

    const auto undone = undo(context.transaction(), looked.change, context.actor());
    if (not undone)
        return show_again(
            {
                {std::string{undo_reason_field.name.view()}, undone.error()}
        },
            409
        );
    tell_why(context, looked, reason);
    return web::see(home, Notice::saved);
}

/// The bodies that something can be said to, of those whom the viewer looks over.
std::vector<BodyId> with_reminders(Context& context)
{
    auto& transaction = context.transaction();
    const auto today = day_of(context.now);
    const auto coach = whose(context);
    const auto mine = coach ? coached_by(transaction, *coach) : std::set<BodyId>{};
    std::vector<BodyId> ids;
    for (const auto& facts : facts_of_all(transaction, today)) {
        const bool asks = belongs_to(Worry::incomplete, facts, today) or
                          belongs_to(Worry::weak, facts, today) or
                          belongs_to(Worry::ending, facts, today);
        if (asks and (not coach or mine.contains(facts.body))) ids.push_back(facts.body);
    }
    return ids;
}

Response show_reminders(Context& context)
{
    const auto ids = excerpt_of(with_reminders(context), page_in(context.fields));
    Excerpt<Reminded> shown{.items = {}, .page = ids.page, .pages = ids.pages, .total = ids.total};
    for (const auto id : ids.items)
        shown.items.push_back(reminders_of(context.transaction(), id, day_of(context.now)));
    return web::respond(reminders_page(shown));
}

Response send_reminders(Context& context)
{
    const auto today = day_of(context.now);
    for (const auto id : with_reminders(context))
        tell(
            context.transaction(), reminders_of(context.transaction(), id, today), context.actor()
        );
    return web::see("/kantoor/wijkorganen/herinneringen", Notice::saved);
}

} // namespace

web::Routes review_routes()
{
    constexpr auto team = Access::neighbourhood_team;
    return {
        {Method::get,  "/kantoor/wijkorganen/wijzigingen",                  team, show_reviews  },
        {Method::post, "/kantoor/wijkorganen/wijzigingen/{}/gezien",        team, mark_as_seen  },
        {Method::get,  "/kantoor/wijkorganen/wijzigingen/{}/terugdraaien",  team, show_undo     },
        {Method::post, "/kantoor/wijkorganen/wijzigingen/{}/terugdraaiing", team, undo_change   },
        {Method::get,  "/kantoor/wijkorganen/herinneringen",                team, show_reminders},
        {Method::post, "/kantoor/wijkorganen/herinneringen",                team, send_reminders},
    };
}

} // namespace wijkspraak::bodies
