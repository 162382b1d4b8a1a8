#include "features/levels/levels.hpp"
#include "features/levels/list_page.hpp"
#include "features/levels/pages.hpp"
#include "web/address.hpp"
#include "web/filters.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace wijkspraak::levels {

using html::Node;
using html::p;

namespace {

std::string slug_of(const ListView& view)
{
    for (const auto& district : view.districts)
        if (district.id == view.overview.search.district) return district.slug;
    return {};
}

std::string address_of(const ListView& view, const Which& which)
{
    const auto& search = view.overview.search;
    return web::Address{list_address}
        .with("jaar", year_text(search.year))
        .with("zoek", search.words)
        .with("stadsdeel", slug_of(view))
        .with("niveau", word_of(which))
        .with("volgorde", search.order == Order::by_name ? "" : to_word(search.order))
        .text();
}

std::vector<web::Choice> year_choices(const ListView& view)
{
    std::vector<web::Choice> choices;
    for (const int year : view.years) choices.push_back({year_text(year), as_is(year_text(year))});
    return choices;
}

std::vector<web::Choice> district_choices(const ListView& view)
{
    std::vector<web::Choice> choices{
        {"", t("De hele gemeente")}
    };
    for (const auto& district : view.districts)
        choices.push_back({district.slug, as_is(district.name)});
    return choices;
}

Text words_of(const Which& which, const ListView& view)
{
    switch (which.kind) {
    case Which::Kind::all: return t("Alle");
    case Which::Kind::without: return t("Zonder niveau");
    case Which::Kind::with_step: return t("Met een open stap");
    case Which::Kind::on_level: break;
    }
    const auto level = std::ranges::find(view.levels, which.rank, &Level::rank);
    return level == view.levels.end() ? t("Niveau {n}", which.rank) : as_is(level->name);
}

std::vector<web::Choice> which_choices(const ListView& view)
{
    std::vector<web::Choice> choices;
    for (const auto& count : view.overview.counts)
        choices.push_back({word_of(count.which), words_of(count.which, view)});
    return choices;
}

std::vector<web::Choice> order_choices()
{
    std::vector<web::Choice> choices;
    for (const auto order : orders)
        choices.push_back({std::string{to_word(order)}, to_text(order)});
    return choices;
}

Node search_fields(const ListView& view)
{
    const auto& search = view.overview.search;
    std::vector<Node> filters;
    filters.push_back(web::filter("jaar", t("Jaar"), year_choices(view), year_text(search.year)));
    filters.push_back(
        web::filter("stadsdeel", t("Stadsdeel"), district_choices(view), slug_of(view))
    );
    filters.push_back(web::filter("niveau", t("Welke"), which_choices(view), word_of(search.which))
    );
    filters.push_back(web::filter("volgorde", t("Volgorde"), order_choices(), to_word(search.order))
    );
    return web::filter_form(
        {.action = list_address, .label = t("Zoek een wijkorgaan"), .words = search.words},
        std::move(filters)
    );
}

Node count_links(const ListView& view)
{
    std::vector<web::SectionLink> links;
    for (const auto& count : view.overview.counts)
        links.push_back(
            {.address = address_of(view, count.which),
             .label = words_of(count.which, view),
             .is_current = count.which == view.overview.search.which,
             .count = static_cast<int>(count.bodies)}
        );
    return web::section_links(t("Welke wijkorganen"), links);
}

/// How the level compares with that of the year before.
Node change_of(const Row& row)
{
    if (not row.level or not row.before) return html::nothing();
    if (row.level->rank > row.before->rank) return web::badge(t("stap op"));
    if (row.level->rank < row.before->rank) return web::badge(t("stap terug"));
    return Node{t("hetzelfde")};
}

Node level_of(const std::optional<LevelName>& level)
{
    return level ? Node{as_is(level->name)} : Node{t("niet vastgesteld")};
}

Node step_of(const Row& row)
{
    if (not row.open) return html::nothing();
    return html::group(
        levels::words_of(*row.open), html::br(), html::small(next_of(*row.open, Side::municipality))
    );
}

Node table_of(const ListView& view)
{
    const int year = view.overview.search.year;
    web::Table table{
        .caption = t("Het niveau van elk wijkorgaan in {jaar}", year_text(year)),
        .columns =
            {t("Wijkorgaan"),
                      t("Stadsdeel"),
                      as_is(year_text(year)),
                      as_is(year_text(year - 1)),
                      t("Verschil"),
                      t("Open stap")},
        .is_caption_hidden = true
    };
    for (const auto& row : view.overview.excerpt.items) {
        std::vector<Node> cells;
        cells.push_back(web::link_to(office_address(row.body), as_is(row.body.name)));
        cells.emplace_back(row.district.empty() ? t("meer dan een, of geen") : as_is(row.district));
        cells.push_back(level_of(row.level));
        cells.push_back(level_of(row.before));
        cells.push_back(change_of(row));
        cells.push_back(step_of(row));
        table.rows.push_back(std::move(cells));
    }
    return web::table(std::move(table));
}

Node found_part(const ListView& view)
{
    const auto& excerpt = view.overview.excerpt;
    if (excerpt.total == 0)
        return web::empty_state(
            t("Er is geen wijkorgaan dat hierbij past."),
            p(web::link_to(list_address, t("Alle wijkorganen")))
        );
    return html::group(
        p(t("{n} wijkorgaan", "{n} wijkorganen", excerpt.total)),
        table_of(view),
        web::paging(
            {.page = excerpt.page,
             .pages = excerpt.pages,
             .address = address_of(view, view.overview.search.which)}
        )
    );
}

} // namespace

web::Page list_page(const ListView& view)
{
    auto page = web::page(
        t("Niveaus van samenwerking"),
        web::lead(t("Op welk niveau werkt elk wijkorgaan met de gemeente samen, en wie vraagt een "
                    "stap?")),
        search_fields(view),
        count_links(view),
        found_part(view),
        example_note(view.is_example),
        html::ul(
            html::li(web::link_to(regulations_address, t("Regelingen met niveaus"))),
            html::li(web::link_to(public_address, t("Wat inwoners over de niveaus lezen")))
        )
    );
    page.trail = {
        {t("Kantoor"), "/kantoor"}
    };
    page.is_wide = true;
    return page;
}

} // namespace wijkspraak::levels
