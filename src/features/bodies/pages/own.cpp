#include "features/bodies/bodies.hpp"
#include "features/bodies/own_pages.hpp"

namespace wijkspraak::bodies {

using html::Node;
using html::p;

namespace {

constexpr const char* home = "/mijn-wijkorganen";

Node filled_badge(bool is_filled)
{
    return is_filled ? web::badge(t("ingevuld"), web::Tone::good)
                     : web::badge(t("nog leeg"), web::Tone::care);
}

bool is_filled(const Part& part, const Kept& body, const Facts& facts)
{
    const auto slug = part.slug.view();
    if (slug == "doel") return facts.has_purpose and facts.has_about;
    if (slug == "contact") return facts.has_reach;
    if (slug == "gebied") return facts.has_place;
    if (slug == "rekening") return body.registration.profile.iban.has_value();
    return true;
}

web::ListItem item_of(const Part& part, const Desk& desk, const Facts& facts)
{
    const bool is_optional = part.slug.view() == "rekening";
    const bool filled = is_filled(part, desk.body, facts);
    return {
        .address = own_path(desk.body.body(), part),
        .label = part.title,
        .state = is_optional and not filled ? html::span(t("hoeft niet")) : filled_badge(filled)};
}

Node list_of_parts(const Desk& desk, const State& state)
{
    const auto base = own_path(desk.body.body());
    std::vector<web::ListItem> items;
    items.push_back(
        {.address = base + "/bestuur",
         .label = t("Bestuur en contactpersonen"),
         .state = state.members == 0 ? filled_badge(false)
                                     : html::span(t("{n} persoon", "{n} personen", state.members))}
    );
    items.push_back(
        {.address = base + "/bijeenkomsten",
         .label = t("Bijeenkomsten"),
         .state = html::span(t("{n} gepland", "{n} gepland", state.meetings))}
    );
    for (const auto& part : parts())
        if (not part.is_for_office or desk.is_official)
            items.push_back(item_of(part, desk, state.facts));
    if (state.buurten)
        items.push_back(
            {.address = base + "/buurten",
             .label = t("Buurten"),
             .state = *state.buurten == 0
                          ? html::span(t("nog geen gekozen"))
                          : html::span(t("{n} buurt", "{n} buurten", *state.buurten))}
        );
    items.push_back(
        {.address = base + "/stukken",
         .label = t("Stukken, zoals statuten en jaarrekening"),
         .state = html::span(t("{n} stuk", "{n} stukken", state.documents))}
    );
    items.push_back(
        {.address = base + "/geschiedenis",
         .label = t("Wat er veranderd is"),
         .state = html::nothing()}
    );
    return web::listing(std::move(items));
}

Node reminders_of(const State& state)
{
    if (state.reminders.empty()) return html::nothing();
    return web::callout(
        web::Tone::care,
        t("Wilt u hiernaar kijken?"),
        html::ul(html::each(
            state.reminders, [](const Reminder& reminder) { return html::li(reminder.what); }
        ))
    );
}

} // namespace

std::vector<web::Crumb> trail_of(const Body& body, bool is_official)
{
    if (is_official)
        return {
            {t("Kantoor"),     "/kantoor"            },
            {t("Wijkorganen"), "/kantoor/wijkorganen"},
            {as_is(body.name), office_path(body)     }
        };
    return {
        {as_is(body.name), own_path(body)}
    };
}

std::string own_path(const Body& body)
{
    return home + ("/" + body.slug);
}

std::string own_path(const Body& body, const Part& part)
{
    return own_path(body) + "/gegevens/" + std::string{part.slug.view()};
}

web::Page keeping_page(const Desk& desk, Text title, Node content)
{
    auto page = web::page(std::move(title), std::move(content));
    page.trail = trail_of(desk.body.body(), desk.is_official);
    page.is_indexed = false;
    return page;
}

web::Page my_bodies_page(const std::vector<Body>& bodies)
{
    std::vector<web::ListItem> items;
    for (const auto& body : bodies)
        items.push_back(
            {.address = own_path(body), .label = as_is(body.name), .kind = kind_of(body)}
        );
    auto page = web::page(
        t("Mijn wijkorgaan"),
        items.empty()
            ? web::empty_state(
                  t("U houdt nog geen wijkorgaan bij. Zit u in het bestuur van een wijkorgaan? "
                    "Vraag de wijkregisseur om een uitnodiging."),
                  p(web::link_to("/wijkorganen", t("Bekijk alle wijkorganen")))
              )
            : web::listing(std::move(items)),
        p(web::link_to("/kantoor/wachtwoord", t("Wachtwoord veranderen")))
    );
    page.is_indexed = false;
    return page;
}

web::Page own_page(const Desk& desk, const State& state, Node more)
{
    const auto body = desk.body.body();
    auto page = web::page(
        as_is(body.name),
        web::lead(t("Hier houdt u bij wat inwoners en de gemeente van uw wijkorgaan weten.")),
        reminders_of(state),
        std::move(more),
        web::part("gegevens", t("Uw gegevens"), list_of_parts(desk, state)),
        p(web::link_to(public_path(body), t("Bekijk de pagina zoals inwoners die zien")))
    );
    if (desk.is_official)
        page.trail = trail_of(desk.body.body(), desk.is_official);
    else
        page.trail = {
            {t("Mijn wijkorgaan"), home}
        };
    page.is_indexed = false;
    return page;
}

web::Page part_page(
    const Desk& desk, const Part& part, const Filled& filled, const std::vector<areas::Area>& areas
)
{
    const web::Form form{filled.sent, filled.problems};
    return keeping_page(
        desk,
        part.title,
        html::group(
            form.summary(),
            web::lead(part.why),
            web::post_form(
                own_path(desk.body.body(), part), t("Opslaan"), fields_in(form, part, areas)
            )
        )
    );
}

} // namespace wijkspraak::bodies
