#include "civic/zone.hpp"
#include "features/areas/areas.hpp"
#include "features/intake/handlers.hpp"

#include <set>

namespace wijkspraak::intake {

using processes::Process;
using storage::Transaction;
using web::Access;
using web::Context;
using web::Method;
using web::Response;
using web::Slug;

namespace {

/// The areas that are named in what was found, also what a newer division no longer has.
std::vector<areas::Area> areas_of(Transaction& transaction, const inputs::Found& found)
{
    std::set<areas::AreaId> ids;
    for (const auto& input : found.inputs)
        if (input.area) ids.insert(*input.area);
    std::vector<areas::Area> areas;
    for (const auto id : ids)
        if (auto area = areas::find(transaction, id)) areas.push_back(*std::move(area));
    return areas;
}

Response show_list(Context& context, const Slug& slug)
{
    auto& transaction = context.transaction();
    auto doorway = doorway_of(transaction, slug, day_of(context.now));
    if (not doorway) return web::respond(unknown_page(), 404);

    const inputs::Search search{
        .words = std::string{context.fields["zoek"].substr(0, 200)},
        .channel = inputs::parse_channel(context.fields["kanaal"]),
        .before = web::PathValue<int>::parse(context.fields["voor"]),
        .is_public = true};
    const auto& process = doorway->process;
    const auto found = inputs::search(transaction, process.id, search);
    doorway->areas = areas_of(transaction, found);
    auto response = web::respond(list_page(
        *doorway,
        {.found = found, .search = search, .total = inputs::highest_number(transaction, process.id)}
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
