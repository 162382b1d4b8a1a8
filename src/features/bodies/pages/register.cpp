#include "features/bodies/bodies.hpp"
#include "features/bodies/forms.hpp"
#include "features/bodies/pages.hpp"
#include "web/address.hpp"
#include "web/characters.hpp"

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

Node option(std::string value, Text label, std::string_view chosen)
{
    const bool is_chosen = value == chosen;
    return html::option(
        html::attribute("value", std::move(value)),
        html::flag("selected", is_chosen),
        std::move(label)
    );
}

/// A list to choose from, of which the first is all of them.
Node filter(
    Literal name,
    Text label,
    Text all,
    const std::vector<web::Choice>& choices,
    std::string_view chosen
)
{
    const auto id = "veld-" + std::string{name.view()};
    return html::div(
        html::cls("utrecht-form-field veld"),
        html::label(html::cls("utrecht-form-label"), html::attribute("for", id), std::move(label)),
        html::select(
            html::cls("utrecht-select utrecht-select--html-select"),
            html::id(id),
            html::attribute("name", name),
            option("", std::move(all), chosen),
            html::each(
                choices,
                [&](const web::Choice& choice) {
                    return option(choice.value, choice.label, chosen);
                }
            )
        )
    );
}

Node search_fields(const Register& shown)
{
    const auto& search = shown.search;
    return html::form(
        html::cls("zoeken"),
        html::attribute("role", "search"),
        html::attribute("method", "get"),
        html::attribute("action", home),
        filter(
            "stadsdeel",
            t("Waar woont u?"),
            t("De hele gemeente"),
            district_choices(shown.districts),
            slug_of(shown, search.district)
        ),
        filter(
            "vorm",
            t("Welke vorm?"),
            t("Alle vormen"),
            kind_choices(),
            search.kind ? to_word(*search.kind) : ""
        ),
        html::label(
            html::cls("utrecht-form-label"),
            html::attribute("for", "veld-zoek"),
            t("Zoek op naam, buurt of onderwerp")
        ),
        html::div(
            html::cls("naast-elkaar"),
            html::input(
                html::cls("utrecht-textbox utrecht-textbox--html-input"),
                html::id("veld-zoek"),
                html::attribute("type", "search"),
                html::attribute("name", "zoek"),
                html::attribute("value", web::shown(search.words))
            ),
            html::button(
                html::cls("utrecht-button utrecht-button--secondary-action"),
                html::attribute("type", "submit"),
                t("Tonen")
            )
        )
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
