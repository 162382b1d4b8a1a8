#include "civic/zone.hpp"
#include "features/exchange/pages.hpp"
#include "web/address.hpp"
#include "web/filters.hpp"

namespace wijkspraak::exchange {

using html::Node;
using html::p;

namespace {

constexpr std::size_t most_words = 160; ///< in bytes, of a text in a list

std::string shortened(std::string_view text)
{
    if (text.size() <= most_words) return std::string{text};
    const auto end = text.substr(0, most_words).find_last_of(" \n");
    return std::string{text.substr(0, end == std::string_view::npos ? most_words : end)} + " …";
}

Text writer_of(const Post& post, const Names& names)
{
    if (not post.body) return t("de gemeente");
    const auto body = names.find(*post.body);
    return body == names.end() ? Text{} : as_is(body->second.name);
}

Node state_of(const Post& post)
{
    if (not post.hidden.empty()) return web::badge(t("verborgen"), web::Tone::care);
    if (post.kind != PostKind::question) return html::nothing();
    return post.answers == 0
               ? web::badge(t("nog geen antwoord"), web::Tone::care)
               : web::badge(t("{n} antwoord", "{n} antwoorden", post.answers), web::Tone::good);
}

std::vector<web::Choice> kind_choices()
{
    return {
        {"",         t("Ervaringen en vragen")},
        {"ervaring", t("Alleen ervaringen")   },
        {"vraag",    t("Alleen vragen")       }
    };
}

Node filters_of(const ListView& view)
{
    auto topics = topic_choices();
    topics.insert(topics.begin(), {"", t("Alle onderwerpen")});
    const auto& search = view.search;
    std::vector<Node> filters;
    filters.push_back(
        web::filter("onderwerp", t("Onderwerp"), topics, search.topic ? to_word(*search.topic) : "")
    );
    if (view.reader.audience != Audience::everyone)
        filters.push_back(
            web::filter("soort", t("Wat"), kind_choices(), search.kind ? to_word(*search.kind) : "")
        );
    return web::filter_form(
        {.action = home, .label = t("Wie deed dit eerder? Zoek op woorden"), .words = search.words},
        std::move(filters)
    );
}

std::string address_of(const Search& search)
{
    return web::Address{home}
        .with("zoek", search.words)
        .with("onderwerp", search.topic ? to_word(*search.topic) : "")
        .with("soort", search.kind ? to_word(*search.kind) : "")
        .text();
}

Node own_links(const Reader& reader)
{
    std::vector<Node> links;
    for (const auto& body : reader.bodies) {
        links.push_back(web::action_link(
            posts_path(body) + "/nieuw", t("Vertel wat {wijkorgaan} deed", body.name)
        ));
        links.push_back(web::action_link(
            bodies::own_path(body) + "/vragen/nieuw", t("Stel een vraag namens {naam}", body.name)
        ));
    }
    return links.empty() ? html::nothing() : web::side_by_side(std::move(links));
}

Node nothing_found(const ListView& view)
{
    const auto& search = view.search;
    if (search.words.empty() and not search.topic and not search.kind)
        return web::empty_state(t("Nog geen wijkorgaan heeft hier iets verteld."));
    auto why = view.reader.bodies.empty()
                   ? t("Er is niets gevonden.")
                   : t("Er is niets gevonden. U kunt het de andere wijkorganen vragen.");
    return web::empty_state(std::move(why), p(web::link_to(home, t("Alle ervaringen"))));
}

Node hide_form(const PostView& view, const Post& post, const Filled& filled)
{
    if (not view.reader.may_hide) return html::nothing();
    const auto base = "/kantoor/ervaringen/" + std::to_string(post.id.value());
    if (not post.hidden.empty()) return web::press(base + "/zichtbaar", t("Weer laten zien"));
    // Several posts stand on one page; the form is there for one of them.
    const auto chosen = view.hidden_sent.value_or(view.post.id);
    if (post.id == chosen) {
        const bool is_sent = view.hidden_sent.has_value();
        const web::Form form{
            is_sent ? filled.sent : nothing_sent, is_sent ? filled.problems : no_problems};
        auto fields = web::post_form(base + "/verborgen", t("Verbergen"), reason_fields(form));
        return is_sent ? web::unfolded(t("Dit hoort hier niet"), std::move(fields))
                       : web::fold(t("Dit hoort hier niet"), std::move(fields));
    }
    if (post.id == view.post.id) return html::nothing();
    return p(web::link_to(
        path_of(view.post) + "?verberg=" + std::to_string(post.id.value()),
        t("Dit antwoord hoort hier niet")
    ));
}

Node hidden_note(const Post& post)
{
    if (post.hidden.empty()) return html::nothing();
    return web::callout(
        web::Tone::care, t("Alleen het kantoor ziet dit nog"), web::written(post.hidden)
    );
}

Node experience_facts(const Post& post, const Names& names)
{
    return web::facts(
        web::fact(t("Van"), writer_of(post, names)),
        web::fact(t("Waar het over gaat"), to_text(post.topic)),
        web::fact(t("Hoe wij het aanpakten"), web::written(post.text)),
        html::when(
            not post.took.empty(),
            [&] { return web::fact(t("Hoeveel tijd het kostte"), web::written(post.took)); }
        ),
        html::when(
            not post.again.empty(),
            [&] { return web::fact(t("Wat wij weer zouden doen"), web::written(post.again)); }
        ),
        web::fact(t("Geschreven op"), to_text(day_of(post.at)))
    );
}

Node answer_item(const PostView& view, const Post& answer, const Filled& filled)
{
    return html::li(
        p(html::cls("lijst-kop"), writer_of(answer, view.names)),
        p(html::cls("lijst-bij"), html::span(to_text(day_of(answer.at)))),
        hidden_note(answer),
        web::written(answer.text),
        hide_form(view, answer, filled)
    );
}

Node answers_part(const PostView& view, const Filled& filled)
{
    std::vector<Node> items;
    for (const auto& answer : view.answers)
        if (may_read(answer, view.reader.audience))
            items.push_back(answer_item(view, answer, filled));
    return web::part(
        "antwoorden",
        t("Antwoorden"),
        items.empty() ? web::empty_state(t("Er is nog geen antwoord."))
                      : html::ul(html::cls("lijst"), Node::group(std::move(items)))
    );
}

Node answer_form(const PostView& view, const Filled& filled)
{
    const auto& reader = view.reader;
    if (reader.bodies.empty() and not reader.may_hide) return html::nothing();
    const web::Form form{
        view.is_answer_sent ? filled.sent : nothing_sent,
        view.is_answer_sent ? filled.problems : no_problems};
    return web::part(
        "antwoord-geven",
        t("Weet u het?"),
        web::post_form(
            path_of(view.post) + "/antwoord",
            t("Antwoord plaatsen"),
            answer_fields(form, reader.bodies, reader.may_hide)
        )
    );
}

} // namespace

std::string path_of(const Post& post)
{
    const auto* const section = post.kind == PostKind::experience ? "/" : "/vragen/";
    const auto id = post.kind == PostKind::answer ? post.question.value() : post.id;
    return home + (section + std::to_string(id.value()));
}

Node listing_of(const std::vector<Post>& posts, const Names& names)
{
    std::vector<web::ListItem> items;
    for (const auto& post : posts)
        items.push_back(
            {.address = path_of(post),
             .label = post.kind == PostKind::question ? t("Vraag: {vraag}", post.title)
                                                      : as_is(post.title),
             .date = writer_of(post, names),
             .kind = to_text(post.topic),
             .state = state_of(post),
             .summary = as_is(shortened(post.text))}
        );
    return web::listing(std::move(items));
}

web::Page list_page(const ListView& view)
{
    return web::page(
        t("Wie deed dit eerder?"),
        web::lead(t("Wat wijkorganen deden, hoeveel tijd het kostte en wat zij weer zouden doen.")),
        filters_of(view),
        view.found.found == 0 ? nothing_found(view) : listing_of(view.found.shown, view.names),
        web::paging(
            {.page = view.found.page, .pages = view.found.pages, .address = address_of(view.search)}
        ),
        own_links(view.reader),
        html::when(
            view.reader.audience == Audience::everyone,
            [] {
                return p(
                    t("Zit u in een wijkorgaan? Meld u aan: dan leest u meer, en kunt u andere "
                      "wijkorganen iets vragen.")
                );
            }
        )
    );
}

web::Page post_page(const PostView& view, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    const auto& post = view.post;
    const bool is_question = post.kind == PostKind::question;
    auto page = web::page(
        as_is(post.title),
        form.summary(),
        hidden_note(post),
        is_question ? html::group(
                          p(t("{wijkorgaan} vraagt dit, op {datum}.",
                              writer_of(post, view.names),
                              to_text(day_of(post.at)))),
                          web::written(post.text)
                      )
                    : experience_facts(post, view.names),
        html::when(is_question, [&] { return answers_part(view, filled); }),
        html::when(is_question, [&] { return answer_form(view, filled); }),
        hide_form(view, post, filled)
    );
    page.trail = {
        {t("Wie deed dit eerder?"), home}
    };
    page.is_indexed = post.is_public;
    return page;
}

} // namespace wijkspraak::exchange
