#include "civic/zone.hpp"
#include "features/closings/closings.hpp"
#include "features/closings/pages.hpp"
#include "features/inputs/inputs.hpp"
#include "features/processes/processes.hpp"
#include "features/records/records.hpp"
#include "features/reports/reports.hpp"

namespace wijkspraak::closings {

using processes::Process;
using processes::Section;
using web::Access;
using web::Context;
using web::Method;
using web::Response;
using web::Slug;

namespace {

const web::Problems no_problems;

std::optional<Refusal> refusal_of(Context& context, const Process& process)
{
    const auto findings = records::check(records::record_of(context.transaction(), process));
    const auto may = may_close(
        {.process = process,
         .findings = findings,
         .has_report = reports::published(context.transaction(), process.id).has_value()}
    );
    return may ? std::nullopt : std::optional{may.error()};
}

ClosingView view_of(Context& context, const Process& process)
{
    return {
        .process = process,
        .headway = inputs::headway_of(context.transaction(), process.id),
        .refusal = refusal_of(context, process),
        .may_change = web::may_enter(context.viewer, Access::team)};
}

Response show(Context& context, Slug slug)
{
    const auto process = processes::found(context.transaction(), slug);
    return web::respond(closing_page(view_of(context, process), context.fields, no_problems));
}

Response close(Context& context, Slug slug)
{
    const auto process = processes::found(context.transaction(), slug);
    auto view = view_of(context, process);
    if (view.refusal) {
        view.was_refused = true;
        return web::respond(closing_page(view, context.fields, no_problems), 409);
    }
    processes::close(context.transaction(), process.id, day_of(context.now), context.actor());
    return web::see(processes::office_path(process, Section::closing), web::Notice::saved);
}

Response reopen(Context& context, Slug slug)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto reason = read_reason(context.fields);
    if (not reason)
        return web::respond(
            closing_page(view_of(context, process), context.fields, reason.error()), 422
        );
    processes::reopen(context.transaction(), process.id, *reason, context.actor());
    return web::see(processes::office_path(process, Section::closing), web::Notice::saved);
}

} // namespace

web::Routes routes()
{
    return {
        {Method::get,  "/kantoor/trajecten/{}/afsluiten",            Access::office, show  },
        {Method::post, "/kantoor/trajecten/{}/afsluiten",            Access::team,   close },
        {Method::post, "/kantoor/trajecten/{}/afsluiten/heropening", Access::team,   reopen},
    };
}

} // namespace wijkspraak::closings
