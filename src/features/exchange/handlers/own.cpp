#include "features/exchange/handlers.hpp"

namespace wijkspraak::exchange {

using bodies::Guest;
using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;
using web::Slug;

namespace {

Response show_posts(Context& context, const Slug& slug)
{
    const auto guest = bodies::guest_of(context, slug);
    return web::respond(own_posts_page(guest, of_body(context.transaction(), guest.body.id)));
}

template <PostKind kind>
Response show_new(Context& context, const Slug& slug)
{
    const auto guest = bodies::guest_of(context, slug);
    return web::respond(new_post_page(guest, kind, {nothing_sent, no_problems}));
}

template <PostKind kind>
Response add_post(Context& context, const Slug& slug)
{
    const auto guest = bodies::guest_of(context, slug);
    const auto draft = read_post(context.fields, kind, guest.body.id);
    if (not draft)
        return web::respond(new_post_page(guest, kind, {context.fields, draft.error()}), 422);
    add(context.transaction(), *draft, bodies::actor_of(context, guest));
    return web::see(posts_path(guest.body), Notice::added);
}

/// What this body wrote; another's is not found.
Post own(Context& context, const Guest& guest, PostId id)
{
    auto post = web::found(find(context.transaction(), id));
    if (post.body != guest.body.id or post.kind == PostKind::answer) throw web::HttpError{404};
    return post;
}

Response show_change(Context& context, const Slug& slug, PostId id)
{
    const auto guest = bodies::guest_of(context, slug);
    const auto post = own(context, guest, id);
    const auto known = fields_of(post);
    return web::respond(change_page(guest, post, {known, no_problems}));
}

Response save_change(Context& context, const Slug& slug, PostId id)
{
    const auto guest = bodies::guest_of(context, slug);
    const auto post = own(context, guest, id);
    const auto draft = read_post(context.fields, post.kind, guest.body.id);
    if (not draft)
        return web::respond(change_page(guest, post, {context.fields, draft.error()}), 422);
    change(context.transaction(), post, *draft, bodies::actor_of(context, guest));
    return web::see(posts_path(guest.body), Notice::saved);
}

} // namespace

html::Node part_for_everyone(Transaction& transaction, const bodies::Body& body)
{
    return public_part(of_body(transaction, body.id));
}

html::Node part_for_body(Context& context, const Guest& guest)
{
    return own_part(guest.body, of_body(context.transaction(), guest.body.id));
}

web::Routes own_routes()
{
    using enum Access;
    return {
        {Method::get,  "/mijn-wijkorganen/{}/ervaringen",    signed_in, show_posts                  },
        {Method::get,
         "/mijn-wijkorganen/{}/ervaringen/nieuw",            signed_in,
         show_new<PostKind::experience>                                                             },
        {Method::post,
         "/mijn-wijkorganen/{}/ervaringen",                  signed_in,
         add_post<PostKind::experience>                                                             },
        {Method::get,  "/mijn-wijkorganen/{}/ervaringen/{}", signed_in, show_change                 },
        {Method::post, "/mijn-wijkorganen/{}/ervaringen/{}", signed_in, save_change                 },
        {Method::get,  "/mijn-wijkorganen/{}/vragen/nieuw",  signed_in, show_new<PostKind::question>},
        {Method::post, "/mijn-wijkorganen/{}/vragen",        signed_in, add_post<PostKind::question>},
    };
}

} // namespace wijkspraak::exchange
