#include "features/inputs/pages.hpp"
#include "features/inputs/rules.hpp"
#include "features/processes/processes.hpp"
#include "web/address.hpp"
#include "web/parts.hpp"

#include <algorithm>
#include <span>

namespace wijkspraak::inputs {

using html::Node;
using processes::Process;
using processes::Section;

namespace {

std::string list_path(const Process& process)
{
    return processes::office_path(process, Section::outcomes);
}

bool has_gap(const std::vector<Gap>& gaps, Gap gap)
{
    return std::ranges::find(gaps, gap) != gaps.end();
}

const Response* response_to(OutcomeId outcome, const Answers& answers)
{
    const auto response = std::ranges::find(answers.responses, outcome, &Response::outcome);
    return response == answers.responses.end() ? nullptr : &*response;
}

std::vector<Use> uses_for(OutcomeId outcome, const Answers& answers)
{
    std::vector<Use> uses;
    for (const auto& use : answers.uses)
        if (std::ranges::find(use.outcomes, outcome) != use.outcomes.end()) uses.push_back(use);
    return uses;
}

Node reaction_state(OutcomeId outcome, const Answers& answers)
{
    const auto gaps = gaps_of(outcome, answers.responses, answers.uses);
    for (const auto gap : {Gap::response, Gap::motivation})
        if (has_gap(gaps, gap)) return web::badge(to_text(gap), web::Tone::bad);
    return web::badge(to_text(response_to(outcome, answers)->disposition), web::Tone::good);
}

Node use_state(OutcomeId outcome, const Answers& answers)
{
    const auto gaps = gaps_of(outcome, answers.responses, answers.uses);
    if (has_gap(gaps, Gap::use)) return web::badge(to_text(Gap::use), web::Tone::bad);
    const auto uses = uses_for(outcome, answers).size();
    if (uses == 0) return web::badge(t("Geen"));
    return web::badge(t("{n} keer benut", "{n} keer benut", uses), web::Tone::good);
}

Node outcome_facts(const Process& process, const OutcomeView& view)
{
    const auto& outcome = view.outcome;
    const auto short_fact = [](Text label, const std::string& words) {
        return html::when(not words.empty(), [&] {
            return web::fact(std::move(label), web::written(words));
        });
    };
    return html::group(
        web::written(outcome.text),
        web::facts(
            short_fact(t("Gezegd door"), outcome.said_by),
            short_fact(t("Hoe breed gedeeld"), outcome.breadth),
            short_fact(t("Andere meningen"), outcome.minority)
        ),
        html::when(
            view.may_change,
            [&] {
                return html::p(web::link_to(
                    office_path(process, outcome.id) + "/wijzigen", t("Deze tekst wijzigen")
                ));
            }
        )
    );
}

constexpr std::size_t inputs_to_show = 10;

Node inputs_under_it(const Process& process, const OutcomeView& view)
{
    if (view.inputs.inputs.empty())
        return web::empty_state(
            t("Onder deze uitkomst staat nog geen inbreng. Kies bij de inbreng deze uitkomst."),
            web::link_to(processes::office_path(process, Section::inputs), t("Naar de inbreng"))
        );
    const auto all = web::Address{processes::office_path(process, Section::inputs)}.with(
        "bij", std::to_string(view.outcome.id.value())
    );
    const auto shown = std::min(view.inputs.inputs.size(), inputs_to_show);
    return html::group(
        html::ul(html::each(
            std::span{view.inputs.inputs}.first(shown),
            [](const Input& input) {
                return html::li(input.text, html::when(not input.said_by.empty(), [&] {
                                    return " (" + input.said_by + ")";
                                }));
            }
        )),
        html::when(
            view.inputs.total > static_cast<std::int64_t>(shown),
            [&] {
                return html::p(web::link_to(
                    all.text(), t("Alle {n} stukken inbreng bekijken", view.inputs.total)
                ));
            }
        )
    );
}

Text verdict_on(const processes::Frame& frame, const OutcomeView& view)
{
    const auto test = std::ranges::find_if(view.answers.tests, [&](const FrameTest& one) {
        return one.outcome == view.outcome.id and one.frame == frame.id;
    });
    return test == view.answers.tests.end() ? t("Nog niet getoetst") : to_text(test->fit);
}

Node verdicts(const OutcomeView& view)
{
    return web::facts(html::each(view.answers.frames, [&](const processes::Frame& frame) {
        return web::fact(
            t("Kader {nummer}, {soort}", frame.line, to_text(frame.kind)), verdict_on(frame, view)
        );
    }));
}

Node tests_part(const Process& process, const OutcomeView& view, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    if (view.answers.frames.empty())
        return web::empty_state(
            t("Dit traject heeft nog geen kaders om aan te toetsen."),
            web::link_to(processes::office_path(process, Section::frames), t("Naar de kaders"))
        );
    if (not view.may_change) return verdicts(view);
    return html::group(
        form.summary(),
        web::post_form(
            office_path(process, view.outcome.id) + "/kadertoets",
            t("Kadertoets bewaren"),
            test_fields(filled.sent, filled.problems, view.answers.frames)
        )
    );
}

Node response_part(const Process& process, const OutcomeView& view, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    const auto* response = response_to(view.outcome.id, view.answers);
    if (not view.may_change)
        return response == nullptr ? html::p(t("Nog geen reactie."))
                                   : html::group(
                                         html::p(web::badge(to_text(response->disposition))),
                                         web::written(response->reason)
                                     );
    const bool is_within =
        is_within_frames(view.outcome.id, view.answers.frames, view.answers.tests);
    return html::group(
        form.summary(),
        html::when(
            is_within,
            [] {
                return html::p(t("Deze uitkomst past binnen alle kaders. Overnemen is dan het "
                                 "uitgangspunt; wie afwijkt, legt uit waarom."));
            }
        ),
        web::post_form(
            office_path(process, view.outcome.id) + "/reactie",
            t("Reactie bewaren"),
            response_fields(form)
        )
    );
}

Node use_row(const Process& process, const Use& use, bool may_change)
{
    const auto path = processes::office_path(process, Section::outcomes) + "/benutting/" +
                      std::to_string(use.id.value());
    return html::li(
        html::p(html::strong(to_text(use.kind)), as_is(": " + use.text)),
        html::when(
            not use.place.empty(),
            [&] { return html::p(t("Terug te vinden in: {plaats}", use.place)); }
        ),
        html::when(
            not use.owner.empty(), [&] { return html::p(t("Uitvoering: {wie}", use.owner)); }
        ),
        html::with(
            use.planned,
            [](const Dated& planned) { return html::p(t("Gepland: {datum}", to_text(planned))); }
        ),
        html::when(
            may_change,
            [&] {
                return html::p(web::link_to(path, t("Benutting {nummer} wijzigen", use.number)));
            }
        )
    );
}

Node uses_part(const Process& process, const OutcomeView& view, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    const auto uses = uses_for(view.outcome.id, view.answers);
    return html::group(
        form.summary(),
        html::when(
            uses.empty(),
            [] {
                return web::empty_state(
                    t("Nog niet vastgelegd waar deze uitkomst in het voorstel of het "
                      "uitvoeringsplan terug te vinden is.")
                );
            }
        ),
        html::when(
            not uses.empty(),
            [&] {
                return html::ul(html::each(uses, [&](const Use& use) {
                    return use_row(process, use, view.may_change);
                }));
            }
        ),
        html::when(
            view.may_change,
            [&] {
                return html::group(
                    html::h3(t("Benutting toevoegen")),
                    web::post_form(
                        office_path(process, view.outcome.id) + "/benutting",
                        t("Benutting toevoegen"),
                        use_fields(form, view.references)
                    )
                );
            }
        )
    );
}

} // namespace

std::string office_path(const Process& process, OutcomeId id)
{
    return list_path(process) + "/" + std::to_string(id.value());
}

web::Page outcomes_page(
    const Process& process,
    const std::vector<Outcome>& outcomes,
    const Answers& answers,
    const web::Viewer& viewer
)
{
    auto adding = html::when(web::may_enter(viewer, web::Access::team), [&] {
        return web::action_link(list_path(process) + "/nieuw", t("Uitkomst toevoegen"));
    });
    if (outcomes.empty())
        return processes::office_page(
            process,
            Section::outcomes,
            t("Uitkomsten"),
            web::empty_state(
                t("Er zijn nog geen uitkomsten. Vat samen waar de inbreng op neerkomt: per "
                  "onderwerp één uitkomst."),
                std::move(adding)
            )
        );

    web::Table table{
        .caption = t("Uitkomsten met reactie en benutting"),
        .columns = {t("Nummer"), t("Uitkomst"), t("Reactie (c1)"), t("Benutting (c2)")},
        .is_caption_hidden = true
    };
    for (const auto& outcome : outcomes) {
        std::vector<Node> row;
        row.emplace_back(std::to_string(outcome.number));
        row.push_back(web::link_to(office_path(process, outcome.id), as_is(outcome.title)));
        row.push_back(reaction_state(outcome.id, answers));
        row.push_back(use_state(outcome.id, answers));
        table.rows.push_back(std::move(row));
    }
    return processes::office_page(
        process,
        Section::outcomes,
        t("Uitkomsten"),
        html::group(std::move(adding), web::table(std::move(table)))
    );
}

web::Page new_outcome_page(const Process& process, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    return processes::office_page(
        process,
        Section::outcomes,
        t("Uitkomst toevoegen"),
        html::group(
            form.summary(),
            web::post_form(list_path(process), t("Uitkomst toevoegen"), outcome_fields(form))
        )
    );
}

web::Page edit_outcome_page(const Process& process, const Outcome& outcome, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    return processes::office_page(
        process,
        Section::outcomes,
        t("Uitkomst {nummer} wijzigen", outcome.number),
        html::group(
            form.summary(),
            web::post_form(
                office_path(process, outcome.id) + "/wijzigen",
                t("Wijzigingen bewaren"),
                outcome_fields(form)
            )
        )
    );
}

web::Page outcome_page(const Process& process, const OutcomeView& view, const OutcomeForms& forms)
{
    return processes::office_page(
        process,
        Section::outcomes,
        t("Uitkomst {nummer}: {titel}", view.outcome.number, view.outcome.title),
        html::group(
            html::p(
                reaction_state(view.outcome.id, view.answers),
                as_is(" "),
                use_state(view.outcome.id, view.answers)
            ),
            outcome_facts(process, view),
            web::part("inbreng", t("Inbreng"), inputs_under_it(process, view)),
            web::part("kadertoets", t("Kadertoets"), tests_part(process, view, forms.tests)),
            web::part(
                "reactie",
                t("Reactie van de gemeente (c1)"),
                response_part(process, view, forms.response)
            ),
            web::part("benutting", t("Benutting (c2)"), uses_part(process, view, forms.use))
        )
    );
}

web::Page use_page(
    const Process& process, const Use& use, const References& references, const Filled& filled
)
{
    const web::Form form{filled.sent, filled.problems};
    return processes::office_page(
        process,
        Section::outcomes,
        t("Benutting {nummer} wijzigen", use.number),
        html::group(
            form.summary(),
            web::post_form(
                list_path(process) + "/benutting/" + std::to_string(use.id.value()),
                t("Wijzigingen bewaren"),
                use_fields(form, references)
            )
        )
    );
}

} // namespace wijkspraak::inputs
