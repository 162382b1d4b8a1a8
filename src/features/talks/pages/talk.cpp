#include "civic/zone.hpp"
#include "features/talks/pages.hpp"

namespace wijkspraak::talks {

using html::Node;
using html::p;

namespace {

Node planned_fact(const Talk& talk)
{
    if (not talk.slot) return html::nothing();
    return web::fact(t("Datum en plaats"), to_text(*talk.slot));
}

Node facts_of(const TalkView& view)
{
    const auto& talk = view.desk.talk;
    const auto& facts = talk.facts;
    const auto ready = [&](Side side) {
        return web::fact(
            side == Side::body ? t("Voorbereid door het wijkorgaan")
                               : t("Voorbereid door de gemeente"),
            facts.ready_at.contains(side) ? t("ja") : t("nog niet")
        );
    };
    return web::facts(
        web::fact(t("Stand"), to_text(state_of(facts))),
        planned_fact(talk),
        ready(Side::body),
        ready(Side::municipality),
        html::when(
            view.desk.is_office(),
            [&] {
                return web::fact(
                    t("E-mailadres"),
                    view.address.empty() ? t("niet bekend: bel of schrijf het wijkorgaan")
                                         : as_is(view.address)
                );
            }
        )
    );
}

Node history_of(const TalkView& view)
{
    return web::fold(
        t("Wat er gebeurde ({n})", view.events.size()),
        html::ul(html::each(
            view.events,
            [](const Event& event) {
                auto line =
                    t("{datum}: {wat} ({rol})",
                      to_text(day_of(event.at)),
                      to_text(event.what),
                      event.role);
                if (event.note.empty()) return html::li(std::move(line));
                return html::li(std::move(line), p(html::cls("lijst-bij"), as_is(event.note)));
            }
        ))
    );
}

/// The button that belongs to the next step of the office.
Node action_of(const TalkView& view)
{
    const auto path = view.desk.path();
    switch (next_step(view.desk.talk.facts, view.today).step) {
    case Step::invite: return web::press(path + "/uitnodiging", t("Uitnodigen"));
    case Step::answer_proposal: return web::action_link("#verzetten", t("Spreek een datum af"));
    case Step::prepare_as_municipality:
        return web::action_link(path + "/voorbereiding", t("Voorbereiden"));
    case Step::prepare_as_body:
    case Step::wait_for_talk:
        return web::action_link(path + "/voorbereiding", t("Bekijk de voorbereiding"));
    case Step::hold: return web::action_link(path + "/gesprek", t("Naar het gesprek"));
    case Step::send_report:
    case Step::confirm_as_body:
    case Step::confirm_as_municipality:
        return web::action_link(path + "/verslag", t("Naar het verslag"));
    case Step::choose_date:
    case Step::none: break;
    }
    return html::nothing();
}

Text since_of(const TalkView& view)
{
    const auto next = next_step(view.desk.talk.facts, view.today);
    if (next.since) return t("Dit wacht sinds {datum}.", to_text(*next.since));
    return {};
}

Node next_of(const TalkView& view)
{
    const auto next = next_step(view.desk.talk.facts, view.today);
    if (next.step == Step::none) return html::nothing();
    return web::next_step(
        {.heading = to_text(next.step),
         .why = since_of(view),
         .action = view.desk.may_act() ? action_of(view) : html::nothing()}
    );
}

Node links_of(const TalkView& view)
{
    const auto& talk = view.desk.talk;
    const auto path = view.desk.path();
    const auto link = [&](const char* page, Text label) {
        return html::li(web::link_to(path + page, std::move(label)));
    };
    return html::ul(
        link("/voorbereiding", t("Voorbereiding van beide kanten")),
        html::when(view.desk.is_office(), [&] { return link("/gesprek", t("Het gesprek")); }),
        html::when(talk.facts.held_on.has_value(), [&] { return link("/verslag", t("Verslag")); }),
        html::when(
            view.before.has_value(),
            [&] {
                return link(
                    "/vergelijking", t("Vergelijken met {jaar}", std::to_string(talk.year - 1))
                );
            }
        ),
        html::when(
            talk.slot.has_value(),
            [&] { return link("/agenda.ics", t("Zet het gesprek in uw agenda")); }
        )
    );
}

/// Whether the form that came back is the one to leave the body out.
bool leaves(const Filled& filled)
{
    return filled.problems.contains(leaving_reason_field.name.view());
}

/// Setting a date as the office, or moving it with a reason.
Node moving_part(const TalkView& view, const Filled& moving)
{
    const auto& talk = view.desk.talk;
    if (not view.desk.may_act() or not may_plan(talk.facts)) return html::nothing();
    const web::Form form{moving.sent, moving.problems};
    const bool has_date = talk.slot.has_value();
    auto fields = web::post_form(
        view.desk.path() + "/datum",
        has_date ? t("Gesprek verzetten") : t("Datum vastleggen"),
        moving_fields(form, has_date)
    );
    auto content = html::group(p(t("Het wijkorgaan krijgt hiervan bericht.")), std::move(fields));
    if (has_date and (moving.problems.empty() or leaves(moving)))
        return web::fold(t("Het gesprek verzetten"), std::move(content));
    return web::part(
        "verzetten",
        has_date ? t("Het gesprek verzetten") : t("Een datum vastleggen"),
        html::when(
            not talk.proposal.empty(),
            [&] {
                return web::callout(
                    web::Tone::care,
                    t("Het wijkorgaan vraagt een andere datum"),
                    web::written(talk.proposal)
                );
            }
        ),
        std::move(content)
    );
}

Node leaving_part(const TalkView& view, const Filled& filled)
{
    const auto& talk = view.desk.talk;
    if (not view.desk.may_act()) return html::nothing();
    if (talk.facts.left_out_at)
        return web::callout(
            web::Tone::neutral,
            t("Dit wijkorgaan doet dit jaar niet mee"),
            html::group(
                web::written(talk.left_out_reason),
                web::press(view.desk.path() + "/terugkeer", t("Doet toch mee"))
            )
        );
    if (not may_leave_out(talk.facts)) return html::nothing();
    auto form = web::post_form(
        view.desk.path() + "/weglating",
        t("Weglaten uit de ronde"),
        web::Form{filled.sent, filled.problems}.text(leaving_reason_field)
    );
    return leaves(filled)
               ? web::unfolded(t("Dit wijkorgaan doet dit jaar niet mee"), std::move(form))
               : web::fold(t("Dit wijkorgaan doet dit jaar niet mee"), std::move(form));
}

} // namespace

web::Page office_talk_page(const TalkView& view, const Filled& moving)
{
    const web::Form form{moving.sent, moving.problems};
    auto page = office_page(
        t("Jaargesprek {jaar}: {wijkorgaan}",
          std::to_string(view.desk.talk.year),
          view.desk.body.name),
        html::group(
            form.summary(),
            next_of(view),
            facts_of(view),
            links_of(view),
            moving_part(view, moving),
            leaving_part(view, moving),
            history_of(view),
            p(web::link_to(
                bodies::office_path(view.desk.body), t("Naar {naam}", view.desk.body.name)
            ))
        )
    );
    page.trail.push_back({title_of(view.desk.round), office_path(view.desk.round.id)});
    return page;
}

// What the people of the body see.

namespace {

Node own_next(const TalkView& view)
{
    const auto& talk = view.desk.talk;
    const auto next = next_step(talk.facts, view.today);
    const auto path = view.desk.path();
    const bool prepares = state_of(talk.facts) == State::planned and
                          not talk.facts.ready_at.contains(Side::body) and next.step != Step::hold;
    auto action = [&] {
        if (prepares) return web::action_link(path + "/voorbereiding", t("Voorbereiden"));
        if (talk.facts.sent_at) return web::action_link(path + "/verslag", t("Naar het verslag"));
        if (next.step == Step::choose_date) return web::action_link("#datum", t("Kies een datum"));
        return html::nothing();
    }();
    return web::next_step(
        {.heading = to_do(talk, Side::body, view.today),
         .why = talk.slot ? to_text(*talk.slot) : since_of(view),
         .action = std::move(action)}
    );
}

Node choosing_part(const TalkView& view, const Filled& choosing)
{
    const auto& talk = view.desk.talk;
    if (not may_plan(talk.facts)) return html::nothing();
    const web::Form form{choosing.sent, choosing.problems};
    const bool moves = talk.slot.has_value();
    const auto choices = slot_choices(view.slots);
    auto choose = choices.empty()
                      ? p(t("Alle data zijn bezet. Laat hieronder weten wat u wel past."))
                      : web::post_form(
                            view.desk.path() + "/datum",
                            moves ? t("Verzetten naar deze datum") : t("Deze datum kiezen"),
                            form.radios(slot_choice_field, choices),
                            html::when(moves, [&] { return form.text(reason_field); })
                        );
    auto propose = web::post_form(
        view.desk.path() + "/voorstel", t("Voorstel sturen"), form.text(proposal_field)
    );
    const bool has_proposed = choosing.problems.contains(proposal_field.name.view());
    auto both = html::group(
        std::move(choose),
        has_proposed or choices.empty()
            ? web::unfolded(t("Geen enkele datum past"), std::move(propose))
            : web::fold(t("Geen enkele datum past"), std::move(propose))
    );
    if (not moves) return web::part("datum", t("Kies een datum"), std::move(both));
    return choosing.problems.empty() ? web::fold(t("Het gesprek verzetten"), std::move(both))
                                     : web::unfolded(t("Het gesprek verzetten"), std::move(both));
}

Node invitation_of(const TalkView& view)
{
    const auto state = state_of(view.desk.talk.facts);
    if (state != State::invited and state != State::proposed) return html::nothing();
    return html::group(
        web::written(view.desk.round.invitation),
        html::when(
            not view.desk.talk.proposal.empty(),
            [&] {
                return web::callout(
                    web::Tone::neutral,
                    t("U vroeg om een andere datum"),
                    web::written(view.desk.talk.proposal)
                );
            }
        )
    );
}

} // namespace

web::Page own_talk_page(const TalkView& view, const Filled& choosing)
{
    const web::Form form{choosing.sent, choosing.problems};
    const auto& talk = view.desk.talk;
    const bool takes_part = not talk.facts.left_out_at and talk.facts.invited_at;
    return bodies::own_subpage(
        {view.desk.body, view.desk.ties},
        t("Jaargesprek {jaar}", std::to_string(talk.year)),
        html::group(
            form.summary(),
            talk.facts.left_out_at ? web::callout(
                                         web::Tone::neutral,
                                         t("U doet dit jaar niet mee"),
                                         web::written(talk.left_out_reason)
                                     )
                                   : own_next(view),
            html::when(
                takes_part,
                [&] {
                    return html::group(
                        invitation_of(view),
                        choosing_part(view, choosing),
                        facts_of(view),
                        links_of(view)
                    );
                }
            ),
            history_of(view)
        )
    );
}

web::Page own_talks_page(const bodies::Guest& guest, const std::vector<Talk>& talks, Date today)
{
    std::vector<web::ListItem> items;
    for (const auto& talk : talks)
        items.push_back(
            {.address = own_path(guest.body, talk.year),
             .label = t("Jaargesprek {jaar}", std::to_string(talk.year)),
             .date = talk.slot ? to_text(talk.slot->on) : Text{},
             .state = badge_of(state_of(talk.facts)),
             .summary = talk.frozen ? Text{} : to_do(talk, Side::body, today)}
        );
    return bodies::own_subpage(
        guest,
        t("Jaargesprekken"),
        items.empty()
            ? web::empty_state(
                  t("Er is nog geen jaargesprek. De gemeente nodigt u elk jaar uit voor een.")
              )
            : web::listing(std::move(items))
    );
}

} // namespace wijkspraak::talks
