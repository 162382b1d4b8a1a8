#include "features/bodies/bodies.hpp"
#include "features/bodies/forms.hpp"
#include "features/bodies/pages.hpp"
#include "web/address.hpp"
#include "web/characters.hpp"
#include "web/filters.hpp"

namespace wijkspraak::bodies {

using html::Node;

namespace {

constexpr const char* home = "/wijkorganen";
constexpr const char* without_body = "/gebieden/zonder-wijkorgaan"; ///< of a feature above

std::string slug_of(const Register& shown, std::optional<areas::AreaId> id)
{
    for (const auto& district : shown.districts)
        if (id == district.id) return district.slug;
    return {};
}

std::string address_of(const Register& shown, Order order)
{
    const auto& search = shown.search;
    return web::Address{home}
        .with("zoek", search.words)
        .with("vorm", search.kind ? to_word(*search.kind) : "")
        .with("stadsdeel", slug_of(shown, search.district))
        .with("volgorde", order == Order::by_district ? "stadsdeel" : "")
        .text();
}

Node order_link(const Register& shown, Order order, Text label)
{
    if (shown.search.order == order)
        return html::strong(html::attribute("aria-current", "true"), std::move(label));
    return web::link_to(address_of(shown, order), std::move(label));
}

Node order_links(const Register& shown)
{
    return html::p(
        t("Volgorde: "),
        order_link(shown, Order::by_name, t("op naam")),
        as_is(" · "),
        order_link(shown, Order::by_district, t("op stadsdeel"))
    );
}

/// With all of them first.
std::vector<web::Choice> after(Text all, std::vector<web::Choice> choices)
{
    choices.insert(choices.begin(), {.value = "", .label = std::move(all)});
    return choices;
}

Node search_fields(const Register& shown)
{
    const auto& search = shown.search;
    std::vector<Node> filters;
    filters.push_back(web::filter(
        "stadsdeel",
        t("Waar woont u?"),
        after(t("De hele gemeente"), district_choices(shown.districts)),
        slug_of(shown, search.district)
    ));
    filters.push_back(web::filter(
        "vorm",
        t("Welke vorm?"),
        after(t("Alle vormen"), kind_choices()),
        search.kind ? to_word(*search.kind) : ""
    ));
    return web::filter_form(
        {.action = home,
         .label = t("Zoek op naam, buurt of onderwerp"),
         .words = web::shown(search.words)},
        std::move(filters)
    );
}

Node nothing_found(const Register& shown)
{
    if (shown.search.is_empty())
        return web::empty_state(
            t("Er staan nog geen wijkorganen in de lijst. De gemeente vult de lijst aan.")
        );
    if (shown.search.words.empty())
        return web::empty_state(
            t("Hier is nog geen wijkorgaan. Wilt u er samen met buren een beginnen? De gemeente "
              "denkt graag mee."),
            html::p(web::link_to(home, t("Bekijk alle wijkorganen")))
        );
    return web::empty_state(
        t("Er is geen wijkorgaan gevonden met “{zoekwoord}”.", shown.search.words),
        html::p(web::link_to(home, t("Bekijk alle wijkorganen")))
    );
}

Node list_of(const std::vector<Listed>& bodies)
{
    std::vector<web::ListItem> items;
    for (const auto& listed : bodies) items.push_back(item_of(listed, public_path(listed.body)));
    return web::listing(std::move(items));
}

Node found_part(const Register& shown)
{
    if (shown.excerpt.total == 0) return nothing_found(shown);
    return html::group(
        html::p(t("{n} wijkorgaan", "{n} wijkorganen", shown.excerpt.total)),
        html::when(shown.excerpt.total > 1, [&] { return order_links(shown); }),
        list_of(shown.excerpt.items),
        web::paging(
            {.page = shown.excerpt.page,
             .pages = shown.excerpt.pages,
             .address = address_of(shown, shown.search.order)}
        )
    );
}

} // namespace

std::string public_path(const Body& body)
{
    return home + ("/" + body.slug);
}

web::ListItem item_of(const Listed& listed, std::string address)
{
    return {
        .address = std::move(address),
        .label = as_is(listed.body.name),
        .kind = kind_of(listed.body),
        .state = listed.district.empty() ? html::nothing() : html::span(listed.district)};
}

web::Page register_page(const Register& shown)
{
    if (shown.found) return neighbours_page(shown);
    return web::page(
        t("Wie is er voor mijn buurt?"),
        web::lead(t("Een wijkorgaan is een groep bewoners die zich inzet voor de eigen buurt, wijk "
                    "of het eigen dorp. Zoals een wijkraad, een dorpsraad of een buurtkring.")),
        html::when(shown.knows_addresses, [&] { return address_form(shown); }),
        search_fields(shown),
        found_part(shown),
        html::p(web::link_to(without_body, t("Buurten zonder wijkorgaan: zo doet u daar mee"))),
        html::p(web::link_to("/cijfers", t("Samenwerking in cijfers")))
    );
}

} // namespace wijkspraak::bodies
