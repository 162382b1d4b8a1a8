#include "civic/zone.hpp"
#include "features/talks/handlers.hpp"
#include "features/talks/telling.hpp"

namespace wijkspraak::talks {

using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;

namespace {

Response talk_response(
    Context& context, const Desk& desk, const web::Problems& problems, int status
)
{
    return web::respond(
        office_talk_page(view_of(context, desk), {context.fields, problems}), status
    );
}

Response show_talk(Context& context, TalkId id)
{
    return talk_response(context, office_desk(context, id), no_problems, 200);
}

Response invite_one(Context& context, TalkId id)
{
    const auto desk = leading_desk(context, id);
    if (state_of(desk.talk.facts) == State::added) {
        invite(context.transaction(), desk.talk, context.actor());
        tell_invited(context.transaction(), desk.talk, context.now);
    }
    return web::see(desk.path(), Notice::saved);
}

Response leave_one_out(Context& context, TalkId id)
{
    const auto desk = leading_desk(context, id);
    web::Reading reading{context.fields};
    const auto reason = reading.text(leaving_reason_field);
    if (not reading.ok()) return talk_response(context, desk, reading.problems(), 422);
    if (not may_leave_out(desk.talk.facts)) throw web::HttpError{409};
    leave_out(context.transaction(), desk.talk, reason, context.actor());
    return web::see(desk.path(), Notice::saved);
}

Response put_one_back(Context& context, TalkId id)
{
    const auto desk = leading_desk(context, id);
    if (desk.talk.facts.left_out_at) put_back(context.transaction(), desk.talk, context.actor());
    return web::see(desk.path(), Notice::saved);
}

/// The slot at that time and place, which is offered there and then when it was not.
Result<SlotId, Text> slot_for(Context& context, const Desk& desk, const SlotDraft& draft)
{
    auto& transaction = context.transaction();
    if (const auto known = find_slot(transaction, desk.round.id, draft)) return known->id;
    return offer(transaction, desk.round.id, draft, context.actor());
}

Response set_date(Context& context, TalkId id)
{
    const auto desk = leading_desk(context, id);
    if (not may_plan(desk.talk.facts)) throw web::HttpError{409};
    const bool moves = desk.talk.slot.has_value();
    const auto moving = read_moving(context.fields, day_of(context.now), moves);
    if (not moving) return talk_response(context, desk, moving.error(), 422);

    const auto slot = slot_for(context, desk, moving->slot);
    const auto refused = [&](const Text& why) {
        return talk_response(
            context,
            desk,
            {
                {"datum", why}
        },
            409
        );
    };
    if (not slot) return refused(slot.error());
    const auto chosen =
        choose(context.transaction(), desk.talk, *slot, moving->reason, context.actor());
    if (not chosen) return refused(t("Op die tijd en plaats is er al een ander gesprek."));
    tell_date(
        context.transaction(), desk.talk, {Side::municipality, *chosen, moving->reason}, context.now
    );
    return web::see(desk.path(), Notice::saved);
}

} // namespace

web::Routes office_talk_routes()
{
    using enum Access;
    return {
        {Method::get,  "/kantoor/jaargesprekken/{}",             office,             show_talk    },
        {Method::post, "/kantoor/jaargesprekken/{}/uitnodiging", neighbourhood_team, invite_one   },
        {Method::post, "/kantoor/jaargesprekken/{}/weglating",   neighbourhood_team, leave_one_out},
        {Method::post, "/kantoor/jaargesprekken/{}/terugkeer",   neighbourhood_team, put_one_back },
        {Method::post, "/kantoor/jaargesprekken/{}/datum",       neighbourhood_team, set_date     },
    };
}

} // namespace wijkspraak::talks
