#include "features/areas/areas.hpp"
#include "features/bodies/bodies.hpp"
#include "features/bodies/forms.hpp"
#include "features/bodies/pages.hpp"
#include "web/characters.hpp"

namespace wijkspraak::bodies {

using web::Access;
using web::Context;
using web::Method;
using web::Response;

namespace {

/// Pages that show nothing but the register are kept ready until anything of the site changes.
Response respond_to_all(web::Page page)
{
    auto response = web::respond(std::move(page));
    response.keep_under = {"site"};
    return response;
}

Response show_register(Context& context)
{
    const auto search = web::shown(context.fields["zoek"]);
    const auto order =
        context.fields["volgorde"] == "stadsdeel" ? Order::by_district : Order::by_name;
    const auto page = web::PathValue<int>::parse(context.fields["pagina"]).value_or(1);
    auto bodies =
        selected(all(context.transaction()), areas::all(context.transaction()), search, order);
    auto shown = register_page({excerpt_of(std::move(bodies), page), search, order});
    return search.empty() ? respond_to_all(std::move(shown)) : web::respond(std::move(shown));
}

Response show_body(Context& context, const web::Slug& slug)
{
    const auto body = web::found(find(context.transaction(), slug.value));
    const auto listed =
        selected({body}, areas::all(context.transaction()), {}, Order::by_name).front();
    return respond_to_all(body_page(listed));
}

Response office_register(Context& context, const web::Fields& sent, const web::Problems& problems)
{
    const auto areas = areas::all(context.transaction());
    auto page = office_register_page(
        selected(all(context.transaction()), areas, {}, Order::by_name),
        areas,
        sent,
        problems,
        web::may_enter(context.viewer, Access::team)
    );
    return web::respond(std::move(page), problems.empty() ? 200 : 422);
}

Response show_office_register(Context& context)
{
    return office_register(context, {}, {});
}

Response add_body(Context& context)
{
    const auto draft = read_body(context.fields, areas::all(context.transaction()));
    if (not draft) return office_register(context, context.fields, draft.error());
    if (find(context.transaction(), draft->slug))
        return office_register(
            context,
            context.fields,
            {
                {"naam", t("Er staat al een wijkorgaan met deze naam in de lijst.")}
        }
        );

    add(context.transaction(), *draft, context.actor());
    return web::see("/kantoor/wijkorganen", web::Notice::added);
}

} // namespace

web::Routes routes()
{
    return {
        {Method::get,  "/wijkorganen",         Access::anyone, show_register       },
        {Method::get,  "/wijkorganen/{}",      Access::anyone, show_body           },
        {Method::get,  "/kantoor/wijkorganen", Access::office, show_office_register},
        {Method::post, "/kantoor/wijkorganen", Access::team,   add_body            },
    };
}

} // namespace wijkspraak::bodies
