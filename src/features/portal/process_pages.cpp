#include "features/actions/actions.hpp"
#include "features/areas/areas.hpp"
#include "features/consents/consents.hpp"
#include "features/inputs/inputs.hpp"
#include "features/intake/intake.hpp"
#include "features/moments/moments.hpp"
#include "features/portal/pages.hpp"
#include "features/processes/processes.hpp"
#include "features/records/records.hpp"
#include "features/themes/themes.hpp"
#include "web/parts.hpp"
#include "web/picture.hpp"

#include <algorithm>

namespace wijkspraak::portal {

using html::Node;
using html::p;
using records::Record;
using records::Severity;

namespace {

web::Stage stage(Phase phase, Phase now)
{
    if (phase == now) return now == Phase::done ? web::Stage::done : web::Stage::current;
    return phase < now ? web::Stage::done : web::Stage::ahead;
}

Node steps_of(Phase now)
{
    std::vector<web::Step> steps;
    for (const auto phase :
         {Phase::planning, Phase::taking_part, Phase::outcomes, Phase::report, Phase::done})
        steps.push_back({.label = to_text(phase), .stage = stage(phase, now)});
    return web::steps(t("Hoe ver is dit traject?"), steps);
}

Node answer_first(const Record& record, std::optional<int> report_version)
{
    const auto& process = record.process;
    const auto path = processes::public_path(process) + "/eindverslag";
    if (report_version)
        return web::callout(
            web::Tone::good,
            t("Het eindverslag is klaar"),
            p(web::link_to(path, t("Lees wat er is gezegd en wat de gemeente ermee doet")))
        );
    if (process.shows_draft)
        return web::callout(
            web::Tone::neutral,
            t("Het eindverslag is in de maak"),
            p(web::link_to(path, t("Lees het concept")))
        );
    return html::nothing();
}

Node influence(const Record& record)
{
    if (not record.influences.empty())
        return processes::influence_part(record.influences, record.frames);
    return web::part(
        "invloed",
        t("Hoeveel invloed heeft u?"),
        p(t("De belofte over invloed staat hier zodra het plan is besloten."))
    );
}

/// Three lanes: somebody decides, people take part, the municipality tells.
std::size_t lane_of(moments::MomentKind kind)
{
    using enum moments::MomentKind;
    if (kind == decision or kind == consent_round) return 0;
    return moments::is_participatory(kind) or moments::is_session(kind) ? 1 : 2;
}

Node timeline(const Record& record, const std::vector<moments::Moment>& in_order, Date today)
{
    if (in_order.empty())
        return web::empty_state(
            t("Er is nog niets gebeurd. De eerste bijeenkomst komt hier te staan.")
        );
    web::Timeline timeline{
        .title = t("Tijdlijn"),
        .lanes = {t("besluit of akkoord"),   t("mensen doen mee"), t("de gemeente vertelt")},
        .moments = {                        },
        .today = today
    };
    for (const auto& event : moments::timeline_events(in_order))
        timeline.moments.push_back(
            {.on = event.on, .label = as_is(event.label), .lane = lane_of(event.kind)}
        );
    return html::group(web::picture(timeline), moments::moments_list(record.process, in_order));
}

Node papers(const Record& record)
{
    std::vector<web::ListItem> items;
    for (const auto& document : record.documents) {
        if (not document.is_public) continue;
        items.push_back(
            {.address = "/stukken/" + std::to_string(document.id.value()),
             .label = as_is(document.title),
             .date = document.on ? to_text(*document.on) : Text{},
             .kind = as_is(document.kind),
             .state = web::badge(documents::to_text(document.status))}
        );
    }
    if (items.empty()) return web::empty_state(t("Er zijn nog geen stukken."));
    return web::listing(std::move(items));
}

/// The whole ledger as files, on a page of its own.
Node open_data(const processes::Process& process)
{
    return p(web::link_to(
        processes::public_path(process) + "/open-gegevens",
        t("Open gegevens: alle inbreng als bestand")
    ));
}

/// The parts of town, each with its page.
Node names_of(const std::vector<areas::Area>& areas)
{
    std::vector<Node> names;
    for (const auto& area : areas) {
        if (not names.empty()) names.push_back(Node{as_is(", ")});
        names.push_back(web::link_to(areas::public_path(area), as_is(area.name)));
    }
    return Node::group(std::move(names));
}

Node about(const Record& record, const std::vector<areas::Area>& areas)
{
    const auto& process = record.process;
    std::vector<Node> known;
    if (not areas.empty()) known.push_back(web::fact(t("Voor welk gebied"), names_of(areas)));
    known.push_back(web::fact(t("Vorm van meedoen"), processes::to_text(process.rung)));
    known.push_back(web::fact(t("Wie besluit"), processes::to_text(process.authority)));
    if (not process.legal_basis.empty())
        known.push_back(web::fact(t("Regels die gelden"), as_is(process.legal_basis)));
    if (not process.contact.empty())
        known.push_back(web::fact(t("Vragen?"), as_is(process.contact)));
    return web::facts(Node::group(std::move(known)));
}

Node findings_part(
    const processes::Process& process,
    const std::vector<records::Finding>& findings,
    Severity severity,
    std::string anchor,
    Text heading
)
{
    auto list = records::findings_list(findings, severity, process);
    if (list.empty()) return html::nothing();
    return web::part(std::move(anchor), std::move(heading), std::move(list));
}

Node actions_of(const processes::Process& process, const ToDo& to_do)
{
    if (to_do.actions.empty() and not to_do.may_add) return html::nothing();
    return web::part(
        "acties",
        t("Acties"),
        to_do.actions.empty()
            ? web::empty_state(
                  t("Er is nog niets toegezegd. Wat het eindverslag toezegt, komt hier "
                    "vanzelf.")
              )
            : actions::office_list(to_do.actions, to_do.today),
        html::when(
            to_do.may_add,
            [&] {
                return p(web::link_to(
                    processes::office_path(process, processes::Section::overview) + "/acties/nieuw",
                    t("Actie toevoegen")
                ));
            }
        )
    );
}

} // namespace

web::Page process_page(ProcessView view)
{
    auto& record = view.record;
    const auto phase = phase_of(record, view.report_version.has_value());
    const auto in_order = moments::in_order(std::move(record.moments));
    auto page = web::page(
        as_is(record.process.title),
        web::lead(as_is(record.process.summary)),
        answer_first(record, view.report_version),
        steps_of(phase),
        intake::invitation_part(record.process, view.call, view.today),
        about(record, view.areas),
        influence(record),
        std::move(view.headway),
        web::part(
            "uitkomsten",
            t("Wat is er gezegd en wat doet de gemeente ermee?"),
            inputs::outcomes_part(record.outcomes, record.responses, record.uses),
            themes::way_part({record.ledger.headway, record.themes, record.outcomes, record.uses})
        ),
        actions::actions_part(view.promised, view.today),
        html::when(
            not record.rounds.empty(),
            [&] {
                return web::part(
                    "akkoord",
                    t("Wie gingen akkoord?"),
                    consents::consent_part(record.rounds, record.consents, record.bodies)
                );
            }
        ),
        web::part("momenten", t("Wat is er gebeurd?"), timeline(record, in_order, view.today)),
        web::part("stukken", t("Stukken"), papers(record), open_data(record.process)),
        processes::plan_part(record.process, record.plan)
    );
    page.trail = {
        {t("Trajecten"), "/trajecten"}
    };
    return page;
}

web::Page overview_page(
    const Record& record,
    const std::vector<records::Finding>& findings,
    const Next& next,
    const ToDo& to_do
)
{
    const auto& process = record.process;
    return processes::office_page(
        process,
        processes::Section::overview,
        as_is(process.title),
        html::group(
            web::next_step(
                {.heading = next.what,
                 .why = next.why,
                 .action = web::action_link(
                     processes::office_path(process, next.section), t("Ga verder")
                 )}
            ),
            web::facts(
                web::fact(t("Plan"), processes::to_text(process.plan_state)),
                web::fact(
                    t("Momenten"), Text::number(static_cast<std::int64_t>(record.moments.size()))
                ),
                web::fact(t("Inbreng"), Text::number(record.ledger.headway.total)),
                web::fact(
                    t("Uitkomsten"), Text::number(static_cast<std::int64_t>(record.outcomes.size()))
                ),
                web::fact(
                    t("Voor inwoners"),
                    process.is_public
                        ? web::link_to(
                              processes::public_path(process), t("openbaar, bekijk de pagina")
                          )
                        : Node{t("nog niet openbaar")}
                )
            ),
            html::when(
                findings.empty(),
                [] { return p(t("De controle vond niets dat ontbreekt of niet klopt.")); }
            ),
            findings_part(
                process, findings, Severity::block, "tegen", t("Dit houdt het eindverslag tegen")
            ),
            actions_of(process, to_do),
            findings_part(process, findings, Severity::warning, "let-op", t("Let hierop")),
            findings_part(process, findings, Severity::info, "informatie", t("Ter informatie"))
        )
    );
}

} // namespace wijkspraak::portal
