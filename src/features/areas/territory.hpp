#pragma once

#include "base/result.hpp"
#include "features/areas/division.hpp"
#include "storage/audit.hpp"

#include <string_view>
#include <vector>

/// The area of a body: a set of buurten, a drawn polygon, or both. It may straddle stadsdelen.
namespace wijkspraak::areas {

struct Territory {
    std::vector<AreaId> areas = {}; ///< buurten, or larger areas with all that lies in them
    geo::Shape polygon = {};        ///< empty when nothing was drawn

    bool empty() const { return areas.empty() and polygon.empty(); }
    friend bool operator==(const Territory&, const Territory&) = default;
};

/// A buurt that a territory touches.
struct Touched {
    AreaId area;
    double share = 0; ///< of the surface of the buurt, from 0 to 1
};

TerritoryId add_territory(
    storage::Transaction& transaction, const Territory& territory, const storage::Actor& actor
);
void change_territory(
    storage::Transaction& transaction,
    TerritoryId id,
    const Territory& territory,
    const storage::Actor& actor
);
std::optional<Territory> find_territory(storage::Transaction& transaction, TerritoryId id);

bool contains(storage::Transaction& transaction, TerritoryId id, geo::Point point);

/// The buurten it touches in the division that holds now, by code.
std::vector<Touched> touched(storage::Transaction& transaction, TerritoryId id);

/// A buurt that one of all territories touches.
struct Reach {
    TerritoryId territory;
    AreaId area;
    double share = 0; ///< of the surface of the buurt, from 0 to 1
};
/// What all territories touch in the division that holds now, in one go.
std::vector<Reach> all_touched(storage::Transaction& transaction);

/// The territories that touch a buurt, or a buurt within a larger area; by id.
std::vector<TerritoryId> territories_of(storage::Transaction& transaction, AreaId area);
/// The territories that a point lies in; by id.
std::vector<TerritoryId> territories_at(storage::Transaction& transaction, geo::Point point);

/// The whole surface of it, as the division that holds now has the areas.
geo::Shape shape_of(storage::Transaction& transaction, const Territory& territory);
/// How much ground two of them have in common.
double shared_square_metres(
    storage::Transaction& transaction, const Territory& a, const Territory& b
);

/// Finds anew which buurten every territory touches: when another division holds.
void refresh_territories(storage::Transaction& transaction);

/// A polygon that somebody drew, as GeoJSON (a geometry, a feature or a collection of one), or what
/// is wrong with it.
Result<geo::Shape, Text> read_polygon(std::string_view geojson);

} // namespace wijkspraak::areas
