#include "features/bodies/bodies.hpp"
#include "features/levels/pages.hpp"
#include "web/parts.hpp"

namespace wijkspraak::levels {

using html::Node;
using html::p;

namespace {

std::string step_address(const BodyLevel& shown)
{
    return office_address(shown.body) + "/stap/" + std::to_string(shown.open->id.value());
}

Node missing_list(const BodyLevel& shown)
{
    return html::group(
        p(t("Dit is er nog nodig:")),
        html::ul(html::each(shown.missing, [](const Text& what) { return html::li(what); }))
    );
}

/// The one thing to do now about a step: the assessment, or settling it.
Node next_part(const BodyLevel& shown, const Forms& forms)
{
    const auto assess = [&] { return forms.assess(step_address(shown) + "/afweging"); };
    if (shown.check.requires_assessment and not shown.missing.empty())
        return web::next_step(
            {.heading = t("Maak eerst de afweging"),
             .why = t("U kunt tussentijds bewaren. Vaststellen kan als alles er is."),
             .action = html::group(missing_list(shown), assess())}
        );
    return html::group(
        web::next_step(
            {.heading = t("Stel het niveau vast"),
             .why = next_of(*shown.open, Side::municipality),
             .action = forms.settle(step_address(shown) + "/vaststelling")}
        ),
        html::when(
            shown.check.requires_assessment,
            [&] { return forms.folded(FormKind::assess, t("De afweging aanpassen"), assess()); }
        )
    );
}

Node otherwise_part(const BodyLevel& shown, const Forms& forms)
{
    if (shown.open->asked_by == Side::body)
        return forms.folded(
            FormKind::decline,
            t("Schrijf waarom het niet kan"),
            forms.decline(step_address(shown) + "/antwoord")
        );
    return web::press(step_address(shown) + "/intrekking", t("Voorstel intrekken"));
}

Node open_part(const BodyLevel& shown, const Forms& forms)
{
    if (not shown.open) return html::nothing();
    return web::part(
        "stap",
        asked_in(*shown.open, Side::municipality),
        facts_of(*shown.open),
        assessment_part(shown),
        html::when(
            shown.may_act,
            [&] { return html::group(next_part(shown, forms), otherwise_part(shown, forms)); }
        )
    );
}

Node other_part(const BodyLevel& shown, const Forms& forms)
{
    if (not shown.may_act) return html::nothing();
    const auto base = office_address(shown.body);
    return web::part(
        "anders",
        t("Iets anders vastleggen"),
        html::when(
            not shown.open,
            [&] {
                return forms.folded(
                    FormKind::ask,
                    t("Een ander niveau voorstellen"),
                    forms.ask(base + "/stap", t("Voorstellen aan het wijkorgaan"))
                );
            }
        ),
        forms.folded(
            FormKind::record,
            t("Een niveau vastleggen of verbeteren"),
            html::group(
                p(t("Voor een niveau dat al is afgesproken, of om een fout te herstellen.")),
                forms.record(base)
            )
        )
    );
}

Node refusal_of(const SentBack& back)
{
    return html::with(back.refusal, [](const Text& why) {
        return web::callout(
            web::Tone::care, t("Dit niveau kan nog niet worden vastgesteld"), p(why)
        );
    });
}

} // namespace

web::Page office_page(const BodyLevel& shown, const SentBack& back)
{
    const Forms forms{shown, back};
    const bool has_levels = not shown.options.regulations.empty();
    auto page = web::page(
        t("Niveau van {wijkorgaan}", shown.body.name),
        forms.summary(),
        refusal_of(back),
        open_part(shown, forms),
        history_part(shown.history),
        has_levels ? other_part(shown, forms)
                   : web::empty_state(
                         t("Er is nog geen regeling met niveaus."),
                         p(web::link_to(regulations_address, t("Schrijf de niveaus op")))
                     ),
        past_steps_part(shown.past),
        example_note(shown.is_example)
    );
    page.trail = {
        {t("Kantoor"),           "/kantoor"                     },
        {t("Wijkorganen"),       "/kantoor/wijkorganen"         },
        {as_is(shown.body.name), bodies::office_path(shown.body)}
    };
    return page;
}

} // namespace wijkspraak::levels
