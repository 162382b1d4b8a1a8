#include "features/exchange/pages.hpp"

#include <algorithm>

namespace wijkspraak::exchange {

using html::Node;
using html::p;

namespace {

Node links_to_new(const bodies::Body& body)
{
    std::vector<Node> links;
    links.push_back(web::action_link(posts_path(body) + "/nieuw", t("Vertel wat u deed")));
    links.push_back(web::action_link(bodies::own_path(body) + "/vragen/nieuw", t("Stel een vraag"))
    );
    return web::side_by_side(std::move(links));
}

Node state_of(const Post& post)
{
    if (not post.hidden.empty()) return web::badge(t("verborgen"), web::Tone::bad);
    if (post.kind == PostKind::question)
        return web::badge(t("{n} antwoord", "{n} antwoorden", post.answers));
    return post.is_public ? web::badge(t("voor iedereen"), web::Tone::good)
                          : web::badge(t("voor wijkorganen"));
}

web::ListItem item_of(const Post& post, const bodies::Body& body)
{
    const bool is_question = post.kind == PostKind::question;
    return {
        .address = is_question and post.hidden.empty() ? path_of(post) : posts_path(body, post.id),
        .label = is_question ? t("Vraag: {vraag}", post.title) : as_is(post.title),
        .kind = to_text(post.topic),
        .state = state_of(post),
        .summary = post.hidden.empty() ? Text{} : t("De reden: {reden}", post.hidden)};
}

void add_trail(web::Page& page, const bodies::Body& body)
{
    page.trail.push_back({t("Wat u vertelde en vroeg"), posts_path(body)});
}

} // namespace

std::string posts_path(const bodies::Body& body)
{
    return bodies::own_path(body) + "/ervaringen";
}

std::string posts_path(const bodies::Body& body, PostId id)
{
    return posts_path(body) + "/" + std::to_string(id.value());
}

web::Page own_posts_page(const bodies::Guest& guest, const std::vector<Post>& posts)
{
    std::vector<web::ListItem> items;
    for (const auto& post : posts) items.push_back(item_of(post, guest.body));
    return bodies::own_subpage(
        guest,
        t("Wat u vertelde en vroeg"),
        html::group(
            web::lead(t("Andere wijkorganen leren van wat u deed, en u van hen.")),
            links_to_new(guest.body),
            items.empty() ? web::empty_state(t("U hebt nog niets verteld of gevraagd."))
                          : web::listing(std::move(items)),
            p(web::link_to(home, t("Wie deed dit eerder?")))
        )
    );
}

web::Page new_post_page(const bodies::Guest& guest, PostKind kind, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    const bool is_question = kind == PostKind::question;
    auto page = bodies::own_subpage(
        guest,
        is_question ? t("Stel een vraag aan andere wijkorganen") : t("Vertel wat u deed"),
        html::group(
            form.summary(),
            web::lead(
                is_question
                    ? t("Andere wijkorganen en de gemeente lezen dit en kunnen antwoorden. Een "
                        "antwoord krijgt u per mail.")
                    : t("Kort is goed. Andere wijkorganen lezen dit; iedereen alleen als u dat "
                        "zegt.")
            ),
            web::post_form(
                is_question ? bodies::own_path(guest.body) + "/vragen" : posts_path(guest.body),
                t("Plaatsen"),
                post_fields(form, kind)
            )
        )
    );
    add_trail(page, guest.body);
    return page;
}

web::Page change_page(const bodies::Guest& guest, const Post& post, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    auto page = bodies::own_subpage(
        guest,
        as_is(post.title),
        html::group(
            form.summary(),
            html::when(
                not post.hidden.empty(),
                [&] {
                    return web::callout(
                        web::Tone::care,
                        t("Anderen zien dit nu niet"),
                        html::group(
                            web::written(post.hidden),
                            p(t("Pas het aan en vraag de wijkregisseur om het weer te laten zien."))
                        )
                    );
                }
            ),
            web::post_form(
                posts_path(guest.body, post.id),
                t("Wijzigingen bewaren"),
                post_fields(form, post.kind)
            ),
            html::when(
                post.hidden.empty(),
                [&] { return p(web::link_to(path_of(post), t("Bekijk hoe anderen dit lezen"))); }
            )
        )
    );
    add_trail(page, guest.body);
    return page;
}

Node own_part(const bodies::Body& body, const std::vector<Post>& posts)
{
    return web::part(
        "ervaringen",
        t("Leren van andere wijkorganen"),
        html::ul(
            html::li(web::link_to(home, t("Wie deed dit eerder?"))),
            html::li(
                web::link_to(posts_path(body), t("Wat u vertelde en vroeg ({n})", posts.size()))
            )
        )
    );
}

Node public_part(const std::vector<Post>& posts)
{
    std::vector<web::ListItem> items;
    for (const auto& post : posts)
        if (may_read(post, Audience::everyone))
            items.push_back(
                {.address = path_of(post), .label = as_is(post.title), .kind = to_text(post.topic)}
            );
    if (items.empty()) return html::nothing();
    return web::part("ervaringen", t("Wat wij deden"), web::listing(std::move(items)));
}

} // namespace wijkspraak::exchange
