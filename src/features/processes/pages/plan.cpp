#include "features/processes/forms.hpp"
#include "features/processes/pages.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace wijkspraak::processes {

using html::Node;

namespace {

/// Parts that are written in one go, with what they are about together.
struct Chapter {
    Text heading;
    std::vector<PlanPart> parts;
};

const std::vector<Chapter>& chapters()
{
    using enum PlanPart;
    static const std::vector<Chapter> all{
        {t("Waar gaat het over?"),            {occasion, decision, goal}                 },
        {t("Hoeveel invloed is er?"),         {influence, open_and_fixed}                },
        {t("Wie doen er mee?"),               {stakeholders, hard_to_reach, bodies}      },
        {t("Hoe en wanneer?"),                {methods, schedule, languages, information}},
        {t("Wie doet wat, en wie besluit?"),  {roles, budget, decision_route}            },
        {t("Wat gebeurt er met de inbreng?"), {recording, feedback, evaluation, privacy} },
    };
    return all;
}

web::Tone tone_of(PlanState state)
{
    return state == PlanState::decided ? web::Tone::good : web::Tone::neutral;
}

Node decided_facts(const PlanDecision& decision)
{
    return web::facts(
        web::fact(t("Besloten door"), to_text(decision.authority)),
        web::fact(t("Datum"), to_text(decision.on)),
        web::fact(t("Kenmerk"), Node{decision.reference})
    );
}

/// Saves what was typed and submits the plan with it.
Node submit_button()
{
    return html::div(
        html::cls("knoppen"),
        html::button(
            html::cls("utrecht-button utrecht-button--secondary-action"),
            html::attribute("type", "submit"),
            html::attribute("name", "daad"),
            html::attribute("value", "indienen"),
            t("Opslaan en indienen")
        )
    );
}

Node written_form(const Process& process, const PlanView& view)
{
    const web::Form form{view.parts.fields, view.parts.problems};
    auto fields = html::each(chapters(), [&](const Chapter& chapter) {
        return html::group(html::h2(chapter.heading), html::each(chapter.parts, [&](PlanPart part) {
                               return form.text(plan_field(part));
                           }));
    });
    return html::group(
        form.summary(),
        web::post_form(
            plan_address(process),
            process.plan_state == PlanState::draft ? t("Concept opslaan") : t("Plan opslaan"),
            std::move(fields),
            html::when(process.plan_state == PlanState::draft, submit_button)
        )
    );
}

Node words_of_part(PlanPart part, const Plan& plan)
{
    const auto words = plan.find(part);
    return html::group(
        html::h3(t(words_of(part).label)),
        words == plan.end() ? html::p(t("Niet ingevuld.")) : web::written(words->second)
    );
}

Node reading_copy(const Plan& plan)
{
    return html::each(chapters(), [&](const Chapter& chapter) {
        return html::group(html::h2(chapter.heading), html::each(chapter.parts, [&](PlanPart part) {
                               return words_of_part(part, plan);
                           }));
    });
}

Node decision_form_node(const Process& process, const PlanView& view)
{
    const web::Form form{view.decision.fields, view.decision.problems};
    return web::part(
        "besluit",
        t("Leg het besluit over het plan vast"),
        html::p(t("Deelnemers kunnen pas meedoen als het bevoegde bestuur over het plan heeft "
                  "besloten.")),
        form.summary(),
        web::post_form(
            plan_address(process) + "/besluit",
            t("Besluit vastleggen"),
            form.radios(decision_form::authority, authority_choices()),
            form.dated(decision_form::on),
            form.text(decision_form::reference)
        )
    );
}

Node still_to_write(const Plan& plan)
{
    const auto missing = missing_parts(plan);
    if (missing.empty())
        return html::p(t("Alle verplichte onderdelen zijn ingevuld. U kunt het plan indienen."));
    return html::p(
        t("Nog {n} verplicht onderdeel te gaan. U kunt het plan elk moment als concept opslaan.",
          "Nog {n} verplichte onderdelen te gaan. U kunt het plan elk moment als concept opslaan.",
          missing.size())
    );
}

/// After the decision, residents may come in.
Node way_to_residents(const Process& process)
{
    if (process.plan_state != PlanState::decided or process.is_public) return html::nothing();
    return web::next_step(
        {.heading = t("Maak het traject openbaar"),
         .why = t("Over het plan is besloten. Inwoners kunnen nu lezen wat er speelt en meedoen."),
         .action = web::action_link(publicity_address(process), t("Naar openbaar maken"))}
    );
}

Node next_duty(const Process& process, const std::vector<Duty>& duties)
{
    const auto open =
        std::ranges::find_if(duties, [](const Duty& duty) { return not duty.done_on; });
    if (open == duties.end()) return way_to_residents(process);
    return web::next_step(
        {.heading = as_is(open->what),
         .why = open->arose_on ? t("Dit moet sinds {datum}. Grond: {grond}.",
                                   to_text(*open->arose_on),
                                   open->ground)
                               : t("Grond: {grond}.", open->ground),
         .action =
             web::action_link(duty_address(process, open->id), t("Leg vast wanneer dit is gedaan"))}
    );
}

std::vector<Node> duty_row(const Duty& duty)
{
    std::vector<Node> cells;
    cells.emplace_back(duty.what);
    cells.push_back(
        duty.done_on ? html::span(to_text(*duty.done_on)) : web::badge(t("open"), web::Tone::care)
    );
    cells.emplace_back(duty.evidence);
    return cells;
}

Node duty_list(const std::vector<Duty>& duties)
{
    if (duties.empty()) return html::nothing();
    web::Table table{
        .caption = t("Wat na het besluit moest gebeuren"),
        .columns = {t("Wat"),     t("Gedaan op"), t("Bewijs")},
        .rows = {           },
        .is_caption_hidden = true
    };
    for (const auto& duty : duties) table.rows.push_back(duty_row(duty));
    return web::part(
        "plichten", t("Wat na het besluit moest gebeuren"), web::table(std::move(table))
    );
}

} // namespace

