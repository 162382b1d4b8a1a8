#include "civic/zone.hpp"
#include "features/areas/areas.hpp"
#include "features/coverage/coverage.hpp"
#include "features/coverage/handlers.hpp"
#include "features/coverage/pages.hpp"
#include "features/coverage/sheet.hpp"
#include "features/coverage/store.hpp"

#include <algorithm>

namespace wijkspraak::coverage {

using web::Access;
using web::Context;
using web::Method;
using web::Response;

namespace {

/// What shows nothing but the registers is kept ready until anything of the site changes.
Response for_everyone(Response response)
{
    response.keep_under = {"site", "areas"};
    return response;
}

std::size_t drawn(const Coverage& coverage, const Asked& asked)
{
    if (not asked.search.district) return coverage.buurten.size();
    return static_cast<std::size_t>(
        std::ranges::count(coverage.buurten, asked.search.district, &Buurt::district)
    );
}

html::Node map_for(const Context& context, const Coverage& coverage, const Asked& asked)
{
    auto& transaction = context.transaction();
    if (drawn(coverage, asked) > most_on_map)
        return html::p(t("Kies een deel van de gemeente om de kaart te zien."));
    const auto areas = areas::of_town(transaction);
    const auto outlines =
        areas::outlines_of(transaction, *coverage.year, areas.front().municipality);
    return map_of(coverage, areas, outlines, asked, context.settings.map_tiles());
}

Response show(Context& context)
{
    auto& transaction = context.transaction();
    const auto today = day_of(context.now);
    const auto coverage = coverage_of(transaction, today);
    if (coverage.buurten.empty()) return for_everyone(web::respond(no_division_page()));
    const auto asked = read_asked(context.fields, coverage);
    const auto study = study_of(transaction);
    auto response = web::respond(public_page(
        {.coverage = coverage,
         .asked = asked,
         .study = study,
         .map = map_for(context, coverage, asked),
         .today = today}
    ));
    if (not asked.search.words.empty()) return response;
    return for_everyone(std::move(response));
}

Response download(Context& context)
{
    return for_everyone({
        .body = web::Download{
                              .media_type = "text/csv; charset=utf-8",
                              .file_name = "buurten-en-wijkorganen.csv",
                              .bytes = public_sheet(coverage_of(context.transaction(), day_of(context.now)))}
    });
}

} // namespace

web::Routes public_routes()
{
    return {
        {Method::get, "/gebieden/zonder-wijkorgaan",     Access::anyone, show    },
        {Method::get, "/gebieden/zonder-wijkorgaan.csv", Access::anyone, download},
    };
}

} // namespace wijkspraak::coverage
