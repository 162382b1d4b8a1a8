#include "features/bodies/bodies.hpp"
#include "features/bodies/office_pages.hpp"

#include <algorithm>

namespace wijkspraak::bodies {

using html::Node;
using html::p;

namespace {

Node fact_if(Text label, const std::string& words)
{
    if (words.empty()) return html::nothing();
    return web::fact(std::move(label), web::written(words));
}

Node facts_of(const Case& shown)
{
    const auto& [body, profile] = shown.body.registration;
    const bool is_private_shown = may_see_private(shown.ties);
    return web::facts(
        web::fact(t("Vorm"), kind_of(body)),
        fact_if(t("Stadsdeel"), shown.district),
        fact_if(t("Gebied"), profile.area_words),
        fact_if(t("Doel"), profile.purpose),
        fact_if(t("Rechtsvorm"), profile.legal_form),
        fact_if(t("KvK-nummer"), profile.kvk),
        fact_if(t("E-mail"), profile.email),
        fact_if(t("Telefoon"), profile.phone),
        fact_if(t("Website"), profile.website),
        html::when(
            is_private_shown and profile.iban.has_value(),
            [&] { return web::fact(t("Rekeningnummer"), as_is(in_groups(*profile.iban))); }
        ),
        web::fact(
            t("Bestuur"),
            t("{n}, en het wil er ten minste {aantal}", shown.facts.board, shown.facts.strength)
        ),
        html::with(
            profile.ended, [](const Dated& on) { return web::fact(t("Gestopt"), to_text(on)); }
        )
    );
}

Node reminders_of(const Case& shown)
{
    if (shown.reminders.empty()) return html::nothing();
    return web::callout(
        web::Tone::care,
        t("Wat aandacht vraagt"),
        html::ul(html::each(
            shown.reminders, [](const Reminder& reminder) { return html::li(reminder.what); }
        ))
    );
}

Node links_of(const Case& shown)
{
    const auto body = shown.body.body();
    std::vector<Node> links;
    if (may_edit(shown.ties))
        links.push_back(web::action_link(own_path(body), t("Gegevens bijwerken")));
    links.push_back(web::link_to(public_path(body), t("Openbare pagina")));
    links.push_back(web::link_to(office_path(body) + "/geschiedenis", t("Wat er veranderd is")));
    return web::side_by_side(std::move(links));
}

/// "noor@voorbeeld.nl, 053 123 45 67"
std::string contact_line(const Member& member)
{
    if (member.email.empty() or member.phone.empty()) return member.email + member.phone;
    return member.email + ", " + member.phone;
}

Node term_of(const Member& member, Date today)
{
    if (not member.until) return html::nothing();
    return web::badge(
        t("tot en met {datum}", to_text(*member.until)),
        term_ends(member, today) ? web::Tone::care : web::Tone::neutral
    );
}

web::ListItem item_of(const Member& member, const Case& shown)
{
    const bool sees_all = may_see_private(shown.ties);
    const bool sees_name = sees_all ? not member.name.empty() : shows_name(member);
    const bool sees_contact = sees_all or shows_contact(member);
    return {
        .address = may_edit(shown.ties) ? own_path(member, shown.body.body()) : "",
        .label = sees_name ? as_is(member.name) : to_text(member.role),
        .kind = sees_name ? to_text(member.role) : Text{},
        .state = term_of(member, shown.today),
        .summary = sees_contact ? as_is(contact_line(member)) : Text{}};
}

Node board_part(const Case& shown)
{
    std::vector<web::ListItem> items;
    for (const auto& member : shown.members) items.push_back(item_of(member, shown));
    return web::part(
        "bestuur",
        t("Bestuur en contactpersonen"),
        items.empty() ? web::empty_state(t("Er staat nog niemand in de lijst."))
                      : web::listing(std::move(items))
    );
}

std::vector<web::Choice> coach_choices(const Case& shown)
{
    std::vector<web::Choice> choices;
    for (const auto& coach : shown.coaches)
        choices.push_back({std::to_string(coach.account.value()), as_is(coach.name)});
    return choices;
}

Node coach_part(const Case& shown)
{
    const auto coach = shown.body.coach;
    const auto known = std::ranges::find_if(shown.coaches, [&](const Named& named) {
        return coach == named.account;
    });
    const bool is_known = known != shown.coaches.end();
    const web::Fields sent{
        {"wijkregisseur", coach ? std::to_string(coach->value()) : ""}
    };
    const web::Problems none;
    const web::Form form{sent, none};
    return web::part(
        "wijkregisseur",
        t("Wijkregisseur"),
        is_known ? p(known->name) : p(t("Er is nog geen wijkregisseur.")),
        html::when(
            shown.may_assign,
            [&] {
                return web::fold(
                    t("Een andere wijkregisseur kiezen"),
                    web::post_form(
                        office_path(shown.body.body()) + "/wijkregisseur",
                        t("Opslaan"),
                        form.select(coach_field, coach_choices(shown))
                    )
                );
            }
        )
    );
}

Node keeper_line(const Case& shown, const Named& keeper)
{
    const auto end = office_path(shown.body.body()) + "/toegang/" +
                     std::to_string(keeper.account.value()) + "/einde";
    const bool shows_name = may_see_private(shown.ties);
    return html::li(
        p(html::cls("lijst-kop"), shows_name ? as_is(keeper.name) : to_text(keeper.role)),
        p(html::cls("lijst-bij"), html::span(to_text(keeper.role))),
        html::when(
            may_oversee(shown.ties),
            [&] { return web::press(end, t("Toegang van {naam} beëindigen", keeper.name)); }
        )
    );
}

Node keepers_part(const Case& shown, const Filled& invitation)
{
    const web::Form form{invitation.sent, invitation.problems};
    const auto invite = [&] {
        auto fields = web::post_form(
            office_path(shown.body.body()) + "/uitnodiging",
            t("Uitnodigen"),
            form.text(invited_name_field),
            form.email(invited_email_field),
            form.select(invited_role_field, board_role_choices())
        );
        if (not invitation.problems.empty()) return fields;
        return web::fold(t("Iemand uitnodigen"), std::move(fields));
    };
    return web::part(
        "toegang",
        t("Wie de gegevens bijhouden"),
        shown.keepers.empty()
            ? web::empty_state(t("Niemand van het wijkorgaan kan de gegevens nog zelf bijhouden."))
            : html::ul(
                  html::cls("lijst"),
                  html::each(
                      shown.keepers, [&](const Named& keeper) { return keeper_line(shown, keeper); }
                  )
              ),
        html::when(may_oversee(shown.ties), invite)
    );
}

Node waiting_part(const Case& shown)
{
    if (shown.waiting.empty() or not may_oversee(shown.ties)) return html::nothing();
    std::vector<std::pair<Body, Change>> changes;
    for (const auto& change : shown.waiting) changes.emplace_back(shown.body.body(), change);
    return web::part("wijzigingen", t("Om te bekijken"), review_list(changes));
}

} // namespace

web::Page case_page(const Case& shown, const Filled& invitation, Node more)
{
    const web::Form form{invitation.sent, invitation.problems};
    auto page = web::page(
        as_is(shown.body.registration.body.name),
        form.summary(),
        links_of(shown),
        reminders_of(shown),
        facts_of(shown),
        waiting_part(shown),
        std::move(more),
        board_part(shown),
        coach_part(shown),
        keepers_part(shown, invitation)
    );
    page.trail = {
        {t("Kantoor"),     "/kantoor"            },
        {t("Wijkorganen"), "/kantoor/wijkorganen"}
    };
    return page;
}

} // namespace wijkspraak::bodies
