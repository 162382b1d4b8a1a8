#include "civic/zone.hpp"
#include "features/areas/areas.hpp"
#include "features/bodies/bodies.hpp"
#include "features/documents/documents.hpp"
#include "features/moments/forms/attendance.hpp"
#include "features/moments/handlers.hpp"
#include "features/moments/moments.hpp"
#include "features/processes/processes.hpp"

#include <algorithm>
#include <map>

namespace wijkspraak::moments {

using areas::AreaInYear;
using areas::AreaKind;
using storage::Transaction;

namespace {

/// More than anybody looks through in a form.
constexpr std::size_t most_buurten = 800;

bool has(const std::vector<areas::Area>& areas, areas::AreaId id)
{
    return std::ranges::find(areas, id, &areas::Area::id) != areas.end();
}

/// Adds what is not there, also what a newer division no longer has.
void add_by_id(
    Transaction& transaction, const std::vector<areas::AreaId>& ids, std::vector<areas::Area>& areas
)
{
    for (const auto id : ids)
        if (not has(areas, id))
            if (auto area = areas::find(transaction, id)) areas.push_back(*std::move(area));
}

std::vector<areas::Area> buurten_of(
    const std::vector<AreaInYear>& town, const std::vector<areas::Area>& offered
)
{
    std::vector<areas::Area> buurten;
    for (const auto& area : town) {
        const bool is_small =
            area.kind == AreaKind::quarter or area.kind == AreaKind::neighbourhood;
        if (is_small and not area.is_water and not has(offered, area.id))
            buurten.push_back({area, area.id});
    }
    std::ranges::sort(buurten, {}, &areas::Area::name);
    if (buurten.size() > most_buurten) buurten.clear();
    return buurten;
}

/// The stadsdelen in which these areas lie.
std::vector<areas::AreaId> districts_of(
    const std::vector<AreaInYear>& town, const std::vector<areas::AreaId>& areas
)
{
    std::map<areas::AreaId, const AreaInYear*> by_id;
    for (const auto& area : town) by_id.emplace(area.id, &area);
    std::vector<areas::AreaId> districts;
    for (const auto id : areas) {
        auto here = by_id.find(id);
        while (here != by_id.end() and here->second->kind != AreaKind::district)
            here = here->second->within ? by_id.find(*here->second->within) : by_id.end();
        if (here != by_id.end()) districts.push_back(here->first);
    }
    return districts;
}

std::vector<bodies::BodyId> ids_of(const std::vector<bodies::Body>& bodies)
{
    std::vector<bodies::BodyId> ids;
    for (const auto& body : bodies) ids.push_back(body.id);
    return ids;
}

} // namespace

References references_of(
    Transaction& transaction, const processes::Process& process, const MomentDraft& moment
)
{
    References references{
        .groups = groups_of(transaction, process.id),
        .bodies = bodies::all(transaction),
        .documents = documents::of_process(transaction, process.id.value()),
        .moments = of_process(transaction, process.id)};
    add_by_id(transaction, moment.areas, references.areas);
    return references;
}

References references_to_fill(
    web::Context& context,
    const processes::Process& process,
    const MomentDraft& moment,
    const web::Fields& sent
)
{
    auto& transaction = context.transaction();
    auto references = references_of(transaction, process, {});
    const auto town = areas::of_town(transaction);
    references.areas = areas::all(transaction);
    add_by_id(transaction, moment.areas, references.areas);
    references.buurten = buurten_of(town, references.areas);
    references.placed = bodies::placed(transaction);
    references.recorded = moment.bodies;

    const auto areas = areas_in(sent);
    const Dated today{day_of(context.now)};
    Scene scene{
        .then = date_in(sent).value_or(moment.on.value_or(today)),
        .districts = districts_of(town, areas),
        .recorded = attendance_in(sent, references.placed)};
    for (const auto& one : moment.bodies) scene.recorded.push_back(one);
    scene.of_area =
        ids_of(bodies::for_areas(transaction, references.placed, areas, scene.then.first_day));
    references.offer = offer_of(references.placed, scene);
    return references;
}

MomentDraft proposal_for(Transaction& transaction, const processes::Process& process)
{
    MomentDraft proposal;
    proposal.areas = processes::areas_of(transaction, process.id);
    return proposal;
}

} // namespace wijkspraak::moments
