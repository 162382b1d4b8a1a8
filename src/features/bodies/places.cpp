#include "features/bodies/places.hpp"

#include "features/bodies/bodies.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace wijkspraak::bodies {

namespace {

constexpr int most_around = 25;

/// The division that holds now, of the municipality itself.
std::vector<areas::AreaInYear> division_now(Transaction& transaction)
{
    const auto year = areas::year_now(transaction);
    if (not year) return {};
    for (const auto& area : areas::all(transaction))
        if (const auto known = areas::find(transaction, area.id, *year); known)
            if (known->municipality > 0)
                return areas::areas_of(transaction, *year, known->municipality);
    return {};
}

std::string names_of(const std::vector<Buurt>& all, const std::vector<areas::AreaId>& ids)
{
    std::string names;
    for (const auto& buurt : all)
        if (std::ranges::count(ids, buurt.id) > 0)
            (names += names.empty() ? "" : ", ") += buurt.name;
    return names;
}

areas::Territory territory_of(Transaction& transaction, const Profile& profile)
{
    if (not profile.territory) return {};
    return areas::find_territory(transaction, *profile.territory).value_or(areas::Territory{});
}

bool is_over(const Kept& body, Date today)
{
    const auto& ended = body.registration.profile.ended;
    return ended and ended->first_day <= today;
}

/// Puts the bodies of these territories behind those that are there.
void add_of(
    Transaction& transaction,
    const std::vector<areas::TerritoryId>& territories,
    Date today,
    std::vector<Body>& bodies
)
{
    for (const auto& kept : kept_in(transaction, territories)) {
        const bool is_there = std::ranges::count(bodies, kept.id, &Body::id) > 0;
        if (not is_there and not is_over(kept, today)) bodies.push_back(kept.body());
    }
}

} // namespace

std::vector<Buurt> all_buurten(Transaction& transaction)
{
    std::map<areas::AreaId, std::string> quarters;
    std::vector<Buurt> buurten;
    const auto all = division_now(transaction);
    for (const auto& area : all)
        if (area.kind == areas::AreaKind::quarter) quarters.emplace(area.id, area.name);
    for (const auto& area : all) {
        if (area.kind != areas::AreaKind::neighbourhood or area.is_water) continue;
        buurten.push_back({area.id, area.name, area.within ? quarters[*area.within] : std::string{}}
        );
    }
    std::ranges::sort(buurten, [](const Buurt& a, const Buurt& b) {
        return std::tie(a.quarter, a.name) < std::tie(b.quarter, b.name);
    });
    return buurten;
}

std::vector<Buurt> buurten_of(Transaction& transaction, const Profile& profile)
{
    if (not profile.territory) return {};
    std::vector<areas::AreaId> ids;
    for (const auto& touched : areas::touched(transaction, *profile.territory))
        ids.push_back(touched.area);
    auto all = all_buurten(transaction);
    std::erase_if(all, [&](const Buurt& buurt) { return std::ranges::count(ids, buurt.id) == 0; });
    return all;
}

void settle(
    Transaction& transaction,
    const Kept& body,
    const std::vector<areas::AreaId>& buurten,
    const Editor& by
)
{
    const auto& profile = body.registration.profile;
    auto territory = territory_of(transaction, profile);
    const auto all = all_buurten(transaction);
    const auto before = names_of(all, territory.areas);
    const auto after = names_of(all, buurten);
    if (before == after) return;

    territory.areas = buurten;
    if (profile.territory)
        areas::change_territory(transaction, *profile.territory, territory, by.actor);
    else
        set_territory(transaction, body.id, areas::add_territory(transaction, territory, by.actor));
    note(
        transaction,
        body.id,
        {.subject = Subject::profile,
         .deed = Deed::changed,
         .thing = body.id.value(),
         .fields = {{"buurten", before, after}}},
        by
    );
}

void settle(
    Transaction& transaction,
    BodyId body,
    const std::vector<areas::AreaId>& buurten,
    const storage::Actor& actor
)
{
    settle(transaction, find_kept(transaction, body).value(), buurten, {.actor = actor});
}

std::vector<Body> for_area(Transaction& transaction, areas::AreaId area, Date today)
{
    auto bodies = of_district(transaction, area, today);
    add_of(transaction, areas::territories_of(transaction, area), today, bodies);
    std::ranges::sort(bodies, {}, &Body::name);
    return bodies;
}

std::vector<Body> for_areas(
    Transaction& transaction,
    const std::vector<Placed>& all,
    const std::vector<areas::AreaId>& areas,
    Date day
)
{
    std::set<areas::TerritoryId> territories;
    for (const auto area : areas)
        for (const auto territory : areas::territories_of(transaction, area))
            territories.insert(territory);
    std::vector<Body> some;
    for (const auto& placed : all) {
        const auto& district = placed.body.district;
        const bool names_it = district and std::ranges::count(areas, *district) > 0;
        const bool lies_in_it = placed.territory and territories.contains(*placed.territory);
        if ((names_it or lies_in_it) and was_there(placed, day)) some.push_back(placed.body);
    }
    return some;
}

Neighbours neighbours_of(Transaction& transaction, std::string_view typed, Date today)
{
    const auto sought = areas::parse_address(typed);
    const auto sighting = sought ? areas::look_up(transaction, *sought) : areas::Sighting{};
    if (sighting.addresses.empty()) {
        if (sighting.streets.empty()) return {};
        return {.known = Neighbours::Known::street, .place = sighting.streets.front().name};
    }

    const auto& first = sighting.addresses.front();
    Neighbours found{.known = Neighbours::Known::address, .place = areas::to_line(first)};
    for (const auto& address : sighting.addresses)
        add_of(transaction, areas::territories_at(transaction, address.at), today, found.here);
    const auto location = areas::area_at(transaction, first.at);
    if (not location) return found;
    found.buurt = location->neighbourhood.name;
    found.buurt_path = areas::public_path(location->neighbourhood);
    if (not location->district) return found;
    found.district = location->district->slug;
    found.around = around(transaction, location->district->id, today, most_around);
    return found;
}

} // namespace wijkspraak::bodies
