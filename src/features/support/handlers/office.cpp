#include "civic/zone.hpp"
#include "features/areas/areas.hpp"
#include "features/people/people.hpp"
#include "features/support/handlers.hpp"
#include "web/characters.hpp"

namespace wijkspraak::support {

using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;

namespace {

std::vector<bodies::BodyId> bodies_in(const std::vector<bodies::Body>& all, areas::AreaId district)
{
    std::vector<bodies::BodyId> some;
    for (const auto& body : all)
        if (body.district == district) some.push_back(body.id);
    return some;
}

Search search_in(
    Context& context,
    const std::vector<bodies::Body>& all,
    const std::vector<areas::Area>& districts
)
{
    const auto& fields = context.fields;
    Search search{
        .words = web::shown(fields["zoek"].substr(0, 200)),
        .stand = parse_stand(fields["stand"]).value_or(Stand::open),
        .kind = parse_kind(fields["soort"]),
        .order = parse_order(fields["volgorde"]).value_or(Order::waiting),
        .page = page_in(fields)};
    if (const auto district = district_in(districts, fields["stadsdeel"]))
        search.bodies = bodies_in(all, *district);
    auto coached = coached_by(context.transaction(), *context.viewer.account);
    if (begins_with_own(context, coached))
        search.mine = Mine{*context.viewer.account, std::move(coached)};
    return search;
}

Response show_list(Context& context)
{
    auto& transaction = context.transaction();
    const auto districts = areas::all(transaction);
    const auto all = bodies::all(transaction);
    const auto search = search_in(context, all, districts);
    const auto found = list(transaction, search);
    std::map<bodies::BodyId, const bodies::Body*> by_id;
    for (const auto& body : all) by_id.emplace(body.id, &body);
    std::vector<Line> lines;
    for (const auto& request : found.shown) lines.push_back({request, *by_id.at(request.body)});
    const auto district = district_in(districts, context.fields["stadsdeel"]);
    return web::respond(requests_page(
        {.search = search,
         .list = found,
         .lines = lines,
         .districts = districts,
         .district = district ? std::string{context.fields["stadsdeel"]} : "",
         .may_tell = web::may_enter(context.viewer, Access::neighbourhood_team),
         .today = day_of(context.now)}
    ));
}

struct SentBack {
    std::optional<Deed> told = {};
    Filled filled{nothing_sent, no_problems};
    std::optional<Refusal> refusal = {};
    int status = 200;
};

Response page_of(Context& context, const Request& request, const SentBack& back)
{
    auto& transaction = context.transaction();
    const auto body = bodies::find(transaction, request.body).value();
    const auto steps = steps_of(transaction, request.id);
    const bool may_tell = web::may_enter(context.viewer, Access::neighbourhood_team);
    const auto all = may_tell ? officials(transaction) : std::vector<Official>{};
    const auto handler = request.handler
                             ? people::find(transaction, people::AccountId{*request.handler})
                             : std::nullopt;
    return web::respond(
        request_page(
            {.request = request,
             .body = body,
             .steps = steps,
             .officials = all,
             .handler = may_tell and handler ? handler->name : "",
             .today = day_of(context.now),
             .may_tell = may_tell,
             .viewer = *context.viewer.account,
             .told = back.told,
             .refusal = back.refusal},
            back.filled
        ),
        back.status
    );
}

Response show(Context& context, RequestId id)
{
    return page_of(context, web::found(find(context.transaction(), id)), {});
}

template <Deed deed>
Response tell_of(Context& context, RequestId id)
{
    auto& transaction = context.transaction();
    const auto request = web::found(find(transaction, id));
    if (const auto after = state_after(request.state, deed); not after)
        return page_of(context, request, {.refusal = after.error(), .status = 409});
    const auto telling = read_telling(deed, context.fields, officials(transaction));
    if (not telling)
        return page_of(
            context,
            request,
            {
                .told = deed, .filled = {context.fields, telling.error()},
                     .status = 422
        }
        );
    tell(transaction, request, *telling, context.actor());
    return web::see(office_path(id), Notice::saved);
}

} // namespace

web::Routes office_routes()
{
    using enum Access;
    return {
        {Method::get,  office_home,                        office,             show_list          },
        {Method::get,  "/kantoor/ondersteuning/{}",        office,             show               },
        {Method::post,
         "/kantoor/ondersteuning/{}/opgepakt",             neighbourhood_team,
         tell_of<Deed::taken>                                                                     },
        {Method::post,
         "/kantoor/ondersteuning/{}/antwoord",             neighbourhood_team,
         tell_of<Deed::answered>                                                                  },
        {Method::post, "/kantoor/ondersteuning/{}/gedaan", neighbourhood_team, tell_of<Deed::done>},
        {Method::post,
         "/kantoor/ondersteuning/{}/niet-mogelijk",        neighbourhood_team,
         tell_of<Deed::refused>                                                                   },
    };
}

} // namespace wijkspraak::support