std::string plan_address(const Process& process)
{
    return office_path(process, Section::plan);
}

std::string duty_address(const Process& process, DutyId duty)
{
    return office_path(process, Section::overview) + "/plichten/" + std::to_string(duty.value());
}

web::Page plan_page(const Process& process, const PlanView& view)
{
    const bool is_decided = process.plan_state == PlanState::decided;
    const bool may_write = view.rights == Rights::change and not is_decided;
    const bool may_decide =
        view.rights == Rights::change and process.plan_state == PlanState::submitted;
    return office_page(
        process,
        Section::plan,
        t("Participatieplan"),
        html::group(
            html::p(
                t("Stand van het plan: "),
                web::badge(to_text(process.plan_state), tone_of(process.plan_state))
            ),
            html::when(
                view.rights == Rights::change, [&] { return next_duty(process, view.duties); }
            ),
            html::with(process.plan_decision, decided_facts),
            html::when(may_decide, [&] { return decision_form_node(process, view); }),
            html::when(
                process.plan_state == PlanState::draft, [&] { return still_to_write(view.plan); }
            ),
            duty_list(view.duties),
            may_write ? written_form(process, view) : reading_copy(view.plan)
        )
    );
}

web::Page duty_page(const Process& process, const Duty& duty, const Sent& sent)
{
    const web::Form form{sent.fields, sent.problems};
    return office_page(
        process,
        Section::plan,
        as_is(duty.what),
        html::group(
            html::p(t("Grond: {grond}.", duty.ground)),
            form.summary(),
            web::post_form(
                duty_address(process, duty.id),
                t("Bewijs opslaan"),
                form.dated(proof_form::done_on),
                form.text(proof_form::evidence)
            )
        )
    );
}

} // namespace wijkspraak::processes
