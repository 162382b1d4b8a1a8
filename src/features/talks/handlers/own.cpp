#include "civic/zone.hpp"
#include "features/talks/handlers.hpp"
#include "features/talks/telling.hpp"

#include <algorithm>

namespace wijkspraak::talks {

using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;
using web::Slug;

namespace {

Response show_talks(Context& context, const Slug& slug)
{
    const auto guest = bodies::guest_of(context, slug);
    return web::respond(own_talks_page(
        guest, talks_of_body(context.transaction(), guest.body.id), day_of(context.now)
    ));
}

Response talk_response(
    Context& context, const Desk& desk, const web::Problems& problems, int status
)
{
    return web::respond(own_talk_page(view_of(context, desk), {context.fields, problems}), status);
}

Response show_talk(Context& context, const Slug& slug, int year)
{
    return talk_response(context, own_desk(context, slug, year), no_problems, 200);
}

Response choose_date(Context& context, const Slug& slug, int year)
{
    auto& transaction = context.transaction();
    const auto desk = own_desk(context, slug, year);
    if (not may_plan(desk.talk.facts)) throw web::HttpError{409};
    web::Reading reading{context.fields};
    const auto chosen = web::PathValue<SlotId>::parse(context.fields[slot_choice_field.name]);
    if (not chosen) reading.refuse(slot_choice_field.name, t("Kies een van de data."));
    const auto reason = desk.talk.slot ? reading.text(reason_field) : std::string{};
    if (not reading.ok()) return talk_response(context, desk, reading.problems(), 422);

    const auto slot = choose(transaction, desk.talk, *chosen, reason, actor_at(context, desk));
    if (not slot)
        return talk_response(
            context,
            desk,
            {
                {std::string{slot_choice_field.name.view()}, slot.error()}
        },
            409
        );
    tell_date(transaction, desk.talk, {Side::body, *slot, reason}, context.now);
    return web::see(desk.path(), Notice::saved);
}

Response propose_date(Context& context, const Slug& slug, int year)
{
    const auto desk = own_desk(context, slug, year);
    if (not may_plan(desk.talk.facts)) throw web::HttpError{409};
    web::Reading reading{context.fields};
    const auto words = reading.text(proposal_field);
    if (not reading.ok()) return talk_response(context, desk, reading.problems(), 422);
    propose(context.transaction(), desk.talk, words, actor_at(context, desk));
    tell_proposed(context.transaction(), now_of(context, desk), context.now);
    return web::see(desk.path(), Notice::submitted);
}

} // namespace

web::Routes own_talk_routes()
{
    constexpr auto signed_in = Access::signed_in;
    return {
        {Method::get,  "/mijn-wijkorganen/{}/jaargesprek",             signed_in, show_talks  },
        {Method::get,  "/mijn-wijkorganen/{}/jaargesprek/{}",          signed_in, show_talk   },
        {Method::post, "/mijn-wijkorganen/{}/jaargesprek/{}/datum",    signed_in, choose_date },
        {Method::post, "/mijn-wijkorganen/{}/jaargesprek/{}/voorstel", signed_in, propose_date},
    };
}

} // namespace wijkspraak::talks
