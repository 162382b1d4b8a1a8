#include "features/reports/print_handlers.hpp"

#include "features/processes/processes.hpp"
#include "features/reports/choice.hpp"
#include "features/reports/print_pages.hpp"
#include "features/reports/print_store.hpp"
#include "features/reports/printing.hpp"
#include "paper/canonical.hpp"
#include "paper/fingerprint.hpp"
#include "paper/length.hpp"
#include "paper/odt.hpp"
#include "paper/pdf.hpp"

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

/// Whoever asks, so that their asking can be counted and taken back. Like the failures to sign in
/// it is kept as a fingerprint, and only until the file is there.
std::string asker_of(const Context& context)
{
    if (context.viewer.account) return "account " + std::to_string(*context.viewer.account);
    return paper::fingerprint("address " + std::string{context.client});
}

std::string media_type_of(PrintKind kind)
{
    switch (kind) {
    case PrintKind::pdf: return "application/pdf";
    case PrintKind::odt: return "application/vnd.oasis.opendocument.text";
    }
    return {};
}

web::Download file_of(
    const Process& process, std::optional<int> version, PrintKind kind, std::string bytes
)
{
    auto name = "eindverslag-" + process.slug;
    name += version ? "-versie-" + std::to_string(*version) : std::string{"-concept"};
    (name += '.') += to_word(kind);
    return {media_type_of(kind), std::move(name), std::move(bytes)};
}

std::string drawn(const paper::Document& document, PrintKind kind)
{
    switch (kind) {
    case PrintKind::pdf: return paper::to_pdf(document).value();
    case PrintKind::odt: return paper::to_odt(document);
    }
    return {};
}

/// What a download begins with: what has been printed or is being printed, else the document.
struct Order {
    Choice choice;
    PrintKind kind;
    std::optional<PrintJob> job = {};
    std::string bytes = {};
    std::optional<paper::Document> document = {};

    std::optional<int> version() const
    {
        return choice.report ? std::optional{choice.report->version} : std::nullopt;
    }
};

Order order_of(Transaction& transaction, const Slug& slug, const Context& context, PrintKind kind)
{
    Order order{choose(transaction, slug, context), kind};
    const PrintStore jobs{transaction};
    if (order.choice.report)
        order.job = jobs.standing(order.choice.process.id, kind, order.choice.report->sha256);
    if (not order.job)
        order.document = document_of(transaction, order.choice, context);
    else if (order.job->state == PrintState::done)
        order.bytes = jobs.bytes_of(order.job->id);
    return order;
}

PrintWish wish_of(const Order& order)
{
    PrintWish wish{
        .process = order.choice.process.id,
        .kind = order.kind,
        .pages =
            order.document ? paper::estimated_pages(*order.document) : order.job->progress.pages};
    if (order.choice.report) {
        wish.report = order.choice.report->id;
        wish.sha256 = order.choice.report->sha256;
    } else {
        wish.content = paper::to_canonical(*order.document);
        wish.sha256 = paper::fingerprint(wish.content);
    }
    return wish;
}

/// The job that will make it: the one that stands or, if there is room, a new one.
std::optional<PrintJobId> ask(SlowContext& context, const PrintWish& wish)
{
    return context.database.write([&](Transaction& transaction) -> std::optional<PrintJobId> {
        PrintStore jobs{transaction};
        const auto asker = asker_of(context);
        const auto standing = jobs.standing(wish.process, wish.kind, wish.sha256);
        if (standing and standing->state == PrintState::done) return standing->id;
        if (not standing and not may_add(jobs.queue(wish.process, asker))) return std::nullopt;
        const auto id = standing ? standing->id : jobs.add(wish, context.now);
        jobs.join(id, asker);
        transaction.touch(std::string{print_topic});
        return id;
    });
}

/// The document is read in one unit of work and drawn after it, so that drawing holds up nobody.
Response download(SlowContext& context, const Slug& slug, PrintKind kind)
{
    auto order = context.database.read([&](Transaction& transaction) {
        return order_of(transaction, slug, context, kind);
    });
    if (not order.job and not order.document) throw web::HttpError{404};
    const auto& process = order.choice.process;

    const bool is_printed = order.job and order.job->state == PrintState::done;
    const bool is_short =
        order.document and paper::estimated_pages(*order.document) <= most_pages_at_once;
    if (not is_printed and not is_short) {
        const auto id = ask(context, wish_of(order));
        if (not id) return web::respond(busy_page(process), 429);
        return web::see(print_path(process, *id));
    }
    auto bytes = is_printed ? std::move(order.bytes) : drawn(*order.document, kind);
    Response response{.body = file_of(process, order.version(), kind, std::move(bytes))};
    if (process.is_public) response.keep_under = topics(process);
    return response;
}

Response show_pdf(SlowContext& context, Slug slug)
{
    return download(context, slug, PrintKind::pdf);
}

Response show_odt(SlowContext& context, Slug slug)
{
    return download(context, slug, PrintKind::odt);
}

/// A job of this process, for whoever may see the report that it prints.
struct Seen {
    Process process;
    PrintJob job;
};

Seen seen(const Context& context, const Slug& slug, PrintJobId id)
{
    auto process = visible(context.transaction(), slug, context.viewer);
    auto job = web::found(PrintStore{context.transaction()}.find(id));
    const bool is_open = job.version ? job.is_public : process.shows_draft;
    const bool may_see = is_open or not context.viewer.roles.empty();
    if (job.process != process.id or not may_see) throw web::HttpError{404};
    return {std::move(process), std::move(job)};
}

Response show_job(Context& context, Slug slug, PrintJobId id)
{
    const auto [process, job] = seen(context, slug, id);
    const PrintStore jobs{context.transaction()};
    return web::respond(print_page(
        {.process = process,
         .job = job,
         .ahead = jobs.ahead_of(id),
         .is_asker = jobs.waits_for(id, asker_of(context)),
         .is_still = not context.fields["stil"].empty()}
    ));
}

Response show_file(Context& context, Slug slug, PrintJobId id)
{
    const auto [process, job] = seen(context, slug, id);
    if (job.state != PrintState::done) return web::see(print_path(process, id));
    auto bytes = PrintStore{context.transaction()}.bytes_of(id);
    return {.body = file_of(process, job.version, job.kind, std::move(bytes))};
}

Response stop_job(Context& context, Slug slug, PrintJobId id)
{
    const auto [process, job] = seen(context, slug, id);
    PrintStore{context.transaction()}.leave(id, asker_of(context), context.now);
    return web::see(print_path(process, id));
}

} // namespace

web::Routes print_routes()
{
    return {
        {Method::get,  "/trajecten/{}/eindverslag.pdf",                Access::anyone, show_pdf },
        {Method::get,  "/trajecten/{}/eindverslag.odt",                Access::anyone, show_odt },
        {Method::get,  "/trajecten/{}/eindverslag/druk/{}",            Access::anyone, show_job },
        {Method::get,  "/trajecten/{}/eindverslag/druk/{}/bestand",    Access::anyone, show_file},
        {Method::post, "/trajecten/{}/eindverslag/druk/{}/annulering", Access::anyone, stop_job },
    };
}

} // namespace wijkspraak::reports
