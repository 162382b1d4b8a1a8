#include "civic/zone.hpp"
#include "features/support/handlers.hpp"

namespace wijkspraak::support {

using bodies::Guest;
using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;
using web::Slug;

namespace {

Support support_of(Context& context, const Guest& guest, const std::vector<Request>& requests)
{
    auto& transaction = context.transaction();
    return {
        .guest = guest,
        .requests = requests,
        .unit = unit_for(units(transaction), guest.body.district),
        .has_coach = bodies::coach_of(transaction, guest.body.id).has_value(),
        .today = day_of(context.now)};
}

/// A request of the body at this address; another's is not found.
Request request_of(Context& context, const Guest& guest, RequestId id)
{
    auto request = web::found(find(context.transaction(), id));
    if (request.body != guest.body.id) throw web::HttpError{404};
    return request;
}

Response show_requests(Context& context, const Slug& slug)
{
    const auto guest = bodies::guest_of(context, slug);
    const auto requests = requests_of(context.transaction(), guest.body.id);
    return web::respond(own_requests_page(support_of(context, guest, requests)));
}

Response show_new(Context& context, const Slug& slug)
{
    const auto guest = bodies::guest_of(context, slug);
    return web::respond(new_request_page(guest, {nothing_sent, no_problems}));
}

Response add(Context& context, const Slug& slug)
{
    const auto guest = bodies::guest_of(context, slug);
    auto draft = read_request(context.fields, guest.body.id, day_of(context.now));
    if (not draft)
        return web::respond(new_request_page(guest, {context.fields, draft.error()}), 422);
    auto request = draft.value();
    request.is_by_office = bodies::may_oversee(guest.ties);
    const auto id = ask(context.transaction(), request, bodies::actor_of(context, guest));
    return web::see(requests_path(guest.body, id), Notice::submitted);
}

struct SentBack {
    std::optional<Deed> told = {};
    Filled filled{nothing_sent, no_problems};
    std::optional<Refusal> refusal = {};
    int status = 200;
};

Response page_of(Context& context, const Guest& guest, const Request& request, const SentBack& back)
{
    const auto steps = steps_of(context.transaction(), request.id);
    return web::respond(
        own_request_page(
            {.guest = guest,
             .request = request,
             .steps = steps,
             .today = day_of(context.now),
             .told = back.told,
             .refusal = back.refusal},
            back.filled
        ),
        back.status
    );
}

Response show(Context& context, const Slug& slug, RequestId id)
{
    const auto guest = bodies::guest_of(context, slug);
    return page_of(context, guest, request_of(context, guest, id), {});
}

template <Deed deed>
Response tell_of_own(Context& context, const Slug& slug, RequestId id)
{
    const auto guest = bodies::guest_of(context, slug);
    const auto request = request_of(context, guest, id);
    if (const auto after = state_after(request.state, deed); not after)
        return page_of(context, guest, request, {.refusal = after.error(), .status = 409});
    const auto telling = read_telling(deed, context.fields);
    if (not telling)
        return page_of(
            context,
            guest,
            request,
            {
                .told = deed, .filled = {context.fields, telling.error()},
                     .status = 422
        }
        );
    tell(context.transaction(), request, *telling, bodies::actor_of(context, guest));
    return web::see(requests_path(guest.body, id), Notice::saved);
}

} // namespace

html::Node part_for_body(Context& context, const Guest& guest)
{
    const auto requests = requests_of(context.transaction(), guest.body.id);
    return own_part(support_of(context, guest, requests));
}

web::Routes own_routes()
{
    using enum Access;
    return {
        {Method::get,  "/mijn-wijkorganen/{}/ondersteuning",       signed_in, show_requests},
        {Method::get,  "/mijn-wijkorganen/{}/ondersteuning/nieuw", signed_in, show_new     },
        {Method::post, "/mijn-wijkorganen/{}/ondersteuning",       signed_in, add          },
        {Method::get,  "/mijn-wijkorganen/{}/ondersteuning/{}",    signed_in, show         },
        {Method::post,
         "/mijn-wijkorganen/{}/ondersteuning/{}/aanvulling",       signed_in,
         tell_of_own<Deed::added>                                                          },
        {Method::post,
         "/mijn-wijkorganen/{}/ondersteuning/{}/intrekking",       signed_in,
         tell_of_own<Deed::withdrawn>                                                      },
    };
}

} // namespace wijkspraak::support
