#include "features/bodies/pages.hpp"

#include "features/bodies/bodies.hpp"
#include "features/bodies/forms.hpp"
#include "web/address.hpp"
#include "web/parts.hpp"

namespace wijkspraak::bodies {

using html::Node;

namespace {

constexpr const char* home = "/wijkorganen";

web::ListItem item_of(const Listed& listed)
{
    return {
        .address = public_path(listed.body),
        .label = as_is(listed.body.name),
        .kind = to_text(listed.body.kind),
        .state = listed.district.empty() ? html::nothing() : html::span(listed.district)};
}

Node list_of(const std::vector<Listed>& bodies)
{
    std::vector<web::ListItem> items;
    for (const auto& listed : bodies) items.push_back(item_of(listed));
    return web::listing(std::move(items));
}

std::string address_of(std::string_view search, Order order)
{
    return web::Address{home}
        .with("zoek", search)
        .with("volgorde", order == Order::by_district ? "stadsdeel" : "")
        .text();
}

Node order_link(const Register& shown, Order order, Text label)
{
    if (shown.order == order)
        return html::strong(html::attribute("aria-current", "true"), std::move(label));
    return web::link_to(address_of(shown.search, order), std::move(label));
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

Node nothing_found(const Register& shown)
{
    if (shown.search.empty())
        return web::empty_state(
            t("Er staan nog geen wijkorganen in de lijst. De gemeente vult de lijst aan.")
        );
    return web::empty_state(
        t("Er is geen wijkorgaan gevonden met “{zoekwoord}”.", shown.search),
        html::p(web::link_to(home, t("Bekijk alle wijkorganen")))
    );
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
             .address = address_of(shown.search, shown.order)}
        )
    );
}

Node add_part(
    const std::vector<areas::Area>& areas, const web::Fields& sent, const web::Problems& problems
)
{
    const web::Form form{sent, problems};
    return web::part(
        "toevoegen",
        t("Een wijkorgaan toevoegen"),
        form.summary(),
        web::post_form(
            "/kantoor/wijkorganen",
            t("Wijkorgaan toevoegen"),
            form.text(name_field),
            form.select(kind_field, kind_choices()),
            form.select(district_field, district_choices(areas)),
            form.text(about_field)
        )
    );
}

} // namespace

std::string public_path(const Body& body)
{
    return home + ("/" + body.slug);
}

web::Page register_page(const Register& shown)
{
    return web::page(
        t("Wijkorganen"),
        web::lead(t("Een wijkorgaan is een groep bewoners die zich inzet voor de eigen buurt, wijk "
                    "of het eigen dorp. Zoals een wijkraad, een dorpsraad of een buurtkring.")),
        web::search_form(home, t("Zoek een wijkorgaan"), shown.search),
        found_part(shown)
    );
}

web::Page body_page(const Listed& listed)
{
    const auto& body = listed.body;
    auto page = web::page(
        as_is(body.name),
        web::facts(
            web::fact(t("Vorm"), to_text(body.kind)),
            html::when(
                not listed.district.empty(),
                [&] { return web::fact(t("Stadsdeel"), Node{listed.district}); }
            )
        ),
        html::when(
            not body.about.empty(),
            [&] { return web::part("over", t("Wat wij doen"), web::written(body.about)); }
        ),
        html::when(
            body.about.empty(),
            [] {
                return web::empty_state(t("Dit wijkorgaan heeft nog niet verteld wat het doet."));
            }
        )
    );
    page.trail = {
        {t("Wijkorganen"), home}
    };
    return page;
}

web::Page office_register_page(
    const std::vector<Listed>& bodies,
    const std::vector<areas::Area>& areas,
    const web::Fields& sent,
    const web::Problems& problems,
    bool may_add
)
{
    auto page = web::page(
        t("Wijkorganen bijhouden"),
        html::when(may_add, [&] { return add_part(areas, sent, problems); }),
        web::part(
            "lijst",
            t("Alle wijkorganen"),
            bodies.empty() ? web::empty_state(t("Er staan nog geen wijkorganen in de lijst."))
                           : list_of(bodies)
        )
    );
    page.trail = {
        {t("Kantoor"), "/kantoor"}
    };
    return page;
}

} // namespace wijkspraak::bodies
