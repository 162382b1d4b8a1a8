#include "civic/zone.hpp"
#include "features/levels/handlers.hpp"
#include "features/levels/telling.hpp"

namespace wijkspraak::levels {

using bodies::Body;
using storage::Transaction;
using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;
using web::Slug;

namespace {

bool speaks_for_municipality(Context& context, const Body& body)
{
    return bodies::may_oversee(bodies::ties_of(context.transaction(), context.viewer, body.id));
}

/// The body, for who may settle its level: its coach, stadsdeelmanagers and project leaders.
Body overseen(Context& context, const Slug& slug)
{
    auto body = web::found(bodies::find(context.transaction(), slug.value));
    if (not speaks_for_municipality(context, body)) throw web::HttpError{403};
    return body;
}

Response page_of(Context& context, const Body& body, const SentBack& back, int status)
{
    auto level = level_of(context.transaction(), body, Side::municipality, day_of(context.now));
    level.may_act = speaks_for_municipality(context, body);
    return web::respond(office_page(level, back), status);
}

Response sent_back(Context& context, const Body& body, FormKind form, const web::Problems& problems)
{
    return page_of(
        context,
        body,
        {
            .form = form, .filled = {context.fields, problems}
    },
        422
    );
}

/// The page with the reason why something was not done, and the form as it came in.
Response refused(Context& context, const Body& body, FormKind form, const Text& why)
{
    return page_of(
        context,
        body,
        {
            .form = form, .filled = {context.fields, no_problems},
                 .refusal = why
    },
        409
    );
}

Response show(Context& context, const Slug& slug)
{
    const auto body = web::found(bodies::find(context.transaction(), slug.value));
    return page_of(
        context,
        body,
        {
            .filled = {nothing_sent, no_problems}
    },
        200
    );
}

Response settled(Context& context, const Body& body, FormKind form, const Step& step)
{
    auto& transaction = context.transaction();
    const auto standing = settle(transaction, step, context.actor());
    if (not standing) return refused(context, body, form, standing.error());
    if (standing->year >= year_of(day_of(context.now)))
        tell_of_standing(transaction, body, *standing, context.now);
    return web::see(office_address(body), Notice::decided);
}

Response record(Context& context, const Slug& slug)
{
    const auto body = overseen(context, slug);
    const auto today = day_of(context.now);
    const auto options = level_of(context.transaction(), body, Side::municipality, today).options;
    const auto step = read_record(context.fields, options, today);
    if (not step) return sent_back(context, body, FormKind::record, step.error());
    return settled(context, body, FormKind::record, *step);
}

Response ask_step(Context& context, const Slug& slug)
{
    auto& transaction = context.transaction();
    const auto body = overseen(context, slug);
    const auto options =
        level_of(transaction, body, Side::municipality, day_of(context.now)).options;
    const auto draft = read_step(context.fields, options);
    if (not draft) return sent_back(context, body, FormKind::ask, draft.error());
    const auto asked = ask(transaction, *draft, context.actor());
    if (not asked) {
        if (open_step(transaction, body.id))
            return refused(context, body, FormKind::none, asked.error());
        return sent_back(context, body, FormKind::ask, no_such_step(asked.error()));
    }
    tell_of_step(transaction, body, found_step(transaction, body, *asked), context.now);
    return web::see(office_address(body), Notice::submitted);
}

Response decline(Context& context, const Slug& slug, AskedStepId id)
{
    auto& transaction = context.transaction();
    const auto body = overseen(context, slug);
    const auto step = found_step(transaction, body, id);
    if (step.asked_by != Side::body) throw web::HttpError{404};
    const auto reason = read_decline(context.fields);
    if (not reason) return sent_back(context, body, FormKind::decline, reason.error());
    LevelStore store{transaction};
    store.reply(step, StepState::declined, {.agrees = false, .words = *reason}, context.actor());
    tell_of_reply(transaction, body, store.find_step(id).value(), context.now);
    return web::see(office_address(body), Notice::saved);
}

Response withdraw(Context& context, const Slug& slug, AskedStepId id)
{
    auto& transaction = context.transaction();
    const auto body = overseen(context, slug);
    const auto step = found_step(transaction, body, id);
    if (step.asked_by != Side::municipality) throw web::HttpError{404};
    LevelStore store{transaction};
    store.close(step, StepState::withdrawn, context.actor());
    tell_of_step(transaction, body, store.find_step(id).value(), context.now);
    return web::see(office_address(body), Notice::saved);
}

Response assess(Context& context, const Slug& slug, AskedStepId id)
{
    auto& transaction = context.transaction();
    const auto body = overseen(context, slug);
    const auto step = found_step(transaction, body, id);
    const auto assessment = read_assessment(context.fields);
    if (not assessment) return sent_back(context, body, FormKind::assess, assessment.error());
    LevelStore{transaction}.assess(step.id, *assessment, context.actor());
    return web::see(office_address(body) + "#stap", Notice::saved);
}

Response settle_step(Context& context, const Slug& slug, AskedStepId id)
{
    const auto body = overseen(context, slug);
    const auto step = found_step(context.transaction(), body, id);
    const auto reason = read_settle(context.fields);
    if (not reason) return sent_back(context, body, FormKind::settle, reason.error());
    return settled(
        context,
        body,
        FormKind::settle,
        {.body = body.id,
         .year = step.year,
         .level = step.level.id,
         .asked_by = step.asked_by,
         .reason = *reason}
    );
}

} // namespace

web::Routes office_routes()
{
    constexpr auto team = Access::neighbourhood_team;
    return {
        {Method::get,  "/kantoor/wijkorganen/{}/niveau",                      Access::office, show       },
        {Method::post, "/kantoor/wijkorganen/{}/niveau",                      team,           record     },
        {Method::post, "/kantoor/wijkorganen/{}/niveau/stap",                 team,           ask_step   },
        {Method::post, "/kantoor/wijkorganen/{}/niveau/stap/{}/antwoord",     team,           decline    },
        {Method::post, "/kantoor/wijkorganen/{}/niveau/stap/{}/intrekking",   team,           withdraw   },
        {Method::post, "/kantoor/wijkorganen/{}/niveau/stap/{}/afweging",     team,           assess     },
        {Method::post, "/kantoor/wijkorganen/{}/niveau/stap/{}/vaststelling", team,           settle_step},
    };
}

} // namespace wijkspraak::levels
