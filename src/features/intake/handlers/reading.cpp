#include "civic/zone.hpp"
#include "features/areas/areas.hpp"
#include "features/intake/handlers.hpp"

namespace wijkspraak::intake {

using processes::Process;
using storage::Transaction;
using web::Access;
using web::Context;
using web::Method;
using web::Response;
using web::Slug;

namespace {

Response show_list(Context& context, const Slug& slug)
{
    auto& transaction = context.transaction();
    const auto doorway = doorway_of(transaction, slug, day_of(context.now));
    if (not doorway) return web::respond(unknown_page(), 404);

    const inputs::Search search{
        .words = std::string{context.fields["zoek"].substr(0, 200)},
        .channel = inputs::parse_channel(context.fields["kanaal"]),
        .before = web::PathValue<int>::parse(context.fields["voor"]),
        .is_public = true};
    const auto& process = doorway->process;
    auto response = web::respond(list_page(
        *doorway,
        {.found = inputs::search(transaction, process.id, search),
         .search = search,
         .total = inputs::highest_number(transaction, process.id)}
    ));
    response.keep_under = {"process:" + std::to_string(process.id.value()), "site"};
    return response;
}

/// The process as the office finds it, public or not.
Doorway office_doorway(Context& context, const Slug& slug)
{
    auto process = processes::found(context.transaction(), slug);
    auto call = inputs::call_of(context.transaction(), process.id);
    const auto opening = opening_of(process, call, day_of(context.now));
    return {.process = std::move(process), .call = std::move(call), .opening = opening};
}

Response show_call(Context& context, const Slug& slug)
{
    const auto doorway = office_doorway(context, slug);
    const auto known = doorway.call ? fields_of(*doorway.call) : web::Fields{};
    return web::respond(call_page(doorway, {known, {}}));
}

Response save_call(Context& context, const Slug& slug)
{
    const auto doorway = office_doorway(context, slug);
    const auto call = read_call(context.fields);
    if (not call) return web::respond(call_page(doorway, {context.fields, call.error()}), 422);
    inputs::set_call(context.transaction(), doorway.process.id, *call, context.actor());
    return web::see(call_path(doorway.process), web::Notice::saved);
}

Response close(Context& context, const Slug& slug)
{
    const auto doorway = office_doorway(context, slug);
    if (doorway.call)
        inputs::set_call(
            context.transaction(),
            doorway.process.id,
            closed_on(*doorway.call, day_of(context.now)),
            context.actor()
        );
    return web::see(call_path(doorway.process), web::Notice::saved);
}

} // namespace

web::Routes reading_routes()
{
    return {
        {Method::get,  "/trajecten/{}/inbreng",                              Access::anyone, show_list},
        {Method::get,  "/kantoor/trajecten/{}/inbreng/openstellen",          Access::team,   show_call},
        {Method::post, "/kantoor/trajecten/{}/inbreng/openstellen",          Access::team,   save_call},
        {Method::post, "/kantoor/trajecten/{}/inbreng/openstellen/sluiting", Access::team,   close    },
    };
}

web::Routes routes()
{
    auto all = giving_routes();
    for (auto& route : reading_routes()) all.push_back(std::move(route));
    return all;
}

} // namespace wijkspraak::intake
