#include "features/exchange/handlers.hpp"

namespace wijkspraak::exchange {

using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;

namespace {

/// The post whose page this one stands on: an answer stands below its question.
Post page_with(Context& context, const Post& post)
{
    return post.question ? find(context.transaction(), *post.question).value() : post;
}

Response hide_post(Context& context, PostId id)
{
    const auto post = web::found(find(context.transaction(), id));
    const auto reason = read_reason(context.fields);
    if (not reason)
        return page_of(
            context,
            page_with(context, post),
            {
                .filled = {context.fields, reason.error()},
                  .hidden = id, .status = 422
        }
        );
    hide(context.transaction(), post, *reason, context.actor());
    return web::see(path_of(post), Notice::saved);
}

Response show_again(Context& context, PostId id)
{
    const auto post = web::found(find(context.transaction(), id));
    hide(context.transaction(), post, "", context.actor());
    return web::see(path_of(post), Notice::saved);
}

} // namespace

web::Routes hiding_routes()
{
    using enum Access;
    return {
        {Method::post, "/kantoor/ervaringen/{}/verborgen", neighbourhood_team, hide_post },
        {Method::post, "/kantoor/ervaringen/{}/zichtbaar", neighbourhood_team, show_again},
    };
}

} // namespace wijkspraak::exchange
