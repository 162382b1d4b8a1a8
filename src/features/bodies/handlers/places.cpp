#include "features/bodies/places.hpp"

#include "features/bodies/handlers.hpp"

namespace wijkspraak::bodies {

using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;
using web::Slug;

namespace {

Response show_buurten(Context& context, const Slug& slug)
{
    auto& transaction = context.transaction();
    const auto seat = seat_of(context, transaction, slug);
    return web::respond(buurten_page(
        seat.desk(),
        all_buurten(transaction),
        buurten_of(transaction, seat.body.registration.profile)
    ));
}

Response save_buurten(Context& context, const Slug& slug)
{
    auto& transaction = context.transaction();
    const auto seat = seat_of(context, transaction, slug);
    std::vector<areas::AreaId> chosen;
    for (const auto& buurt : all_buurten(transaction))
        for (const auto sent : context.fields.all(buurten_field.name))
            if (sent == std::to_string(buurt.id.value())) chosen.push_back(buurt.id);
    settle(transaction, seat.body, chosen, editor_of(context, transaction, seat));
    return web::see(own_path(seat.body.body()), Notice::saved);
}

} // namespace

web::Routes place_routes()
{
    return {
        {Method::get,  "/mijn-wijkorganen/{}/buurten", Access::signed_in, show_buurten},
        {Method::post, "/mijn-wijkorganen/{}/buurten", Access::signed_in, save_buurten},
    };
}

} // namespace wijkspraak::bodies
