#include "features/trainings/pages.hpp"

namespace wijkspraak::trainings {

using html::Node;
using html::p;

namespace {

web::ListItem item_of(const Joined& joined, std::string address)
{
    return {
        .address = std::move(address),
        .label = as_is(joined.training.title),
        .date = with_weekday(joined.training.on),
        .kind = t("{n} persoon", "{n} personen", joined.registration.people),
        .state = joined.training.cancelled.empty()
                     ? badge_of(joined.registration)
                     : web::badge(t("gaat niet door"), web::Tone::bad)};
}

std::vector<web::ListItem> items_ahead(
    const std::vector<Joined>& all, const bodies::Body* body, Date today
)
{
    std::vector<web::ListItem> items;
    for (const auto& joined : all)
        if (not has_been(joined.training, today))
            items.push_back(item_of(
                joined,
                body ? trainings_path(*body, joined.training.id) : office_path(joined.training.id)
            ));
    return items;
}

Node registered_state(const OwnTraining& shown)
{
    const auto& registration = *shown.registration;
    const bool is_waiting = registration.state == State::waiting;
    auto what = is_waiting ? t("U staat op de wachtlijst, op plaats {n}. Komt er ruimte? Dan "
                               "krijgt u bericht per mail.",
                               shown.turn)
                           : t("U hebt plaats.");
    return html::group(
        web::callout(
            is_waiting ? web::Tone::care : web::Tone::good,
            t("{n} persoon aangemeld", "{n} personen aangemeld", registration.people),
            html::group(
                p(std::move(what)),
                html::when(
                    not registration.roles.empty(), [&] { return p(as_is(registration.roles)); }
                )
            )
        ),
        html::when(
            not has_been(shown.offered.training, shown.today) and
                shown.offered.training.cancelled.empty(),
            [&] {
                return web::press_with_care(
                    trainings_path(shown.guest.body, shown.offered.training.id) + "/afmelding",
                    t("Afmelden")
                );
            }
        )
    );
}

Node way_in(const OwnTraining& shown, const Filled& filled)
{
    if (not is_open(shown.offered.training, shown.today)) return html::nothing();
    const web::Form form{filled.sent, filled.problems};
    const bool has_room = free_places(shown.offered.training, shown.offered.filling) > 0;
    return web::part(
        "aanmelden",
        t("Aanmelden"),
        html::when(
            not has_room,
            [] {
                return p(t("De training is vol. U komt op de wachtlijst, in volgorde van "
                           "aanmelden."));
            }
        ),
        web::post_form(
            trainings_path(shown.guest.body, shown.offered.training.id),
            t("Aanmelden"),
            registration_fields(form)
        )
    );
}

} // namespace

web::Page own_trainings_page(
    const bodies::Guest& guest,
    const std::vector<Joined>& joined,
    const std::vector<Offered>& ahead,
    Date today
)
{
    std::vector<web::ListItem> own;
    for (const auto& one : joined)
        own.push_back(item_of(one, trainings_path(guest.body, one.training.id)));
    std::vector<web::ListItem> others;
    for (const auto& offered : ahead)
        others.push_back(item_of(offered, trainings_path(guest.body, offered.training.id), today));
    return bodies::own_subpage(
        guest,
        t("Trainingen"),
        html::group(
            web::part(
                "komt",
                t("Wat er te leren is"),
                others.empty() ? web::empty_state(t("Er staan nu geen trainingen gepland."))
                               : web::listing(std::move(others))
            ),
            web::part(
                "aangemeld",
                t("Waar u zich voor aanmeldde"),
                own.empty() ? web::empty_state(t("U hebt zich nog nergens voor aangemeld."))
                            : web::listing(std::move(own))
            )
        )
    );
}

web::Page own_training_page(const OwnTraining& shown, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    const auto& training = shown.offered.training;
    auto page = bodies::own_subpage(
        shown.guest,
        as_is(training.title),
        html::group(
            form.summary(),
            html::with(
                shown.refusal,
                [](Refusal refusal) {
                    return web::callout(
                        web::Tone::bad, t("U bent niet aangemeld"), p(to_text(refusal))
                    );
                }
            ),
            html::when(shown.registration.has_value(), [&] { return registered_state(shown); }),
            training_facts(shown.offered, shown.today),
            html::when(not shown.registration.has_value(), [&] { return way_in(shown, filled); }),
            p(web::link_to(
                public_path(training.id) + "/agenda.ics", t("Zet deze training in uw eigen agenda")
            ))
        )
    );
    page.trail.push_back({t("Trainingen"), trainings_path(shown.guest.body)});
    return page;
}

Node own_part(const bodies::Body& body, const std::vector<Joined>& joined, Date today)
{
    auto items = items_ahead(joined, &body, today);
    return web::part(
        "trainingen",
        t("Trainingen"),
        items.empty()
            ? p(t("Leren vergaderen, geld bijhouden of bewoners bereiken: kijk wat er is."))
            : web::listing(std::move(items)),
        p(web::link_to(trainings_path(body), t("Bekijk de trainingen")))
    );
}

Node case_part(const std::vector<Joined>& joined, Date today)
{
    auto items = items_ahead(joined, nullptr, today);
    if (items.empty()) return html::nothing();
    return web::part("trainingen", t("Trainingen"), web::listing(std::move(items)));
}

} // namespace wijkspraak::trainings
