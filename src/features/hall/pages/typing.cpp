#include "features/hall/pages.hpp"
#include "features/inputs/code.hpp"
#include "web/parts.hpp"

namespace wijkspraak::hall {

using html::attribute;
using html::Node;
using processes::Process;
using processes::Section;

namespace {

std::string ledger_path(const Process& process)
{
    return processes::office_path(process, Section::inputs);
}

Text firmness_of(const inputs::Input& input)
{
    if (input.firmness == inputs::Firmness::hands and input.hands)
        return t("{n} hand", "{n} handen", *input.hands);
    return input.firmness == inputs::Firmness::table ? t("Hele tafel") : Text{};
}

web::ListItem item_of(const Process& process, const inputs::Input& input)
{
    const auto firmness = firmness_of(input);
    return {
        .address = ledger_path(process) + "/" + std::to_string(input.id.value()),
        .label = t("Inbreng {nummer}", input.number),
        .date = as_is(inputs::shown_code(input.code)),
        .kind = as_is(input.said_by),
        .state = firmness.empty() ? html::nothing() : web::badge(firmness),
        .summary = as_is(input.text)};
}

Node typed_part(const Process& process, const std::vector<inputs::Input>& typed)
{
    if (typed.empty())
        return web::empty_state(
            t("Hier komt wat u het laatst hebt getypt. Kies er een om haar te verbeteren.")
        );
    std::vector<web::ListItem> items;
    for (const auto& input : typed) items.push_back(item_of(process, input));
    return web::listing(std::move(items));
}

Node sign(Text typed, Text meaning)
{
    return html::div(html::cls("feit"), html::dt(html::code(typed)), html::dd(std::move(meaning)));
}

Node signs()
{
    return web::fold(
        t("Handen, een hele tafel of een groep: begin de regel met een teken"),
        html::group(
            web::facts(
                sign(t("12x: Meer bankjes"), t("Twaalf mensen staken hun hand op.")),
                sign(t("t: Meer bankjes"), t("De hele tafel is het ermee eens.")),
                sign(
                    t("@jongeren: Meer bankjes"), t("Niet wie daar zit, maar jongeren zeiden dit.")
                ),
                sign(t("12x @jongeren: Meer bankjes"), t("Allebei."))
            ),
            html::p(t("Staat er niets voor, dan telt de regel als één stem."))
        )
    );
}

Node faults_part(const std::vector<Fault>& faults)
{
    if (faults.empty()) return html::nothing();
    return web::callout(
        web::Tone::bad,
        t("Er is nog niets opgeslagen. Verbeter deze regels:"),
        html::ul(html::each(
            faults,
            [](const Fault& fault) {
                return html::li(
                    html::strong(t("Regel {n}: ", fault.line.number)), to_text(fault.problem)
                );
            }
        ))
    );
}

/// Folded away while nothing is in it, so that what one types stays in sight.
Node many_at_once(const web::Form& form, const HallView& view)
{
    auto field = lines_field(form);
    const bool is_used =
        not view.sent[lines_name].empty() or view.faults.problems.contains(lines_name.view());
    return is_used ? std::move(field)
                   : web::fold(t("Meer regels tegelijk typen of plakken"), std::move(field));
}

/// Where the script says how it stands, in the words that come along as attributes.
Node standing(const Process& process)
{
    const auto path = hall_path(process);
    return html::div(
        html::id("zaal-stand"),
        html::cls("zaal-stand"),
        attribute("role", "status"),
        attribute("data-naar", path + "/regels"),
        attribute("data-wacht", path + "wacht.js"),
        attribute("data-aanmelden", "/aanmelden?terug=" + path),
        attribute(
            "data-opgeslagen",
            t("Opgeslagen als inbreng {nummer}, code {code}.", "{nummer}", "{code}")
        ),
        attribute(
            "data-wacht-een", t("1 regel wacht op verbinding. Hij is bewaard op dit apparaat.")
        ),
        attribute(
            "data-wacht-meer",
            t("{aantal} regels wachten op verbinding. Ze zijn bewaard op dit apparaat.", "{aantal}")
        ),
        attribute(
            "data-afgemeld",
            t("U bent niet meer aangemeld. Wat u typte, is bewaard op dit apparaat. Het wordt "
              "verstuurd zodra u weer bent aangemeld.")
        ),
        attribute("data-opnieuw", t("Opnieuw aanmelden")),
        attribute(
            "data-gesloten",
            t("Dit traject is afgesloten. Wat u typte, is bewaard op dit apparaat.")
        ),
        attribute(
            "data-geweigerd",
            t("Deze regels zijn nu niet aangenomen. Ze zijn bewaard op dit apparaat. Blijft dit "
              "zo, vraag dan uw beheerder.")
        ),
        attribute("data-moment", t("Kies eerst bij welk moment dit is gezegd.")),
        attribute("data-verbeteren", t("Verbeteren")),
        attribute("data-wachtend", t("wacht")),
        attribute("data-probleem-te-lang", to_text(LineProblem::too_long)),
        attribute("data-probleem-zonder-tekst", to_text(LineProblem::no_text)),
        attribute("data-probleem-handen", to_text(LineProblem::hands)),
        attribute("data-probleem-onleesbaar", to_text(LineProblem::unreadable)),
        attribute("data-probleem-plaats", to_text(LineProblem::place))
    );
}

} // namespace

std::string hall_path(const Process& process)
{
    return processes::office_path(process, Section::overview) + "/zaal";
}

Node no_moments(const Process& process)
{
    return web::empty_state(
        t("Er is nog geen moment waarbij u dit kunt opschrijven. Voeg eerst de bijeenkomst toe."),
        web::action_link(
            processes::office_path(process, Section::moments) + "/nieuw", t("Moment toevoegen")
        )
    );
}

web::Page hall_page(const Process& process, const HallView& view)
{
    const web::Form form{view.sent, view.faults.problems};
    const auto typing = [&] {
        return html::group(
            form.summary(),
            faults_part(view.faults.lines),
            html::div(
                html::id("zaal"),
                web::post_form(
                    hall_path(process),
                    t("Opslaan"),
                    key_field(view.key),
                    place_fields(form, view.moments),
                    line_fields(
                        form, view.sent["moment"].empty() ? Begin::with_place : Begin::with_line
                    ),
                    standing(process),
                    signs(),
                    many_at_once(form, view)
                )
            ),
            html::ul(html::id("zaal-wacht"), html::cls("lijst"), html::flag("hidden")),
            web::part("zaal-lijst", t("Laatst getypt"), typed_part(process, view.typed)),
            html::p(web::link_to(sheets_path(process), t("Formulieren op papier")))
        );
    };
    auto page = processes::office_page(
        process,
        Section::inputs,
        t("Typen in de zaal"),
        view.moments.empty() ? no_moments(process) : typing()
    );
    page.has_script = true;
    return page;
}

} // namespace wijkspraak::hall
