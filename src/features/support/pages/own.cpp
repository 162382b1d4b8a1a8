#include "features/support/pages.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace wijkspraak::support {

using html::Node;
using html::p;

namespace {

web::ListItem item_of(const Request& request, const Support& shown)
{
    return {
        .address = requests_path(shown.guest.body, request.id),
        .label = as_is(shortened(request.what, 120)),
        .date = when_of(request, shown.today),
        .kind = to_text(request.kind),
        .state = badge_of(request.state),
        .summary = is_open(request.state) ? what_now(request.state) : Text{}};
}

Node link(const std::string& scheme, const std::string& where)
{
    return html::a(html::href(scheme + where), as_is(where));
}

std::string digits_of(const std::string& phone)
{
    std::string digits;
    std::ranges::copy_if(phone, std::back_inserter(digits), [](char c) {
        return c == '+' or (c >= '0' and c <= '9');
    });
    return digits;
}

Node unit_facts(const Unit& unit)
{
    return web::facts(
        web::fact(t("Team"), as_is(unit.name)),
        html::when(
            not unit.phone.empty(),
            [&] {
                return web::fact(
                    t("Telefoon"),
                    html::a(html::href("tel:" + digits_of(unit.phone)), as_is(unit.phone))
                );
            }
        ),
        html::when(
            not unit.email.empty(),
            [&] { return web::fact(t("E-mail"), link("mailto:", unit.email)); }
        )
    );
}

Node told_form(const OwnRequest& shown, Deed deed, const Filled& filled)
{
    const bool came_in = shown.told == deed;
    const web::Form form{
        came_in ? filled.sent : nothing_sent, came_in ? filled.problems : no_problems};
    const auto base = requests_path(shown.guest.body, shown.request.id);
    if (deed == Deed::withdrawn)
        return web::post_form(
            base + "/intrekking", t("Verzoek intrekken"), telling_fields(form, deed)
        );
    return web::post_form(base + "/aanvulling", t("Erbij zetten"), telling_fields(form, deed));
}

Node forms_of(const OwnRequest& shown, const Filled& filled)
{
    if (not is_open(shown.request.state)) return html::nothing();
    const auto folded = [&](Deed deed, Text heading) {
        auto form = told_form(shown, deed, filled);
        return shown.told == deed ? web::unfolded(std::move(heading), std::move(form))
                                  : web::fold(std::move(heading), std::move(form));
    };
    return html::group(
        folded(Deed::added, t("Iets erbij schrijven")),
        folded(Deed::withdrawn, t("Het is niet meer nodig"))
    );
}

} // namespace

Node turn_to(const Support& shown)
{
    const auto who = shown.has_coach
                         ? t("Uw vaste aanspreekpunt bij de gemeente is de wijkregisseur.")
                         : t("Er is nu geen vaste wijkregisseur voor uw wijkorgaan.");
    if (not shown.unit)
        return p(
            t("{wie} De gemeente heeft nog geen telefoonnummer ingevuld. Vraag het hier, dan "
              "krijgt u antwoord.",
              who)
        );
    return html::group(p(t("{wie} U bereikt die via dit team.", who)), unit_facts(*shown.unit));
}

Node own_requests(const Support& shown, std::size_t most)
{
    std::vector<web::ListItem> items;
    for (const auto& request : shown.requests)
        if (items.size() < most) items.push_back(item_of(request, shown));
    return items.empty() ? web::empty_state(t("U hebt nog niets gevraagd."))
                         : web::listing(std::move(items));
}

Node own_part(const Support& shown)
{
    const auto base = requests_path(shown.guest.body);
    const auto open =
        static_cast<std::size_t>(std::ranges::count_if(shown.requests, [](const Request& request) {
            return is_open(request.state);
        }));
    return web::part(
        "ondersteuning",
        t("Hulp van de gemeente"),
        turn_to(shown),
        html::when(open > 0, [&] { return own_requests(shown, open); }),
        web::side_by_side([&] {
            std::vector<Node> links;
            links.push_back(web::action_link(base + "/nieuw", t("Vraag ondersteuning")));
            if (not shown.requests.empty())
                links.push_back(web::link_to(base, t("Alles wat u vroeg")));
            return links;
        }())
    );
}

web::Page own_requests_page(const Support& shown)
{
    return bodies::own_subpage(
        shown.guest,
        t("Ondersteuning"),
        html::group(
            web::lead(t("Vraag de gemeente om hulp: een training, iemand die meedenkt, een ruimte, "
                        "bekend worden in de buurt of mensen vinden.")),
            web::action_link(requests_path(shown.guest.body) + "/nieuw", t("Vraag ondersteuning")),
            web::part("verzoeken", t("Wat u vroeg"), own_requests(shown, shown.requests.size())),
            web::part("aanspreekpunt", t("Bij wie u terechtkunt"), turn_to(shown))
        )
    );
}

web::Page new_request_page(const bodies::Guest& guest, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    auto page = bodies::own_subpage(
        guest,
        t("Vraag ondersteuning"),
        html::group(
            form.summary(),
            web::lead(t("U ziet op deze site wie het oppakt en wat het antwoord is. Het antwoord "
                        "krijgt u ook per mail.")),
            web::post_form(requests_path(guest.body), t("Versturen"), request_fields(form))
        )
    );
    page.trail.push_back({t("Ondersteuning"), requests_path(guest.body)});
    return page;
}

web::Page own_request_page(const OwnRequest& shown, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    auto page = bodies::own_subpage(
        shown.guest,
        to_text(shown.request.kind),
        html::group(
            form.summary(),
            html::with(
                shown.refusal,
                [](const Refusal& refusal) {
                    return web::callout(
                        web::Tone::bad, t("Dit is niet bewaard"), p(to_text(refusal))
                    );
                }
            ),
            web::lead(what_now(shown.request.state)),
            steps_list(shown.steps),
            forms_of(shown, filled),
            web::part("verzoek", t("Uw verzoek"), request_facts(shown.request, shown.today))
        )
    );
    page.trail.push_back({t("Ondersteuning"), requests_path(shown.guest.body)});
    return page;
}

} // namespace wijkspraak::support
