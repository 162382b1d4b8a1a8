#include "features/areas/areas.hpp"
#include "features/bodies/bodies.hpp"
#include "features/coverage/coverage.hpp"
#include "features/coverage/pages.hpp"
#include "features/coverage/store.hpp"

#include <algorithm>

/// Who there is for one part of town.
namespace wijkspraak::coverage {

namespace {

/// The share of a buurt that a body is there for.
double share_of(Transaction& transaction, const bodies::Body& body, areas::AreaId buurt)
{
    const auto territory = bodies::territory_of(transaction, body.id);
    if (not territory) return 0;
    for (const auto& touched : areas::touched(transaction, *territory))
        if (touched.area == buurt) return touched.share;
    return 0;
}

/// The bodies of the stadsdeel that nobody can place, so that one of them may be there.
std::vector<bodies::Body> perhaps_there(const Coverage& coverage, const Buurt& buurt)
{
    std::vector<bodies::Body> perhaps;
    for (const auto& tally : coverage.districts)
        if (tally.district == buurt.district)
            for (const auto id : tally.unplaced) perhaps.push_back(coverage.body(id));
    return perhaps;
}

/// One buurt; all others are only asked for when it has no body.
html::Node part_for_buurt(Transaction& transaction, const areas::Area& area, Date today)
{
    BuurtView view{.way = case_of(transaction, area.id).way};
    for (auto& body : bodies::for_area(transaction, area.id, today)) {
        const auto share = share_of(transaction, body, area.id);
        const auto cover = cover_of({
            {body.id, share}
        });
        if (share > 0) (cover == Cover::whole ? view.whole : view.partly).push_back(body);
    }
    if (not view.whole.empty()) return buurt_part(view);
    const auto coverage = coverage_of(transaction, today);
    const auto buurt = std::ranges::find(coverage.buurten, area.id, &Buurt::area);
    if (buurt == coverage.buurten.end()) return html::nothing(); // water, or of another town
    view.unplaced = perhaps_there(coverage, *buurt);
    return buurt_part(view);
}

html::Node part_for_larger(Transaction& transaction, const areas::Area& area, Date today)
{
    const auto coverage = coverage_of(transaction, today);
    std::vector<Buurt> within;
    for (const auto& buurt : coverage.buurten)
        if (buurt.district == area.id or buurt.quarter == area.id) within.push_back(buurt);
    if (within.empty()) return html::nothing();
    AreaPartView view{.area = area, .tally = total_of(tallies_of(within, {}, {}))};
    view.bodies = bodies::for_areas(transaction, bodies::placed(transaction), {area.id}, today);
    for (const auto& tally : coverage.districts)
        if (tally.district == within.front().district) view.tally.slug = tally.slug;
    return area_part(view);
}

} // namespace

html::Node part_for_area(Transaction& transaction, const areas::Area& area, Date today)
{
    switch (area.kind) {
    case areas::AreaKind::municipality: return html::nothing();
    case areas::AreaKind::neighbourhood: return part_for_buurt(transaction, area, today);
    case areas::AreaKind::district:
    case areas::AreaKind::quarter: return part_for_larger(transaction, area, today);
    }
    return html::nothing();
}

} // namespace wijkspraak::coverage
