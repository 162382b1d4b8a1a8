#include "features/coverage/coverage.hpp"

#include "features/areas/areas.hpp"
#include "features/bodies/bodies.hpp"
#include "features/coverage/rules.hpp"
#include "features/coverage/store.hpp"

#include <algorithm>
#include <unordered_map>

namespace wijkspraak::coverage {

using areas::AreaInYear;
using areas::AreaKind;

namespace {

/// Puts together who is where, from what the registers of areas and bodies say.
class Survey {
public:
    Survey(Transaction& transaction, Date today)
        : sql_{transaction}, today_{today}, town_{areas::of_town(transaction)}
    {
        for (const auto& area : town_) areas_.emplace(area.id.value(), &area);
        const bool has_districts =
            std::ranges::find(town_, AreaKind::district, &AreaInYear::kind) != town_.end();
        coverage_.by = has_districts ? AreaKind::district : AreaKind::quarter;
    }

    Coverage take()
    {
        describe_division();
        list_buurten();
        place_bodies();
        judge();
        list_ways();
        count();
        return std::move(coverage_);
    }

private:
    void describe_division()
    {
        coverage_.year = areas::year_now(sql_);
        for (const auto& division : areas::divisions(sql_))
            if (division.holds) coverage_.note = division.note;
    }

    /// The area of this kind that it lies in, if any.
    const AreaInYear* above(const AreaInYear& area, AreaKind kind) const
    {
        const auto* here = &area;
        while (here->kind != kind) {
            const auto found = here->within ? areas_.find(here->within->value()) : areas_.end();
            if (found == areas_.end()) return nullptr;
            here = found->second;
        }
        return here;
    }

    void list_buurten()
    {
        for (const auto& area : town_) {
            if (area.kind != AreaKind::neighbourhood or area.is_water) continue;
            const auto* district = above(area, coverage_.by);
            buurten_.emplace(area.id.value(), coverage_.buurten.size());
            coverage_.buurten.push_back(
                {.area = area.id,
                 .slug = area.slug,
                 .code = area.code,
                 .name = area.name,
                 .district = district == nullptr ? std::nullopt : std::optional{district->id},
                 .district_name = district == nullptr ? std::string{} : district->name,
                 .quarter = area.within,
                 .inhabitants = area.inhabitants}
            );
        }
    }

    void place_bodies()
    {
        std::unordered_multimap<std::int64_t, bodies::BodyId> by_territory;
        for (auto& placed : bodies::placed(sql_)) {
            if (not bodies::was_there(placed, today_)) continue;
            unplaced_.emplace(placed.body.id, placed.body.district);
            if (placed.territory) by_territory.emplace(placed.territory->value(), placed.body.id);
            coverage_.bodies.push_back(std::move(placed.body));
        }
        std::ranges::sort(coverage_.bodies, {}, &bodies::Body::id);
        for (const auto& reach : areas::all_touched(sql_)) {
            const auto buurt = buurten_.find(reach.area.value());
            if (buurt == buurten_.end()) continue;
            const auto [first, last] = by_territory.equal_range(reach.territory.value());
            for (auto body = first; body != last; ++body) {
                coverage_.buurten[buurt->second].parts.push_back({body->second, reach.share});
                unplaced_.erase(body->second);
            }
        }
    }

    void judge()
    {
        for (auto& buurt : coverage_.buurten) {
            std::ranges::sort(buurt.parts, [](const Part& a, const Part& b) {
                return std::pair{b.share, a.body} < std::pair{a.share, b.body};
            });
            buurt.cover = cover_of(buurt.parts);
        }
    }

    void list_ways()
    {
        for (auto& [area, known] : all_cases(sql_))
            if (const auto buurt = buurten_.find(area.value()); buurt != buurten_.end())
                coverage_.buurten[buurt->second].way = std::move(known.way);
    }

    void count()
    {
        std::vector<District> districts;
        for (const auto& area : town_)
            if (area.kind == coverage_.by) districts.push_back({area.id, area.slug, area.name});
        std::ranges::sort(districts, {}, &District::name);
        std::vector<Unplaced> unplaced;
        for (const auto& [body, district] : unplaced_) unplaced.push_back({body, district});
        coverage_.districts = tallies_of(coverage_.buurten, districts, unplaced);
        coverage_.total = total_of(coverage_.districts);
    }

    Transaction& sql_;
    Date today_;
    std::vector<AreaInYear> town_;
    std::unordered_map<std::int64_t, const AreaInYear*> areas_;
    std::unordered_map<std::int64_t, std::size_t> buurten_;
    std::map<bodies::BodyId, std::optional<areas::AreaId>> unplaced_;
    Coverage coverage_;
};

} // namespace

std::string public_path()
{
    return "/gebieden/zonder-wijkorgaan";
}

std::string office_path()
{
    return "/kantoor/dekking";
}

Coverage coverage_of(Transaction& transaction, Date today)
{
    return Survey{transaction, today}.take();
}

} // namespace wijkspraak::coverage
