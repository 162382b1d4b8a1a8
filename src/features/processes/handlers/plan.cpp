#include "features/processes/forms.hpp"
#include "features/processes/handlers.hpp"

#include <algorithm>

namespace wijkspraak::processes {

using web::Access;
using web::Context;
using web::Method;
using web::Response;

namespace {

PlanView plan_view(Context& context, const Process& process)
{
    PlanView view;
    view.plan = plan_of(context.transaction(), process.id);
    view.parts.fields = fields_of(view.plan);
    view.decision.fields = {
        {"besluit-bestuur", std::string{to_word(process.authority)}}
    };
    view.duties = duties_of(context.transaction(), process.id);
    view.rights = rights_of(context);
    return view;
}

Response show_plan(Context& context, const web::Slug& slug)
{
    const auto process = found(context.transaction(), slug);
    return web::respond(plan_page(process, plan_view(context, process)));
}

/// The plan as it was typed, with what is wrong with it.
Response typed_again(
    Context& context, const Process& process, const web::Problems& problems, int status
)
{
    auto view = plan_view(context, process);
    view.parts = {context.fields, problems};
    return web::respond(plan_page(process, view), status);
}

Response save_plan(Context& context, const web::Slug& slug)
{
    const auto process = found(context.transaction(), slug);
    const auto plan = read_plan(context.fields);
    if (not plan) return typed_again(context, process, plan.error(), 422);

    const bool is_submission = context.fields["daad"] == "indienen";
    const auto ruling = is_submission ? may_submit(process, *plan) : may_write_plan(process, *plan);
    if (not ruling) {
        const int status = ruling.error().missing.empty() ? 409 : 422;
        return typed_again(context, process, problems_of(ruling.error()), status);
    }

    write_plan(context.transaction(), process.id, *plan, context.actor());
    if (is_submission) submit_plan(context.transaction(), process.id, context.actor());
    return web::see(
        plan_address(process), is_submission ? web::Notice::submitted : web::Notice::saved
    );
}

Response save_decision(Context& context, const web::Slug& slug)
{
    const auto process = found(context.transaction(), slug);
    const auto refuse = [&](const web::Problems& problems, int status) {
        auto view = plan_view(context, process);
        view.decision = {context.fields, problems};
        return web::respond(plan_page(process, view), status);
    };
    const auto draft = read_decision(context.fields);
    if (not draft) return refuse(draft.error(), 422);
    const auto decision = decide(process, *draft);
    if (not decision) return refuse(problems_of(decision.error()), 409);

    decide_plan(context.transaction(), process.id, *decision, context.actor());
    return web::see(plan_address(process), web::Notice::decided);
}

Duty duty_with(Context& context, const Process& process, DutyId id)
{
    const auto duties = duties_of(context.transaction(), process.id);
    const auto match = std::ranges::find(duties, id, &Duty::id);
    if (match == duties.end()) throw web::HttpError{404};
    return *match;
}

Response show_duty(Context& context, const web::Slug& slug, DutyId id)
{
    const auto process = found(context.transaction(), slug);
    const auto duty = duty_with(context, process, id);
    const web::Fields known{
        {"gedaan-op", duty.done_on ? to_iso(*duty.done_on) : std::string{}},
        {"bewijs",    duty.evidence                                       }
    };
    return web::respond(duty_page(process, duty, {known, {}}));
}

Response save_duty(Context& context, const web::Slug& slug, DutyId id)
{
    const auto process = found(context.transaction(), slug);
    const auto duty = duty_with(context, process, id);
    const auto proof = read_proof(context.fields);
    if (not proof)
        return web::respond(duty_page(process, duty, {context.fields, proof.error()}), 422);

    finish_duty(context.transaction(), process.id, duty.id, *proof, context.actor());
    return web::see(plan_address(process) + "#plichten", web::Notice::saved);
}

} // namespace

web::Routes plan_routes()
{
    return {
        {Method::get,  "/kantoor/trajecten/{}/plan",         Access::office, show_plan    },
        {Method::post, "/kantoor/trajecten/{}/plan",         Access::team,   save_plan    },
        {Method::post, "/kantoor/trajecten/{}/plan/besluit", Access::team,   save_decision},
        {Method::get,  "/kantoor/trajecten/{}/plichten/{}",  Access::team,   show_duty    },
        {Method::post, "/kantoor/trajecten/{}/plichten/{}",  Access::team,   save_duty    },
    };
}

} // namespace wijkspraak::processes
