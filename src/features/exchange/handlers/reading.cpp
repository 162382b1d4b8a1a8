#include "features/exchange/handlers.hpp"
#include "web/characters.hpp"

namespace wijkspraak::exchange {

using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;

namespace {

Search search_in(const web::Fields& query, Audience audience)
{
    Search search{
        .words = web::shown(query["zoek"].substr(0, 200)),
        .topic = parse_topic(query["onderwerp"]),
        .page = web::PathValue<int>::parse(query["pagina"]).value_or(1)};
    const auto kind = parse_post_kind(query["soort"]);
    if (kind and *kind != PostKind::answer and audience != Audience::everyone) search.kind = kind;
    return search;
}

Names names_of(Transaction& transaction)
{
    Names names;
    for (auto& body : bodies::all(transaction)) names.emplace(body.id, body);
    return names;
}

Response show_list(Context& context)
{
    const auto reader = reader_of(context);
    const auto search = search_in(context.fields, reader.audience);
    const auto found = list(context.transaction(), search, reader.audience);
    const auto names = names_of(context.transaction());
    return web::respond(
        list_page({.found = found, .search = search, .names = names, .reader = reader})
    );
}

Post of_kind(Context& context, PostId id, PostKind kind)
{
    auto post = web::found(find(context.transaction(), id));
    if (post.kind != kind) throw web::HttpError{404};
    return post;
}

Response show_experience(Context& context, PostId id)
{
    return page_of(context, of_kind(context, id, PostKind::experience), {});
}

Response show_question(Context& context, PostId id)
{
    Sent sent;
    sent.hidden = web::PathValue<PostId>::parse(context.fields["verberg"]);
    return page_of(context, of_kind(context, id, PostKind::question), sent);
}

/// Who answers: in their role of the body that they answer for, or in that of the office.
storage::Actor writer_of(Context& context, const Reader& reader, const PostDraft& reply)
{
    for (const auto& body : reader.bodies)
        if (reply.body == body.id)
            return bodies::actor_of(context, bodies::guest_of(context, web::Slug{body.slug}));
    return context.actor();
}

Response answer(Context& context, PostId id)
{
    const auto reader = reader_of(context);
    const auto question = of_kind(context, id, PostKind::question);
    const bool may_answer = not reader.bodies.empty() or reader.may_hide;
    if (not may_answer or not may_read(question, reader.audience)) throw web::HttpError{403};
    auto draft = read_answer(context.fields, reader.bodies, reader.may_hide);
    if (not draft)
        return page_of(
            context,
            question,
            {
                .filled = {context.fields, draft.error()},
                  .is_answer = true, .status = 422
        }
        );
    auto reply = draft.value();
    reply.question = id;
    reply.topic = question.topic;
    add(context.transaction(), reply, writer_of(context, reader, reply));
    return web::see(path_of(question) + "#antwoorden", Notice::added);
}

} // namespace

Reader reader_of(Context& context)
{
    Reader reader;
    if (not context.viewer.is_signed_in()) return reader;
    reader.bodies =
        bodies::kept_by(context.transaction(), people::AccountId{*context.viewer.account});
    reader.may_hide = web::may_enter(context.viewer, Access::neighbourhood_team);
    if (web::may_enter(context.viewer, Access::office))
        reader.audience = Audience::office;
    else if (not reader.bodies.empty())
        reader.audience = Audience::bodies;
    return reader;
}

Response page_of(Context& context, const Post& post, const Sent& sent)
{
    const auto reader = reader_of(context);
    if (not may_read(post, reader.audience)) throw web::HttpError{404};
    const auto answers = post.kind == PostKind::question
                             ? answers_to(context.transaction(), post.id)
                             : std::vector<Post>{};
    const auto names = names_of(context.transaction());
    return web::respond(
        post_page(
            {.post = post,
             .answers = answers,
             .names = names,
             .reader = reader,
             .hidden_sent = sent.hidden,
             .is_answer_sent = sent.is_answer},
            sent.filled
        ),
        sent.status
    );
}

web::Routes reading_routes()
{
    using enum Access;
    return {
        {Method::get,  home,                             anyone,    show_list      },
        {Method::get,  "/ervaringen/{}",                 anyone,    show_experience},
        {Method::get,  "/ervaringen/vragen/{}",          signed_in, show_question  },
        {Method::post, "/ervaringen/vragen/{}/antwoord", signed_in, answer         },
    };
}

web::Routes routes()
{
    web::Routes all;
    for (const auto& some : {reading_routes(), own_routes(), hiding_routes()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

} // namespace wijkspraak::exchange
