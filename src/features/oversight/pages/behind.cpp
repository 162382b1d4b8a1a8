#include "features/actions/actions.hpp"
#include "features/oversight/pages.hpp"
#include "web/address.hpp"
#include "web/filters.hpp"

namespace wijkspraak::oversight {

using html::Node;
using html::p;

namespace {

const District* district_of(const BehindView& view)
{
    const auto district = view.search.district;
    return district ? find_district(view.year, *district) : nullptr;
}

std::string path_of(const BehindView& view)
{
    return list_address({.year = view.year.year, .figure = view.figure});
}

std::string address_of(const BehindView& view)
{
    const auto* district = district_of(view);
    const auto& search = view.search;
    return web::Address{path_of(view)}
        .with("zoek", search.words)
        .with("stadsdeel", district == nullptr ? std::string_view{} : district->slug)
        .with("kant", view.side == Side::lacking ? lacking_word : std::string_view{})
        .with("volgorde", search.order == Order::by_name ? "" : to_word(search.order))
        .text();
}

Text side_label(const BehindView& view, Side side)
{
    const auto count = behind(view.figure, side, view.year, view.search.district).size();
    return side == Side::counted
               ? t("Geteld ({aantal})", Text::number(static_cast<std::int64_t>(count)))
               : t("Nog niet ({aantal})", Text::number(static_cast<std::int64_t>(count)));
}

Node selection(const BehindView& view)
{
    const auto* district = district_of(view);
    std::vector<web::Choice> districts{
        {"", t("Hele gemeente")}
    };
    for (const auto& each : view.year.districts) districts.push_back({each.slug, as_is(each.name)});
    const std::vector<web::Choice> sides{
        {"",                        side_label(view, Side::counted)},
        {std::string{lacking_word}, side_label(view, Side::lacking)}
    };
    std::vector<Node> filters;
    filters.push_back(web::filter(
        "stadsdeel", t("Stadsdeel"), districts, district == nullptr ? "" : district->slug
    ));
    filters.push_back(web::filter(
        "kant", t("Welke wijkorganen"), sides, view.side == Side::lacking ? lacking_word : ""
    ));
    filters.push_back(
        web::filter("volgorde", t("Volgorde"), order_choices(), to_word(view.search.order))
    );
    return web::filter_form(
        {.action = path_of(view), .label = t("Zoek een wijkorgaan"), .words = view.search.words},
        std::move(filters)
    );
}

/// What of a body the figure counts, where that is more than that it is there.
Text detail_of(Figure figure, const BodyYear& body)
{
    switch (figure) {
    case Figure::talked:
    case Figure::confirmed: return body.talk_state;
    case Figure::with_level:
    case Figure::stepped_up:
    case Figure::stepped_back: return as_is(body.level);
    case Figure::actions_done:
    case Figure::actions_late:
    case Figure::requests_answered: return words_of(share_of(figure, body));
    case Figure::covered:
    case Figure::coached:
    case Figure::contacted: break;
    }
    return {};
}

Node bodies_list(const BehindView& view)
{
    if (view.excerpt.items.empty()) return web::empty_state(t("Geen enkel wijkorgaan."));
    std::vector<web::ListItem> items;
    for (const auto& body : view.excerpt.items)
        items.push_back(
            {.address = "/wijkorganen/" + body.slug,
             .label = as_is(body.name),
             .kind = district_of(view.year, body),
             .summary = detail_of(view.figure, body)}
        );
    return web::listing(std::move(items));
}

Node actions_list(const BehindView& view)
{
    if (view.figure != Figure::actions_done and view.figure != Figure::actions_late)
        return html::nothing();
    return html::group(
        actions::actions_part(view.actions, view.year.today),
        html::when(
            view.actions.empty(),
            [] {
                return p(
                    t("Geen van deze acties is openbaar. De gemeente en het wijkorgaan zien ze.")
                );
            }
        )
    );
}

} // namespace

web::Page behind_page(const BehindView& view)
{
    const auto year = std::to_string(view.year.year);
    auto page = web::page(
        t("{cijfer} in {jaar}", to_text(view.figure), year),
        web::lead(meaning_of(view.figure)),
        p(t("{stadsdeel}: {cijfer}.",
            name_of(view.year, view.search.district),
            words_of(share_of(view.figure, view.year, view.search.district)))),
        selection(view),
        bodies_list(view),
        web::paging(
            {.page = view.excerpt.page, .pages = view.excerpt.pages, .address = address_of(view)}
        ),
        actions_list(view)
    );
    page.trail = {
        {t("Wijkorganen"), "/wijkorganen"             },
        { t("Cijfers van {jaar}",           year), figures_home + ("/" + year)}
    };
    page.is_indexed = false;
    return page;
}

} // namespace wijkspraak::oversight
