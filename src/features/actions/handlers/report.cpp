#include "base/language.hpp"
#include "civic/zone.hpp"
#include "features/actions/handlers.hpp"
#include "features/actions/pages.hpp"
#include "paper/pdf.hpp"

namespace wijkspraak::actions {

using storage::Transaction;
using web::Access;
using web::Context;
using web::Method;
using web::Response;
using web::SlowContext;

namespace {

Tally tally_of(Transaction& transaction, const Period& period, Date today)
{
    const ActionStore store{transaction};
    return {
        .period = period,
        .today = today,
        .figures = store.figures(period, today),
        .late = store.all({.stand = Stand::late, .period = period}, today),
        .dropped = store.all({.stand = Stand::dropped, .period = period}, today)};
}

Response show(Context& context)
{
    const auto today = day_of(context.now);
    const auto period = read_period(context.fields, today);
    if (not period)
        return web::respond(report_page({}, nullptr, {context.fields, period.error()}), 422);

    const auto document = compose(
        tally_of(context.transaction(), *period, today),
        context.settings.municipality,
        [](const Search& search) { return address_of(list_path, search); },
        Language::dutch()
    );
    const web::Problems no_problems;
    const auto sent = fields_of(*period);
    return web::respond(report_page(*period, &document, {sent, no_problems}));
}

/// Drawing takes longer than reading, so it waits until the unit of work is over.
Response download(SlowContext& context)
{
    const auto today = day_of(context.now);
    const auto period = read_period(context.fields, today);
    if (not period) throw web::HttpError{404};

    const auto tally = context.database.read([&](Transaction& transaction) {
        return tally_of(transaction, *period, today);
    });
    const auto& site = context.settings.public_url;
    const auto document = compose(
        tally,
        context.settings.municipality,
        [&](const Search& search) {
            return site.empty() ? std::string{} : site + address_of(list_path, search);
        },
        Language::dutch()
    );
    return {
        .body = web::Download{
                              .media_type = "application/pdf",
                              .file_name = "acties-" + to_iso(period->from) + "-" + to_iso(period->until) + ".pdf",
                              .bytes = paper::to_pdf(document).value()}
    };
}

} // namespace

web::Routes report_routes()
{
    return {
        {Method::get, report_path,                   Access::office, show    },
        {Method::get, "/kantoor/acties/verslag.pdf", Access::office, download},
    };
}

} // namespace wijkspraak::actions
