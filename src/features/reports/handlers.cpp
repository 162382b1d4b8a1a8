#include "civic/zone.hpp"
#include "features/actions/actions.hpp"
#include "features/inputs/inputs.hpp"
#include "features/processes/processes.hpp"
#include "features/records/records.hpp"
#include "features/reports/choice.hpp"
#include "features/reports/compose.hpp"
#include "features/reports/forms.hpp"
#include "features/reports/pages.hpp"
#include "features/reports/print_handlers.hpp"
#include "features/reports/reports.hpp"
#include "features/reports/rules.hpp"
#include "features/reports/store.hpp"
#include "paper/canonical.hpp"
#include "paper/fingerprint.hpp"

#include <algorithm>

namespace wijkspraak::reports {

namespace {

using processes::Process;
using storage::Transaction;
using web::Access;
using web::Context;
using web::Method;
using web::Response;
using web::Slug;

Response show(Context& context, Slug slug)
{
    const auto choice = choose(context.transaction(), slug, context);
    const auto document = document_of(context.transaction(), choice, context);
    auto response = web::respond(
        document ? report_page(choice.process, *document, choice.report ? &*choice.report : nullptr)
                 : no_report_page(choice.process)
    );
    if (choice.process.is_public) response.keep_under = topics(choice.process);
    return response;
}

Response desk(
    Context& context,
    const Process& process,
    const web::Problems& problems,
    bool was_refused,
    int status
)
{
    const auto findings = records::check(records::record_of(context.transaction(), process));
    const auto reports = ReportStore{context.transaction()}.of_process(process.id);
    return web::respond(
        desk_page(
            {.process = process,
             .findings = findings,
             .reports = reports,
             .may_change = web::may_enter(context.viewer, Access::team),
             .was_refused = was_refused},
            context.fields,
            problems
        ),
        status
    );
}

Response show_desk(Context& context, Slug slug)
{
    return desk(context, processes::found(context.transaction(), slug), {}, false, 200);
}

Response freeze_report(Context& context, Slug slug)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto record = records::whole_record_of(context.transaction(), process);
    const auto findings = records::check(record);
    ReportStore store{context.transaction()};

    const auto version = freeze(findings, store.of_process(process.id));
    if (not version) return desk(context, process, {}, true, 409);

    const auto today = day_of(context.now);
    const auto document = compose(
        record,
        findings,
        {.municipality = context.settings.municipality, .dated = today, .version = *version},
        Language::dutch()
    );
    const auto content = paper::to_canonical(document);
    store.freeze(
        process.id,
        {.version = *version,
         .on = today,
         .content = content,
         .sha256 = paper::fingerprint(content)},
        context.actor()
    );
    return web::see(
        processes::office_path(process, processes::Section::report), web::Notice::frozen
    );
}

/// What the report says that will be done goes on the list of actions, to be followed until it is.
void promise_uses(Context& context, const Process& process)
{
    const auto path = processes::public_path(process);
    for (const auto& use : inputs::uses_of(context.transaction(), process.id)) {
        if (use.kind == inputs::UseKind::clause) continue;
        actions::promise(
            context.transaction(),
            {
                .what = use.text,
                .source =
                    {.kind = actions::SourceKind::report,
                             .id = use.id.value(),
                             .words = process.title,
                             .address = path + "/eindverslag"},
                .owner = {.unit = use.owner                                  },
                .process = actions::ProcessRef{process.id.value(),                      process.title,  path},
                .due = use.planned,
                .is_public = true
        },
            context.actor()
        );
    }
}

Response publish_report(Context& context, Slug slug, int version)
{
    const auto process = processes::found(context.transaction(), slug);
    ReportStore store{context.transaction()};
    const auto reports = store.of_process(process.id);
    const auto report = std::ranges::find(reports, version, &Report::version);
    if (report == reports.end()) throw web::HttpError{404};

    web::Reading reading{context.fields};
    const auto dossier = reading.text(dossier_field);
    if (not reading.ok()) return desk(context, process, reading.problems(), false, 422);

    store.publish(process.id, report->id, dossier, context.actor());
    promise_uses(context, process);
    return web::see(
        processes::office_path(process, processes::Section::report), web::Notice::published
    );
}

} // namespace

web::Routes routes()
{
    web::Routes routes{
        {Method::get,  "/trajecten/{}/eindverslag",                 Access::anyone, show         },
        {Method::get,  "/kantoor/trajecten/{}/eindverslag",         Access::office, show_desk    },
        {Method::post, "/kantoor/trajecten/{}/eindverslag/versies", Access::team,   freeze_report},
        {Method::post,
         "/kantoor/trajecten/{}/eindverslag/versies/{}/publicatie", Access::team,
         publish_report                                                                          },
    };
    const auto more = print_routes();
    routes.insert(routes.end(), more.begin(), more.end());
    return routes;
}

} // namespace wijkspraak::reports
