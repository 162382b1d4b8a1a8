#include "civic/zone.hpp"
#include "features/levels/handlers.hpp"
#include "features/levels/telling.hpp"

namespace wijkspraak::levels {

using bodies::Guest;
using storage::Transaction;
using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;
using web::Slug;

namespace {

/// Whether somebody speaks for the body: who oversees it speaks for the municipality.
bool speaks_for_body(const Guest& guest)
{
    return guest.ties.is_of_body and not bodies::may_oversee(guest.ties);
}

/// The body, for who may speak for it.
Guest speaker(Context& context, const Slug& slug)
{
    auto guest = bodies::guest_of(context, slug);
    if (not speaks_for_body(guest)) throw web::HttpError{403};
    return guest;
}

Response page_of(Context& context, const Guest& guest, const SentBack& back, int status)
{
    auto level = level_of(context.transaction(), guest.body, Side::body, day_of(context.now));
    level.may_act = speaks_for_body(guest);
    return web::respond(
        bodies::own_subpage(guest, t("Niveau van samenwerking"), own_content(level, back)), status
    );
}

Response show(Context& context, const Slug& slug)
{
    const auto guest = bodies::guest_of(context, slug);
    return page_of(
        context,
        guest,
        {
            .filled = {nothing_sent, no_problems}
    },
        200
    );
}

Response sent_back(
    Context& context, const Guest& guest, FormKind form, const web::Problems& problems
)
{
    return page_of(
        context,
        guest,
        {
            .form = form, .filled = {context.fields, problems}
    },
        422
    );
}

Response ask_step(Context& context, const Slug& slug)
{
    auto& transaction = context.transaction();
    const auto guest = speaker(context, slug);
    const auto options = level_of(transaction, guest.body, Side::body, day_of(context.now)).options;
    const auto draft = read_step(context.fields, options);
    if (not draft) return sent_back(context, guest, FormKind::ask, draft.error());

    const auto asked = ask(transaction, *draft, bodies::actor_of(context, guest));
    if (not asked) {
        if (open_step(transaction, guest.body.id))
            return page_of(
                context,
                guest,
                {
                    .filled = {nothing_sent, no_problems},
                      .refusal = asked.error()
            },
                409
            );
        return sent_back(context, guest, FormKind::ask, no_such_step(asked.error()));
    }
    tell_of_step(transaction, guest.body, found_step(transaction, guest.body, *asked), context.now);
    return web::see(own_address(guest.body), Notice::submitted);
}

Response reply(Context& context, const Slug& slug, AskedStepId id)
{
    auto& transaction = context.transaction();
    const auto guest = speaker(context, slug);
    const auto step = found_step(transaction, guest.body, id);
    const bool can_reply = step.asked_by == Side::municipality and step.state == StepState::asked;
    if (not can_reply) throw web::HttpError{404};
    const auto opinion = read_reply(context.fields);
    if (not opinion) return sent_back(context, guest, FormKind::reply, opinion.error());

    LevelStore store{transaction};
    store.reply(
        step,
        opinion->agrees ? StepState::agreed : StepState::disputed,
        {.agrees = opinion->agrees, .words = opinion->words},
        bodies::actor_of(context, guest)
    );
    tell_of_reply(transaction, guest.body, store.find_step(id).value(), context.now);
    return web::see(own_address(guest.body), Notice::saved);
}

Response withdraw(Context& context, const Slug& slug, AskedStepId id)
{
    auto& transaction = context.transaction();
    const auto guest = speaker(context, slug);
    const auto step = found_step(transaction, guest.body, id);
    if (step.asked_by != Side::body) throw web::HttpError{404};
    LevelStore store{transaction};
    store.close(step, StepState::withdrawn, bodies::actor_of(context, guest));
    tell_of_step(transaction, guest.body, store.find_step(id).value(), context.now);
    return web::see(own_address(guest.body), Notice::saved);
}

} // namespace

web::Routes own_routes()
{
    using enum Access;
    return {
        {Method::get,  "/mijn-wijkorganen/{}/niveau",                    signed_in, show    },
        {Method::post, "/mijn-wijkorganen/{}/niveau/stap",               signed_in, ask_step},
        {Method::post, "/mijn-wijkorganen/{}/niveau/stap/{}/antwoord",   signed_in, reply   },
        {Method::post, "/mijn-wijkorganen/{}/niveau/stap/{}/intrekking", signed_in, withdraw},
    };
}

} // namespace wijkspraak::levels
