#include "civic/zone.hpp"
#include "features/talks/pages.hpp"

namespace wijkspraak::talks {

using html::Node;

Text title_of(const Round& round)
{
    return t("Ronde {jaar}, {stadsdeel}", std::to_string(round.year), round.district_name);
}

web::Page office_page(Text title, Node content)
{
    auto page = web::page(std::move(title), std::move(content));
    page.trail = {
        {t("Kantoor"),        "/kantoor" },
        {t("Jaargesprekken"), rounds_path}
    };
    return page;
}

web::Page desk_page(const Desk& desk, Text title, Node content)
{
    if (desk.is_office()) {
        auto page = office_page(std::move(title), std::move(content));
        page.trail.push_back({title_of(desk.round), office_path(desk.round.id)});
        page.trail.push_back({as_is(desk.body.name), desk.path()});
        return page;
    }
    auto page = bodies::own_subpage({desk.body, desk.ties}, std::move(title), std::move(content));
    page.trail.push_back({t("Jaargesprek {jaar}", std::to_string(desk.talk.year)), desk.path()});
    return page;
}

Node badge_of(State state)
{
    const auto tone = [&] {
        switch (state) {
        case State::frozen: return web::Tone::good;
        case State::proposed:
        case State::confirming: return web::Tone::care;
        default: return web::Tone::neutral;
        }
    }();
    return web::badge(to_text(state), tone);
}

namespace {

web::Tone tone_of(const Followed& followed, Date today)
{
    if (not followed.action) return web::Tone::neutral;
    if (followed.action->status == actions::Status::done) return web::Tone::good;
    const bool is_late = is_running(*followed.action) and followed.agreement.due < today;
    return is_late ? web::Tone::bad : web::Tone::neutral;
}

/// What the step is for the people of the body.
Text for_body(Step step)
{
    switch (step) {
    case Step::none: return t("Dit gesprek is klaar.");
    case Step::invite: return t("De gemeente nodigt u nog uit");
    case Step::choose_date: return t("Kies een datum voor het gesprek");
    case Step::answer_proposal: return t("De gemeente zoekt een andere datum");
    case Step::prepare_as_municipality: return t("De gemeente bereidt het gesprek voor");
    case Step::prepare_as_body: return t("Bereid het gesprek voor");
    case Step::wait_for_talk: return to_text(step);
    case Step::hold: return t("De gemeente legt het gesprek vast");
    case Step::send_report: return t("De gemeente maakt het verslag");
    case Step::confirm_as_body: return t("Lees het verslag en bevestig het");
    case Step::confirm_as_municipality: return t("De gemeente bevestigt het verslag nog");
    }
    return {};
}

} // namespace

Text to_do(const Talk& talk, Side reader, Date today)
{
    auto step = next_step(talk.facts, today).step;
    if (reader == Side::municipality) return to_text(step);
    // While the municipality still prepares, so may the body.
    if (step == Step::prepare_as_municipality and not talk.facts.ready_at.contains(Side::body))
        step = Step::prepare_as_body;
    return for_body(step);
}

Node refusal_of(const Text& refusal)
{
    if (refusal.empty()) return html::nothing();
    return web::callout(web::Tone::bad, t("Dit kon niet"), html::p(refusal));
}

Node agreements_list(const std::vector<Followed>& agreements, Date today)
{
    std::vector<web::ListItem> items;
    for (const auto& one : agreements)
        items.push_back(
            {.address = {},
             .label = as_is(one.agreement.what),
             .date = t("uiterlijk {datum}", to_text(one.agreement.due)),
             .kind = as_is(one.agreement.owner),
             .state = web::badge(outcome_of(one, today), tone_of(one, today))}
        );
    return web::listing(std::move(items));
}

} // namespace wijkspraak::talks
