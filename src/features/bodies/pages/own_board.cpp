#include "features/bodies/own_pages.hpp"

namespace wijkspraak::bodies {

using html::Node;
using html::p;

namespace {

std::string path_of(const Body& body, std::string_view section)
{
    return own_path(body) + "/" + std::string{section};
}

Text name_of(const Member& member)
{
    if (member.name.empty()) return to_text(member.role);
    return t("{functie}: {naam}", to_text(member.role), member.name);
}

Node term_of(const Member& member, Date today)
{
    if (not member.until) return html::nothing();
    const auto text = *member.until < today ? t("liep af op {datum}", to_text(*member.until))
                                            : t("tot en met {datum}", to_text(*member.until));
    return term_ends(member, today) ? web::badge(text, web::Tone::care) : html::span(text);
}

Text visibility_of(const Member& member)
{
    const bool name = shows_name(member);
    const bool contact = shows_contact(member);
    if (name and contact) return t("Inwoners zien de functie, de naam en hoe men belt of mailt.");
    if (name) return t("Inwoners zien de functie en de naam.");
    if (contact) return t("Inwoners zien de functie en hoe men belt of mailt.");
    return t("Inwoners zien alleen de functie.");
}

Node mark_of(const Meeting& meeting)
{
    if (meeting.is_cancelled) return web::badge(t("gaat niet door"), web::Tone::bad);
    if (not meeting.is_public) return web::badge(t("besloten"));
    return html::nothing();
}

} // namespace

std::string own_path(const Member& member, const Body& body)
{
    return path_of(body, "bestuur") + "/" + std::to_string(member.id.value());
}

std::string own_path(const Meeting& meeting, const Body& body)
{
    return path_of(body, "bijeenkomsten") + "/" + std::to_string(meeting.id.value());
}

web::Page board_page(const Desk& desk, const std::vector<Member>& members, Date today)
{
    const auto body = desk.body.body();
    std::vector<web::ListItem> items;
    for (const auto& member : members)
        items.push_back(
            {.address = own_path(member, body),
             .label = name_of(member),
             .state = term_of(member, today),
             .summary = visibility_of(member)}
        );
    return keeping_page(
        desk,
        t("Bestuur en contactpersonen"),
        html::group(
            items.empty() ? web::empty_state(t("Er staat nog niemand in de lijst. Begin met wie de "
                                               "gemeente kan mailen of bellen."))
                          : web::listing(std::move(items)),
            web::action_link(path_of(body, "bestuur/nieuw"), t("Iemand toevoegen"))
        )
    );
}

web::Page member_page(const Desk& desk, const std::optional<Member>& member, const Filled& filled)
{
    const auto body = desk.body.body();
    const web::Form form{filled.sent, filled.problems};
    const auto address = member ? own_path(*member, body) : path_of(body, "bestuur");
    return keeping_page(
        desk,
        member ? name_of(*member) : t("Iemand toevoegen"),
        html::group(
            form.summary(),
            web::post_form(address, member ? t("Opslaan") : t("Toevoegen"), member_fields(form)),
            html::when(
                member.has_value(),
                [&] {
                    return web::part(
                        "weg",
                        t("Gaat deze persoon weg?"),
                        p(t("De naam en het adres gaan dan uit de lijst.")),
                        web::press_with_care(address + "/verwijdering", t("Uit de lijst halen"))
                    );
                }
            )
        )
    );
}

web::Page meetings_page(const Desk& desk, const std::vector<Meeting>& meetings)
{
    const auto body = desk.body.body();
    std::vector<web::ListItem> items;
    for (const auto& meeting : meetings)
        items.push_back(
            {.address = own_path(meeting, body),
             .label = with_weekday(meeting.on),
             .kind = when_and_where(meeting),
             .state = mark_of(meeting),
             .summary = as_is(meeting.title)}
        );
    return keeping_page(
        desk,
        t("Bijeenkomsten"),
        html::group(
            items.empty() ? web::empty_state(
                                t("Er staat nog niets gepland. Zet er de volgende bijeenkomst in; "
                                  "inwoners kunnen de agenda in hun telefoon volgen.")
                            )
                          : web::listing(std::move(items)),
            web::action_link(path_of(body, "bijeenkomsten/nieuw"), t("Bijeenkomst toevoegen"))
        )
    );
}

web::Page meeting_page(
    const Desk& desk, const std::optional<Meeting>& meeting, const Filled& filled
)
{
    const auto body = desk.body.body();
    const web::Form form{filled.sent, filled.problems};
    const auto address = meeting ? own_path(*meeting, body) : path_of(body, "bijeenkomsten");
    return keeping_page(
        desk,
        meeting ? t("Bijeenkomst van {datum}", to_text(meeting->on)) : t("Bijeenkomst toevoegen"),
        html::group(
            form.summary(),
            web::post_form(address, meeting ? t("Opslaan") : t("Toevoegen"), meeting_fields(form)),
            html::when(
                meeting.has_value(),
                [&] {
                    return web::part(
                        "weg",
                        t("Staat deze bijeenkomst er per ongeluk?"),
                        p(t("Gaat een bijeenkomst niet door, kruis dat dan hierboven aan. Dan zien "
                            "mensen die haar in hun agenda hebben dat ook.")),
                        web::press_with_care(address + "/verwijdering", t("Weghalen"))
                    );
                }
            )
        )
    );
}

} // namespace wijkspraak::bodies
