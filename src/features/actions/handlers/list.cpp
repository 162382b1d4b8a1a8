#include "civic/zone.hpp"
#include "features/actions/handlers.hpp"
#include "features/actions/pages.hpp"
#include "features/actions/sheet.hpp"
#include "features/bodies/bodies.hpp"

namespace wijkspraak::actions {

using web::Access;
using web::Context;
using web::Method;
using web::Response;

namespace {

/// What the address asks for, as far as whoever asks may see it: who has no part in the office sees
/// what is in their own name.
Search asked(const Context& context)
{
    auto search = read_search(context.fields);
    const bool is_office = web::may_enter(context.viewer, Access::office);
    if (not is_office or context.fields["mijn"] == "ja") search.account = context.viewer.account;
    return search;
}

Response show_list(Context& context)
{
    const ActionStore store{context.transaction()};
    const auto today = day_of(context.now);
    const bool is_office = web::may_enter(context.viewer, Access::office);
    const auto list = store.list(asked(context), today);
    const auto bodies = bodies::all(context.transaction());
    const auto units = is_office ? store.units() : std::vector<std::string>{};
    const auto processes = is_office ? store.processes() : std::vector<ProcessRef>{};
    return web::respond(list_page(
        {.list = list,
         .bodies = bodies,
         .units = units,
         .processes = processes,
         .today = today,
         .is_office = is_office,
         .may_add = web::may_enter(context.viewer, Access::neighbourhood_team)}
    ));
}

Response download_list(Context& context)
{
    const auto today = day_of(context.now);
    return {
        .body = web::Download{
                              .media_type = "text/csv; charset=utf-8",
                              .file_name = "acties.csv",
                              .bytes = sheet_of(
                ActionStore{context.transaction()}.all(asked(context), today),
                              bodies::all(context.transaction()),
                              today
            )}
    };
}

} // namespace

web::Routes list_routes()
{
    return {
        {Method::get, list_path,  Access::signed_in, show_list    },
        {Method::get, sheet_path, Access::signed_in, download_list},
    };
}

} // namespace wijkspraak::actions
