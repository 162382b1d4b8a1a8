#include "features/bodies/bodies.hpp"

#include "civic/zone.hpp"
#include "features/actions/actions.hpp"
#include "features/exchange/exchange.hpp"
#include "features/levels/levels.hpp"
#include "features/portal/portal.hpp"
#include "features/support/support.hpp"
#include "features/talks/talks.hpp"
#include "features/trainings/trainings.hpp"
#include "web/parts.hpp"

/// The pages of a neighbourhood body, with what every feature has to tell of it.
namespace wijkspraak::portal {

using bodies::Body;
using web::Access;
using web::Context;
using web::Method;
using web::Response;
using web::Slug;

namespace {

Response show_body(Context& context, const Slug& slug)
{
    auto& transaction = context.transaction();
    const auto body = web::found(bodies::find(transaction, slug.value));
    const auto promised = actions::public_of_body(transaction, body.id, context.now);
    const auto today = day_of(context.now);
    return bodies::show_for_everyone(
        context,
        body,
        html::group(
            levels::part_for_everyone(transaction, body, today),
            talks::part_for_everyone(transaction, body),
            actions::actions_part(promised, today),
            exchange::part_for_everyone(transaction, body)
        )
    );
}

/// What is agreed with it, for the office.
html::Node to_do(const std::vector<actions::Action>& agreed, Date today)
{
    if (agreed.empty()) return html::nothing();
    return web::part("acties", t("Acties"), actions::office_list(agreed, today));
}

Response show_own_body(Context& context, const Slug& slug)
{
    auto& transaction = context.transaction();
    const auto guest = bodies::guest_of(context, slug);
    const auto agreed = actions::of_body(transaction, guest.body.id, context.now);
    const auto today = day_of(context.now);
    return bodies::show_own(
        context,
        guest,
        html::group(
            talks::part_for_body(transaction, guest.body, today),
            levels::part_for_body(transaction, guest.body, today),
            actions::actions_part(agreed, today),
            support::part_for_body(context, guest),
            trainings::part_for_body(context, guest),
            exchange::part_for_body(context, guest)
        )
    );
}

Response show_body_case(Context& context, const Slug& slug)
{
    auto& transaction = context.transaction();
    const auto body = web::found(bodies::find(transaction, slug.value));
    const auto agreed = actions::of_body(transaction, body.id, context.now);
    const auto today = day_of(context.now);
    return bodies::show_case(
        context,
        body,
        html::group(
            talks::part_for_office(transaction, body, today),
            levels::part_for_office(transaction, body, today),
            to_do(agreed, today),
            support::part_for_office(context, body),
            trainings::part_for_office(context, body)
        )
    );
}

} // namespace

web::Routes body_routes()
{
    return {
        {Method::get, "/wijkorganen/{}",         Access::anyone,    show_body     },
        {Method::get, "/mijn-wijkorganen/{}",    Access::signed_in, show_own_body },
        {Method::get, "/kantoor/wijkorganen/{}", Access::office,    show_body_case},
    };
}

} // namespace wijkspraak::portal
