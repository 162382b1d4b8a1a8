#include "civic/zone.hpp"
#include "features/trainings/handlers.hpp"
#include "paper/calendar.hpp"
#include "web/characters.hpp"

namespace wijkspraak::trainings {

using web::Access;
using web::Context;
using web::Method;
using web::Response;

namespace {

Response show_catalogue(Context& context)
{
    const auto search = search_in(context.fields);
    const auto today = day_of(context.now);
    const auto found = catalogue(context.transaction(), search, today);
    return web::respond(public_catalogue_page({.catalogue = found, .search = search, .today = today}
    ));
}

std::vector<bodies::Body> bodies_of(Context& context)
{
    if (not context.viewer.is_signed_in()) return {};
    return bodies::kept_by(context.transaction(), people::AccountId{*context.viewer.account});
}

Response show(Context& context, TrainingId id)
{
    const auto offered = web::found(find_offered(context.transaction(), id));
    return web::respond(public_page(offered, bodies_of(context), day_of(context.now)));
}

paper::CalendarEvent event_of(const Training& training, const web::Settings& settings)
{
    return {
        .uid = "training-" + std::to_string(training.id.value()) + "@wijkspraak",
        .on = training.on,
        .from = training.from,
        .until = training.until,
        .title = training.title,
        .place = training.place.empty() ? "online" : training.place,
        .note = training.learned,
        .address = settings.public_url + public_path(training.id),
        .is_cancelled = not training.cancelled.empty(),
        .revision = training.revision,
        .changed_at = training.changed_at};
}

Response download_calendar(Context& context, TrainingId id)
{
    const auto training = web::found(find(context.transaction(), id));
    return {
        .body = web::Download{
                              .media_type = "text/calendar; charset=utf-8",
                              .file_name = "training.ics",
                              .bytes = paper::to_ical(
                {.name = training.title, .events = {event_of(training, context.settings)}}
            )}
    };
}

} // namespace

Search search_in(const web::Fields& query)
{
    return {
        .words = web::shown(query["zoek"].substr(0, 200)),
        .period = parse_period(query["toon"]).value_or(Period::ahead),
        .page = web::PathValue<int>::parse(query["pagina"]).value_or(1)};
}

web::Routes public_routes()
{
    return {
        {Method::get, public_home,                 Access::anyone, show_catalogue   },
        {Method::get, "/trainingen/{}",            Access::anyone, show             },
        {Method::get, "/trainingen/{}/agenda.ics", Access::anyone, download_calendar},
    };
}

web::Routes routes()
{
    web::Routes all;
    for (const auto& some : {public_routes(), own_routes(), office_routes()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

} // namespace wijkspraak::trainings
