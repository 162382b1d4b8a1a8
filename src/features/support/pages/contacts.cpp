#include "features/support/pages.hpp"
#include "web/address.hpp"
#include "web/filters.hpp"
#include "web/parts.hpp"

namespace wijkspraak::support {

using html::Node;
using html::p;

namespace {

/// Where an action is begun that is filled with what is to be done.
std::string action_address(const Contact& contact, const bodies::Body& body)
{
    return web::Address{"/kantoor/acties/nieuw"}
        .with("wat", contact.to_do)
        .with("wijkorgaan", body.slug)
        .text();
}

/// The way to take a line away, which asks once more.
Node removal_of(const Contact& contact, const ContactsView& view)
{
    const auto id = std::to_string(contact.id.value());
    const auto home = contacts_path(view.body);
    if (view.leaving == contact.id)
        return web::press_with_care(home + "/" + id + "/verwijdering", t("Weghalen"));
    return p(web::link_to(home + "?weg=" + id, t("Deze regel weghalen")));
}

Node contact_item(const Contact& contact, const ContactsView& view)
{
    return html::li(
        p(html::cls("lijst-kop"), as_is(contact.what)),
        p(html::cls("lijst-bij"),
          html::span(to_text(contact.on)),
          html::span(to_text(contact.kind)),
          html::span(as_is(contact.role))),
        html::when(
            not contact.to_do.empty(),
            [&] {
                return p(t("Te doen: {wat}", contact.to_do), html::when(view.may_add_action, [&] {
                             return html::group(
                                 as_is(" "),
                                 web::link_to(
                                     action_address(contact, view.body), t("Maak er een actie van")
                                 )
                             );
                         }));
            }
        ),
        html::when(view.may_write, [&] { return removal_of(contact, view); })
    );
}

std::string address_of(const OverviewView& view)
{
    return web::Address{contacts_home}
        .with("zoek", view.words)
        .with("stadsdeel", view.district)
        .with("van", view.is_mine ? "mij" : "alle")
        .text();
}

Node overview_filters(const OverviewView& view)
{
    std::vector<web::Choice> districts{
        {"", t("De hele gemeente")}
    };
    for (const auto& district : view.districts)
        districts.push_back({district.slug, as_is(district.name)});
    std::vector<Node> filters;
    filters.push_back(web::filter("stadsdeel", t("Stadsdeel"), districts, view.district));
    filters.push_back(web::filter(
        "van",
        t("Van wie"),
        {
            {"mij",  t("Mijn wijkorganen")},
            {"alle", t("Alle wijkorganen")}
    },
        view.is_mine ? "mij" : "alle"
    ));
    return web::filter_form(
        {.action = contacts_home, .label = t("Zoek een wijkorgaan"), .words = view.words},
        std::move(filters)
    );
}

web::ListItem item_of(const Spoken& spoken, const OverviewView& view)
{
    const auto days = spoken.last ? days_waiting(*spoken.last, view.today) : 0;
    return {
        .address = contacts_path(spoken.body),
        .label = as_is(spoken.body.name),
        .date = spoken.last ? t("laatst op {datum}", to_text(*spoken.last))
                            : t("nog geen contact opgeschreven"),
        .kind = spoken.last and days > 0 ? t("{n} dag geleden", "{n} dagen geleden", days) : Text{},
        .state = is_overdue(spoken.last, view.days, view.today)
                     ? web::badge(t("lang niet gesproken"), web::Tone::care)
                     : html::nothing()};
}

Node requests_on_case(const CaseView& view)
{
    std::vector<web::ListItem> items;
    for (const auto& request : view.requests)
        if (is_open(request.state))
            items.push_back(
                {.address = office_path(request.id),
                 .label = as_is(shortened(request.what, 120)),
                 .date = when_of(request, view.today),
                 .kind = to_text(request.kind),
                 .state = badge_of(request.state)}
            );
    return web::part(
        "ondersteuning",
        t("Ondersteuning"),
        items.empty() ? web::empty_state(t("Er staat geen verzoek open."))
                      : web::listing(std::move(items)),
        html::when(
            view.contacts.may_write,
            [&] {
                return p(web::link_to(
                    requests_path(view.body) + "/nieuw", t("Vraag iets voor dit wijkorgaan")
                ));
            }
        )
    );
}

Node contact_on_case(const CaseView& view)
{
    const auto& contacts = view.contacts.contacts;
    const auto last = contacts.empty() ? std::nullopt : std::optional{contacts.front().on};
    const auto first = first_contact(view.today);
    auto shown = view.contacts;
    shown.may_write = false;
    return web::part(
        "contact",
        t("Contact"),
        html::when(
            is_overdue(last, view.days, view.today),
            [] { return p(web::badge(t("lang niet gesproken"), web::Tone::care)); }
        ),
        html::when(
            view.contacts.may_write,
            [&] {
                return web::fold(
                    t("Een contact opschrijven"), contact_form(view.body, {first, no_problems})
                );
            }
        ),
        contact_list(shown),
        html::when(
            view.contacts.total > 0,
            [&] {
                return p(web::link_to(
                    contacts_path(view.body), t("Alle contacten ({n})", view.contacts.total)
                ));
            }
        )
    );
}

} // namespace

std::string contacts_path(const bodies::Body& body)
{
    return bodies::office_path(body) + "/contacten";
}

Node contact_form(const bodies::Body& body, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    return web::post_form(contacts_path(body), t("Contact bewaren"), contact_fields(form));
}

Node contact_list(const ContactsView& view)
{
    if (view.contacts.empty())
        return web::empty_state(t("Er is nog geen contact opgeschreven. Eén regel is genoeg."));
    return html::ul(html::cls("lijst"), html::each(view.contacts, [&](const Contact& contact) {
                        return contact_item(contact, view);
                    }));
}

web::Page contacts_page(const ContactsView& view, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    const auto left = view.total - static_cast<std::int64_t>(view.contacts.size());
    auto page = web::page(
        t("Contact met {wijkorgaan}", view.body.name),
        form.summary(),
        web::lead(t("Alleen het kantoor leest dit. Schrijf er geen gegevens van personen in.")),
        html::when(view.may_write, [&] { return contact_form(view.body, filled); }),
        web::part(
            "contacten",
            t("Wat er was"),
            contact_list(view),
            html::when(
                left > 0,
                [&] {
                    return p(t(
                        "Er is {n} regel die ouder is.", "Er zijn {n} regels die ouder zijn.", left
                    ));
                }
            )
        )
    );
    page.trail = {
        {t("Kantoor"),          "/kantoor"                    },
        {t("Wijkorganen"),      "/kantoor/wijkorganen"        },
        {as_is(view.body.name), bodies::office_path(view.body)}
    };
    return page;
}

web::Page overview_page(const OverviewView& view)
{
    std::vector<web::ListItem> items;
    for (const auto& spoken : view.excerpt.items) items.push_back(item_of(spoken, view));
    auto page = web::page(
        t("Met wie is lang niet gesproken?"),
        web::lead(
            t("Bovenaan staat wie u het langst niet sprak. Na {n} dagen zonder contact staat "
              "dat erbij.",
              view.days)
        ),
        overview_filters(view),
        items.empty()
            ? web::empty_state(
                  t("Er is geen wijkorgaan dat hierbij past."),
                  p(web::link_to(
                      web::Address{contacts_home}.with("van", "alle").text(), t("Alle wijkorganen")
                  ))
              )
            : html::group(
                  p(t("{n} wijkorgaan, waarvan {aantal} lang niet gesproken",
                      "{n} wijkorganen, waarvan {aantal} lang niet gesproken",
                      view.excerpt.total,
                      view.overdue)),
                  web::listing(std::move(items))
              ),
        web::paging(
            {.page = view.excerpt.page, .pages = view.excerpt.pages, .address = address_of(view)}
        )
    );
    page.trail = {
        {t("Kantoor"),                       "/kantoor" },
        {t("Ondersteuning van wijkorganen"), office_home}
    };
    return page;
}

Node case_part(const CaseView& view)
{
    return html::group(requests_on_case(view), contact_on_case(view));
}

} // namespace wijkspraak::support
