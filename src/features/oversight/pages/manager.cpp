#include "features/oversight/pages.hpp"
#include "web/address.hpp"
#include "web/filters.hpp"

namespace wijkspraak::oversight {

using html::Node;
using html::p;

namespace {

constexpr std::string_view mine_word = "mijn";
constexpr std::string_view all_word = "alle";

std::string path_of(int year)
{
    return office_home + ("/" + std::to_string(year));
}

std::string slug_of(const ManagerView& view)
{
    for (const auto& district : view.districts)
        if (view.search.district == district.id) return district.slug;
    return std::string{view.is_mine ? mine_word : all_word};
}

std::string address_of(const ManagerView& view, const Search& search)
{
    return web::Address{path_of(view.year.year)}
        .with("zoek", search.words)
        .with("stadsdeel", slug_of(view))
        .with("volgorde", search.order == Order::by_name ? "" : to_word(search.order))
        .with("toon", search.attention ? to_word(*search.attention) : "")
        .with("cijfer", search.figure ? to_word(*search.figure) : "")
        .text();
}

Node year_links(const ManagerView& view)
{
    std::vector<web::SectionLink> links;
    for (const auto year : view.years)
        links.push_back({path_of(year), as_is(std::to_string(year)), year == view.year.year});
    return web::section_links(t("Jaar"), links);
}

Node selection(const ManagerView& view)
{
    std::vector<web::Choice> districts;
    if (not view.mine.empty()) districts.push_back({std::string{mine_word}, t("Mijn stadsdelen")});
    districts.push_back({std::string{all_word}, t("Hele gemeente")});
    for (const auto& district : view.districts)
        districts.push_back({district.slug, as_is(district.name)});
    std::vector<Node> filters;
    filters.push_back(web::filter("stadsdeel", t("Stadsdeel"), districts, slug_of(view)));
    filters.push_back(
        web::filter("volgorde", t("Volgorde"), order_choices(), to_word(view.search.order))
    );
    return web::filter_form(
        {.action = path_of(view.year.year),
         .label = t("Zoek een wijkorgaan"),
         .words = view.search.words},
        std::move(filters)
    );
}

Text words_of(Attention attention, int count)
{
    switch (attention) {
    case Attention::no_date:
        return t("{n} gesprek zonder datum", "{n} gesprekken zonder datum", count);
    case Attention::unconfirmed:
        return t(
            "{n} verslag is nog niet door beide bevestigd",
            "{n} verslagen zijn nog niet door beide bevestigd",
            count
        );
    case Attention::open_step:
        return t(
            "{n} gevraagde trede wacht op een besluit",
            "{n} gevraagde treden wachten op een besluit",
            count
        );
    case Attention::late_action: return t("{n} actie is te laat", "{n} acties zijn te laat", count);
    case Attention::waiting_request:
        return t(
            "{n} vraag om hulp wacht op antwoord", "{n} vragen om hulp wachten op antwoord", count
        );
    case Attention::not_contacted:
        return t(
            "{n} wijkorgaan is in dit jaar nog niet gesproken",
            "{n} wijkorganen zijn in dit jaar nog niet gesproken",
            count
        );
    }
    return {};
}

/// The list below with what this counts alone.
std::string list_of(const ManagerView& view, Search search)
{
    search.page = 1;
    search.words.clear();
    return address_of(view, search) + "#wijkorganen";
}

Node attention_part(const ManagerView& view)
{
    std::vector<web::ListItem> items;
    for (const auto attention : attentions) {
        const auto count = count_of(attention, view.year);
        if (count == 0) continue;
        auto search = view.search;
        search.figure.reset();
        search.attention = attention;
        items.push_back({.address = list_of(view, search), .label = words_of(attention, count)});
    }
    return web::part(
        "aandacht",
        t("Wat aandacht vraagt"),
        items.empty() ? p(t("Niets wacht op u.")) : web::listing(std::move(items))
    );
}

Node figures_part(const ManagerView& view)
{
    std::vector<Node> facts;
    for (const auto figure : figures) {
        if (figure == Figure::covered) continue;
        const auto share = share_of(figure, view.year, std::nullopt);
        auto search = view.search;
        search.attention.reset();
        search.figure = figure;
        facts.push_back(web::fact(
            to_text(figure),
            share.part == 0 ? Node{words_of(share)}
                            : web::link_to(list_of(view, search), words_of(share))
        ));
    }
    return web::part("cijfers", t("In cijfers"), web::facts(Node::group(std::move(facts))));
}

/// What the list is narrowed to, with the way back to all.
Node narrowed_to(const ManagerView& view)
{
    const auto& search = view.search;
    if (not search.attention and not search.figure) return html::nothing();
    auto whole = search;
    whole.attention.reset();
    whole.figure.reset();
    return p(
        search.attention ? words_of(*search.attention, count_of(*search.attention, view.year))
                         : to_text(*search.figure),
        as_is(". "),
        web::link_to(list_of(view, whole), t("Toon alle wijkorganen"))
    );
}

std::vector<Node> row_of(const Year& year, const BodyYear& body)
{
    std::vector<Node> row;
    row.push_back(web::link_to("/kantoor/wijkorganen/" + body.slug, as_is(body.name)));
    row.push_back(Node{district_of(year, body)});
    row.push_back(body.level.empty() ? Node{t("nog niet")} : Node{as_is(body.level)});
    const auto state = body.talk_path.empty() ? t("nog niet in een ronde") : body.talk_state;
    row.push_back(body.talk_path.empty() ? Node{state} : web::link_to(body.talk_path, state));
    row.push_back(body.actions.whole == 0 ? Node{t("geen")} : Node{words_of(body.actions)});
    row.push_back(Node{Text::number(body.late_actions)});
    row.push_back(Node{Text::number(body.waiting_requests)});
    row.push_back(body.last_contact ? Node{to_text(*body.last_contact)} : Node{t("nooit")});
    return row;
}

Node bodies_part(const ManagerView& view)
{
    web::Table table{
        .caption = t("Wijkorganen"),
        .columns =
            {t("Wijkorgaan"),
                      t("Stadsdeel"),
                      t("Niveau"),
                      t("Jaargesprek"),
                      t("Acties gedaan"),
                      t("Te laat"),
                      t("Vragen open"),
                      t("Laatst gesproken")},
        .is_caption_hidden = true
    };
    for (const auto& body : view.excerpt.items) table.rows.push_back(row_of(view.year, body));
    return web::part(
        "wijkorganen",
        t("Wijkorganen"),
        selection(view),
        narrowed_to(view),
        p(t("{n} wijkorgaan", "{n} wijkorganen", view.excerpt.total)),
        html::when(not view.excerpt.items.empty(), [&] { return web::table(std::move(table)); }),
        web::paging(
            {.page = view.excerpt.page,
             .pages = view.excerpt.pages,
             .address = address_of(view, view.search)}
        ),
        p(web::link_to(
            web::Address{path_of(view.year.year) + "/lijst.csv"}
                .with("stadsdeel", slug_of(view))
                .text(),
            t("Deze wijkorganen als CSV")
        ))
    );
}

Node mine_form(const ManagerView& view)
{
    std::vector<web::Choice> choices;
    web::Fields sent;
    for (const auto& district : view.districts) {
        choices.push_back({district.slug, as_is(district.name)});
        if (view.mine.contains(district.id)) sent.add("stadsdelen", district.slug);
    }
    if (choices.empty()) return html::nothing();
    static const web::Problems none;
    auto form = web::post_form(
        std::string{office_home} + "/mijn",
        t("Opslaan"),
        web::Form{sent, none}.ticks(mine_field, choices)
    );
    return view.mine.empty() ? web::unfolded(t("Kies uw stadsdelen"), std::move(form))
                             : web::fold(t("Andere stadsdelen kiezen"), std::move(form));
}

} // namespace

std::vector<web::Choice> order_choices()
{
    std::vector<web::Choice> choices;
    for (const auto order : orders)
        choices.push_back({std::string{to_word(order)}, to_text(order)});
    return choices;
}

web::Page manager_page(const ManagerView& view)
{
    auto page = web::page(
        t("Mijn stadsdelen in {jaar}", std::to_string(view.year.year)),
        web::lead(t("Hoe het gaat met de wijkorganen: gesprekken, niveaus, acties, vragen en "
                    "contacten. Wat aandacht vraagt, staat bovenaan.")),
        year_links(view),
        mine_form(view),
        attention_part(view),
        bodies_part(view),
        figures_part(view),
        p(web::link_to(
            figures_home + ("/" + std::to_string(view.year.year)),
            t("Cijfers van alle stadsdelen, zoals de raad ze leest")
        ))
    );
    page.trail = {
        {t("Kantoor"), "/kantoor"}
    };
    page.is_wide = true;
    return page;
}

} // namespace wijkspraak::oversight
