#include "civic/zone.hpp"
#include "features/processes/processes.hpp"
#include "features/records/records.hpp"
#include "features/reports/compose.hpp"
#include "features/reports/forms.hpp"
#include "features/reports/pages.hpp"
#include "features/reports/reports.hpp"
#include "features/reports/rules.hpp"
#include "features/reports/store.hpp"
#include "paper/canonical.hpp"
#include "paper/fingerprint.hpp"
#include "paper/odt.hpp"
#include "paper/pdf.hpp"

#include <algorithm>
#include <charconv>

namespace wijkspraak::reports {

namespace {

using processes::Process;
using storage::Transaction;
using web::Access;
using web::Context;
using web::Method;
using web::Response;
using web::SlowContext;
using web::Slug;

Process visible(Transaction& transaction, const Slug& slug, const web::Viewer& viewer)
{
    auto process = processes::found(transaction, slug);
    if (not process.is_public and viewer.roles.empty()) throw web::HttpError{404};
    return process;
}

paper::Document draft_of(Transaction& transaction, const Process& process, const Context& context)
{
    const auto record = records::record_of(transaction, process);
    return compose(
        record,
        records::check(record),
        {.municipality = context.settings.municipality, .dated = day_of(context.now)},
        Language::dutch()
    );
}

/// The version that the address asks for, if it asks for one.
std::optional<int> version_asked(const web::Fields& query)
{
    const auto text = query["versie"];
    int version = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), version);
    if (text.empty() or error != std::errc{} or end != text.data() + text.size())
        return std::nullopt;
    return version;
}

/// The report that this visitor gets to see: the version asked for, else the newest public one,
/// else the draft where it may be seen.
struct Shown {
    Process process;
    std::optional<paper::Document> document = {};
    std::optional<Report> report = {};
};

const Report* chosen(const std::vector<Report>& reports, const Context& context)
{
    const auto version = version_asked(context.fields);
    if (not version) return newest_published(reports);
    const auto found = std::ranges::find(reports, *version, &Report::version);
    const bool may_see =
        found != reports.end() and (found->published_at or not context.viewer.roles.empty());
    if (not may_see) throw web::HttpError{404};
    return &*found;
}

/// The frozen content with what is only known after freezing: its fingerprint.
paper::Document with_fingerprint(paper::Document document, const Report& report)
{
    document.facts.push_back(
        {Language::dutch().say(t("Vingerafdruk van de inhoud (SHA-256)")), report.sha256}
    );
    return document;
}

Shown shown(Transaction& transaction, const Slug& slug, const Context& context)
{
    Shown shown{visible(transaction, slug, context.viewer)};
    const bool is_office = not context.viewer.roles.empty();
    const bool wants_draft = is_office and not context.fields["concept"].empty();
    const ReportStore store{transaction};
    const auto reports = store.of_process(shown.process.id);
    const auto* report = wants_draft ? nullptr : chosen(reports, context);
    if (report != nullptr) {
        shown.report = *report;
        shown.document =
            with_fingerprint(paper::from_canonical(store.content_of(report->id)), *report);
    } else if (is_office or shown.process.shows_draft) {
        shown.document = draft_of(transaction, shown.process, context);
    }
    return shown;
}

std::vector<std::string> topics(const Process& process)
{
    return {"process:" + std::to_string(process.id.value()), "site"};
}

Response show(Context& context, Slug slug)
{
    const auto shown = reports::shown(context.transaction(), slug, context);
    auto response = web::respond(
        shown.document
            ? report_page(shown.process, *shown.document, shown.report ? &*shown.report : nullptr)
            : no_report_page(shown.process)
    );
    if (shown.process.is_public) response.keep_under = topics(shown.process);
    return response;
}

/// The document is read in one unit of work and drawn after it, so that drawing holds up nobody.
template <typename Draw>
Response download(
    SlowContext& context,
    const Slug& slug,
    std::string_view ending,
    std::string media_type,
    Draw&& draw
)
{
    const auto shown = context.database.read([&](Transaction& transaction) {
        return reports::shown(transaction, slug, context);
    });
    if (not shown.document) throw web::HttpError{404};
    auto name = "eindverslag-" + shown.process.slug;
    name +=
        shown.report ? "-versie-" + std::to_string(shown.report->version) : std::string{"-concept"};
    Response response{
        .body = web::Download{
                              std::move(media_type), name + std::string{ending}, draw(*shown.document)}
    };
    if (shown.process.is_public) response.keep_under = topics(shown.process);
    return response;
}

Response show_pdf(SlowContext& context, Slug slug)
{
    return download(context, slug, ".pdf", "application/pdf", [](const paper::Document& document) {
        return paper::to_pdf(document).value();
    });
}

Response show_odt(SlowContext& context, Slug slug)
{
    return download(
        context,
        slug,
        ".odt",
        "application/vnd.oasis.opendocument.text",
        [](const paper::Document& document) { return paper::to_odt(document); }
    );
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
    const auto record = records::record_of(context.transaction(), process);
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
    return web::see(
        processes::office_path(process, processes::Section::report), web::Notice::published
    );
}

} // namespace

web::Routes routes()
{
    return {
        {Method::get,  "/trajecten/{}/eindverslag",                 Access::anyone, show         },
        {Method::get,  "/trajecten/{}/eindverslag.pdf",             Access::anyone, show_pdf     },
        {Method::get,  "/trajecten/{}/eindverslag.odt",             Access::anyone, show_odt     },
        {Method::get,  "/kantoor/trajecten/{}/eindverslag",         Access::office, show_desk    },
        {Method::post, "/kantoor/trajecten/{}/eindverslag/versies", Access::team,   freeze_report},
        {Method::post,
         "/kantoor/trajecten/{}/eindverslag/versies/{}/publicatie", Access::team,
         publish_report                                                                          },
    };
}

} // namespace wijkspraak::reports
