#include "features/talks/pages.hpp"
#include "web/address.hpp"
#include "web/filters.hpp"

namespace wijkspraak::talks {

using html::Node;
using html::p;

namespace {

Text next_line(const Next& next)
{
    if (next.step == Step::none) return {};
    if (not next.since) return t("Wat nu: {stap}", to_text(next.step));
    return t("Wat nu: {stap}, sinds {datum}", to_text(next.step), to_text(*next.since));
}

/// Who is done preparing, while that matters.
Text prepared_by(const Facts& facts)
{
    const bool body = facts.ready_at.contains(Side::body);
    const bool municipality = facts.ready_at.contains(Side::municipality);
    if (body and municipality) return t("voorbereid door beide");
    if (body) return t("voorbereid door het wijkorgaan");
    return municipality ? t("voorbereid door de gemeente") : Text{};
}

Node talks_list(const RoundView& view)
{
    std::vector<web::ListItem> items;
    for (const auto& line : view.excerpt.items) {
        const auto& talk = view.talks[line.index];
        const bool is_ahead = line.state == State::planned;
        items.push_back(
            {.address = office_path(talk.id),
             .label = as_is(line.name),
             .date = line.planned_on ? to_text(*line.planned_on) : Text{},
             .kind = is_ahead ? prepared_by(talk.facts) : Text{},
             .state = badge_of(line.state),
             .summary = line.state == State::left_out ? t("Waarom: {reden}", talk.left_out_reason)
                                                      : next_line(line.next)}
        );
    }
    return web::listing(std::move(items));
}

Search with(Search search, std::optional<State> state, std::optional<Side> waits_for)
{
    search.state = state;
    search.waits_for = waits_for;
    return search;
}

Node state_links(const RoundView& view)
{
    const auto& search = view.search;
    const auto path = office_path(view.round.id);
    std::vector<web::SectionLink> links;
    links.push_back(
        {address_of(path, with(search, {}, {})),
         t("Alle"),
         not search.state and not search.waits_for,
         static_cast<int>(view.talks.size())}
    );
    for (const auto side : both_sides) {
        const auto found = view.counts.waits.find(side);
        links.push_back(
            {address_of(path, with(search, {}, side)),
             side == Side::body ? t("Wijkorgaan is aan zet") : t("Gemeente is aan zet"),
             search.waits_for == side,
             found == view.counts.waits.end() ? 0 : found->second}
        );
    }
    for (const auto state : states) {
        const auto found = view.counts.states.find(state);
        if (found == view.counts.states.end() and search.state != state) continue;
        links.push_back(
            {address_of(path, with(search, state, {})),
             to_text(state),
             search.state == state,
             found == view.counts.states.end() ? 0 : found->second}
        );
    }
    return web::section_links(t("Stand van de gesprekken"), links);
}

Node search_fields(const RoundView& view)
{
    std::vector<web::Choice> choices;
    for (const auto order : orders)
        choices.push_back({std::string{to_word(order)}, to_text(order)});
    const auto hidden = [](Literal name, std::string_view value) {
        return html::when(not value.empty(), [&] {
            return html::input(
                html::attribute("type", "hidden"),
                html::attribute("name", name),
                html::attribute("value", std::string{value})
            );
        });
    };
    const auto& search = view.search;
    return html::form(
        html::cls("zoeken"),
        html::attribute("role", "search"),
        html::attribute("method", "get"),
        html::attribute("action", office_path(view.round.id)),
        hidden("stand", search.state ? to_word(*search.state) : ""),
        hidden("wie", search.waits_for ? to_word(*search.waits_for) : ""),
        html::div(
            html::cls("veld"),
            html::label(
                html::cls("utrecht-form-label"),
                html::attribute("for", "veld-zoek"),
                t("Zoek een wijkorgaan")
            ),
            html::input(
                html::cls("utrecht-textbox utrecht-textbox--html-input"),
                html::id("veld-zoek"),
                html::attribute("type", "search"),
                html::attribute("name", "zoek"),
                html::attribute("value", search.words)
            )
        ),
        web::filter("volgorde", t("Volgorde"), choices, to_word(search.order)),
        html::button(
            html::cls("utrecht-button utrecht-button--secondary-action"),
            html::attribute("type", "submit"),
            t("Tonen")
        )
    );
}

/// The one thing to do for the round as a whole.
Node next_of(const RoundView& view)
{
    const auto added = view.counts.states.find(State::added);
    if (not view.may_lead or added == view.counts.states.end()) return html::nothing();
    const int waiting = added->second;
    const auto path = office_path(view.round.id);
    const auto why =
        view.without_address == 0
            ? t("Zij krijgen de uitnodiging per e-mail en zien haar op hun eigen pagina.")
            : t("Van {n} wijkorgaan is geen e-mailadres bekend: laat het dat zelf weten.",
                "Van {n} wijkorganen is geen e-mailadres bekend: laat hun dat zelf weten.",
                view.without_address);
    if (view.free_slots == 0)
        return web::next_step(
            {.heading = t("Zet data klaar"),
             .why =
                 t("Daarna kunt u {n} wijkorgaan uitnodigen.",
                   "Daarna kunt u {n} wijkorganen uitnodigen.",
                   waiting),
             .action = web::action_link(path + "/data", t("Data klaarzetten"))}
        );
    return web::next_step(
        {.heading = t("Nodig {n} wijkorgaan uit", "Nodig {n} wijkorganen uit", waiting),
         .why = why,
         .action = web::press(path + "/uitnodigingen", t("Uitnodigingen versturen"))}
    );
}

Node more_links(const RoundView& view)
{
    const auto path = office_path(view.round.id);
    return html::ul(
        html::li(web::link_to(
            address_of(path + "/lijst.csv", {}), t("Alle gesprekken van deze ronde als CSV")
        )),
        html::when(
            view.may_lead,
            [&] {
                return html::group(
                    html::li(web::link_to(
                        path + "/data",
                        t("Data waaruit wijkorganen kiezen ({n} vrij)", view.free_slots)
                    )),
                    html::li(web::link_to(path + "/wijkorganen", t("Een wijkorgaan toevoegen"))),
                    html::li(web::link_to(path + "/gegevens", t("Ronde aanpassen")))
                );
            }
        )
    );
}

} // namespace

std::string address_of(const std::string& path, const Search& search)
{
    return web::Address{path}
        .with("zoek", search.words)
        .with("stand", search.state ? to_word(*search.state) : "")
        .with("wie", search.waits_for ? to_word(*search.waits_for) : "")
        .with("volgorde", search.order == Order::waiting ? "" : to_word(search.order))
        .text();
}

Search read_search(const web::Fields& fields)
{
    return {
        .words = std::string{fields["zoek"]},
        .state = parse_state(fields["stand"]),
        .waits_for = parse_side(fields["wie"]),
        .order = parse_order(fields["volgorde"]).value_or(Order::waiting)};
}

web::Page round_page(const RoundView& view, const Text& refusal)
{
    const auto path = office_path(view.round.id);
    auto page = office_page(
        title_of(view.round),
        html::group(
            refusal_of(refusal),
            web::lead(t("De gesprekken zijn uiterlijk {datum}.", to_text(view.round.held_until))),
            web::progress(
                t("Gesprekken gevoerd"), view.counts.held, std::max(view.counts.taking_part, 1)
            ),
            next_of(view),
            search_fields(view),
            state_links(view),
            view.excerpt.total == 0
                ? web::empty_state(
                      view.talks.empty()
                          ? t("Er zijn geen wijkorganen in deze ronde. Voeg er een toe.")
                          : t("Er is niets dat hierbij past."),
                      html::when(
                          not view.talks.empty(),
                          [&] { return p(web::link_to(path, t("Alle gesprekken"))); }
                      )
                  )
                : talks_list(view),
            web::paging(
                {.page = view.excerpt.page,
                 .pages = view.excerpt.pages,
                 .address = address_of(path, view.search)}
            ),
            web::part("meer", t("Meer"), more_links(view))
        )
    );
    page.is_wide = true;
    return page;
}

} // namespace wijkspraak::talks
