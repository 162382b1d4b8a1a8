#include "features/bodies/bodies.hpp"
#include "features/levels/pages.hpp"
#include "web/parts.hpp"

namespace wijkspraak::levels {

using html::Node;
using html::p;

namespace {

std::string step_address(const BodyLevel& shown)
{
    return own_address(shown.body) + "/stap";
}

std::string step_address(const BodyLevel& shown, const AskedStep& step)
{
    return step_address(shown) + "/" + std::to_string(step.id.value());
}

/// What the body can do with a step that is open.
Node doing(const BodyLevel& shown, const AskedStep& step, const Forms& forms)
{
    if (not shown.may_act) return html::nothing();
    if (step.asked_by == Side::body)
        return web::press(step_address(shown, step) + "/intrekking", t("Stap intrekken"));
    if (step.state != StepState::asked) return html::nothing();
    return forms.reply(step_address(shown, step) + "/antwoord");
}

Node open_part(const BodyLevel& shown, const Forms& forms)
{
    if (not shown.open) return html::nothing();
    const auto& step = *shown.open;
    return web::part(
        "stap",
        asked_in(step, Side::body),
        p(next_of(step, Side::body)),
        facts_of(step),
        assessment_part(shown),
        doing(shown, step, forms)
    );
}

Node ask_part(const BodyLevel& shown, const Forms& forms)
{
    if (shown.open) return html::nothing();
    if (not shown.may_act)
        return p(web::link_to(office_address(shown.body), t("Naar het niveau in het kantoor")));
    return web::part(
        "vragen",
        t("Vraag een ander niveau"),
        p(t("Wilt u meer gaan doen, of juist minder? Vraag het hier. De gemeente laat u weten wat "
            "zij "
            "ervan vindt en stelt het niveau vast.")),
        p(web::link_to(public_address, t("Lees wat elk niveau inhoudt"))),
        forms.folded(
            FormKind::ask, t("Een stap vragen"), forms.ask(step_address(shown), t("Stap vragen"))
        )
    );
}

} // namespace

Node own_content(const BodyLevel& shown, const SentBack& back)
{
    const Forms forms{shown, back};
    return html::group(
        forms.summary(),
        web::lead(t("Elk jaar kijken u en de gemeente welk niveau past. Een stap op kan, en een "
                    "stap terug ook.")),
        html::with(
            back.refusal,
            [](const Text& why) {
                return web::callout(web::Tone::care, t("Dit kan nu niet"), p(why));
            }
        ),
        open_part(shown, forms),
        ask_part(shown, forms),
        history_part(shown.history),
        past_steps_part(shown.past),
        example_note(shown.is_example)
    );
}

} // namespace wijkspraak::levels
