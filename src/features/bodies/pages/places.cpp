#include "features/bodies/places.hpp"

#include "features/bodies/bodies.hpp"
#include "features/bodies/own_pages.hpp"
#include "web/address.hpp"
#include "web/characters.hpp"

namespace wijkspraak::bodies {

using html::Node;
using html::p;

namespace {

constexpr const char* home = "/wijkorganen";

Node list_of(const std::vector<Body>& bodies)
{
    std::vector<web::ListItem> items;
    for (const auto& body : bodies)
        items.push_back(
            {.address = public_path(body), .label = as_is(body.name), .kind = kind_of(body)}
        );
    return web::listing(std::move(items));
}

Node not_found(const Neighbours& found)
{
    if (found.known == Neighbours::Known::street)
        return web::empty_state(
            t("Zet uw huisnummer achter de straat, bijvoorbeeld {voorbeeld}.", found.place + " 12")
        );
    return web::empty_state(
        t("Er is geen adres gevonden. Typ bijvoorbeeld 7511 AA 12, of Lindelaan 12."),
        p(web::link_to(home, t("Bekijk alle wijkorganen")))
    );
}

Node here_part(const Neighbours& found)
{
    return web::part(
        "hier",
        t("Voor uw buurt"),
        found.here.empty()
            ? web::empty_state(
                  t("Voor deze buurt is er nog geen wijkorgaan. Wilt u er samen met buren een "
                    "beginnen? De gemeente denkt graag mee."),
                  html::when(
                      not found.buurt_path.empty(),
                      [&] {
                          return p(web::link_to(
                              found.buurt_path + "#wijkorgaan", t("Zo doet u toch mee in uw buurt")
                          ));
                      }
                  )
              )
            : list_of(found.here)
    );
}

Node around_part(const Neighbours& found)
{
    if (found.around.empty()) return html::nothing();
    const auto all = web::Address{home}.with("stadsdeel", found.district).text();
    return web::part(
        "stadsdeel",
        t("Ook in uw stadsdeel"),
        list_of(found.around),
        p(web::link_to(all, t("Alle wijkorganen van uw stadsdeel")))
    );
}

Node found_part(const Neighbours& found)
{
    if (found.known != Neighbours::Known::address) return not_found(found);
    return html::group(
        html::when(
            not found.buurt.empty(),
            [&] { return p(t("{adres} ligt in buurt {buurt}.", found.place, found.buurt)); }
        ),
        here_part(found),
        around_part(found),
        p(web::link_to(home, t("Bekijk alle wijkorganen")))
    );
}

std::vector<web::Choice> choices_of(const std::vector<Buurt>& buurten)
{
    std::vector<web::Choice> choices;
    for (const auto& buurt : buurten)
        choices.push_back(
            {std::to_string(buurt.id.value()),
             buurt.quarter.empty() ? as_is(buurt.name)
                                   : t("{buurt} ({wijk})", buurt.name, buurt.quarter)}
        );
    return choices;
}

} // namespace

Node address_form(const Register& shown)
{
    return html::form(
        html::cls("zoeken"),
        html::attribute("role", "search"),
        html::attribute("aria-label", t("Zoek op adres")),
        html::attribute("method", "get"),
        html::attribute("action", home),
        html::label(
            html::cls("utrecht-form-label"),
            html::attribute("for", "veld-adres"),
            t("Uw postcode en huisnummer, of uw straat en huisnummer")
        ),
        html::div(
            html::cls("naast-elkaar"),
            html::input(
                html::cls("utrecht-textbox utrecht-textbox--html-input"),
                html::id("veld-adres"),
                html::attribute("type", "search"),
                html::attribute("name", "adres"),
                html::attribute("autocomplete", "off"),
                html::attribute("value", web::shown(shown.address))
            ),
            html::button(
                html::cls("utrecht-button utrecht-button--primary-action"),
                html::attribute("type", "submit"),
                t("Zoek mijn buurt")
            )
        )
    );
}

web::Page neighbours_page(const Register& shown)
{
    auto page =
        web::page(t("Wie is er voor mijn buurt?"), address_form(shown), found_part(*shown.found));
    page.trail = {
        {t("Wijkorganen"), home}
    };
    page.is_indexed = false;
    return page;
}

web::Page buurten_page(
    const Desk& desk, const std::vector<Buurt>& all, const std::vector<Buurt>& chosen
)
{
    web::Fields sent;
    for (const auto& buurt : chosen)
        sent.add(std::string{buurten_field.name.view()}, std::to_string(buurt.id.value()));
    const web::Problems none;
    const web::Form form{sent, none};
    return keeping_page(
        desk,
        t("Buurten"),
        all.empty()
            ? web::empty_state(t("De gemeente heeft nog geen buurten ingelezen. Beschrijf het "
                                 "gebied tot dan in eigen woorden."))
            : html::group(
                  web::lead(t("Wie een adres in een van deze buurten heeft, vindt uw wijkorgaan.")),
                  web::post_form(
                      own_path(desk.body.body()) + "/buurten",
                      t("Opslaan"),
                      form.ticks(buurten_field, choices_of(all))
                  )
              )
    );
}

} // namespace wijkspraak::bodies
