#include "features/areas/files.hpp"
#include "features/areas/forms.hpp"
#include "features/areas/handlers.hpp"
#include "features/areas/office_pages.hpp"
#include "features/areas/store.hpp"

#include <algorithm>

namespace wijkspraak::areas {

using storage::Transaction;
using web::Access;
using web::Context;
using web::Method;
using web::Response;
using web::SlowContext;

namespace {

std::optional<Division> division_of(Transaction& transaction, int year)
{
    for (auto& division : divisions(transaction))
        if (division.year == year) return division;
    return std::nullopt;
}

Response show_office(Context& context)
{
    return web::respond(office_page({divisions(context.transaction()), {}, {}}));
}

Response refuse(SlowContext& context, const web::Problems& problems, Faults faults)
{
    auto known =
        context.database.read([](Transaction& transaction) { return divisions(transaction); });
    return web::respond(
        office_page({std::move(known), context.fields, problems, std::move(faults)}), 422
    );
}

std::vector<GivenFile> files_of(const SlowContext& context)
{
    std::vector<GivenFile> files;
    for (std::size_t i = 0; i < most_files; ++i)
        for (const auto& upload : context.uploads)
            if (upload.field == file_field(i).name.view() and upload.size > 0)
                files.push_back({upload.file_name, upload.path});
    return files;
}

/// Reading takes some seconds for a whole country and less than one for a town; the unit of work is
/// only open while it is written.
Response bring_in(SlowContext& context)
{
    const auto wish = read_wish(context.fields);
    if (not wish) return refuse(context, wish.error(), {});
    const auto files = files_of(context);
    if (files.empty())
        return refuse(
            context,
            {
                {std::string{file_field(0).name.view()}, t("Kies een bestand.")}
        },
            {}
        );
    auto taken = take_in(context.database, files, *wish, context.actor());
    if (not taken) return refuse(context, {}, taken.error());
    return web::see(office_home, web::Notice::added);
}

Response show_division(Context& context, int year)
{
    auto& transaction = context.transaction();
    ComparisonView view{
        .division = web::found(division_of(transaction, year)),
        .year_now = year_now(transaction),
        .changes = {}};
    if (view.year_now and *view.year_now != year)
        for (const auto& town : municipalities(transaction, year)) {
            const auto found =
                changes_between(transaction, *view.year_now, year, town.municipality);
            view.changes.insert(view.changes.end(), found.begin(), found.end());
        }
    return web::respond(comparison_page(view));
}

Response let_hold(Context& context, int year)
{
    web::found(division_of(context.transaction(), year));
    hold(context.transaction(), year, context.actor());
    return web::see(office_home, web::Notice::saved);
}

} // namespace

web::Routes office_routes()
{
    return {
        {Method::get,  "/kantoor/gebieden",           Access::administrator, show_office  },
        {Method::post, "/kantoor/gebieden",           Access::administrator, bring_in     },
        {Method::get,  "/kantoor/gebieden/{}",        Access::administrator, show_division},
        {Method::post, "/kantoor/gebieden/{}/ingang", Access::administrator, let_hold     },
    };
}

} // namespace wijkspraak::areas
