#include "features/areas/areas.hpp"

#include "civic/zone.hpp"
#include "features/coverage/coverage.hpp"
#include "features/portal/portal.hpp"

/// The page of a part of town, with what every feature has to tell of it.
namespace wijkspraak::portal {

namespace {

web::Response show_area(web::Context& context, const web::Slug& slug)
{
    auto& transaction = context.transaction();
    const auto area = web::found(areas::find(transaction, slug.value));
    return areas::show_for_everyone(
        context, area, coverage::part_for_area(transaction, area, day_of(context.now))
    );
}

} // namespace

web::Routes area_routes()
{
    return {
        {web::Method::get, "/gebieden/{}", web::Access::anyone, show_area},
    };
}

} // namespace wijkspraak::portal
