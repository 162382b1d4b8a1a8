#pragma once

#include "features/areas/areas.hpp"

#include <vector>

/// From areas and their outlines to a map as web draws it.
namespace wijkspraak::areas {

/// What a map is made of.
struct MapSource {
    const std::vector<AreaInYear>& areas;
    const std::vector<Outline>& outlines;
};

Text inhabitants_of(std::int64_t number); ///< "1.200 inwoners"
/// "Zomerlinde, 1.200 inwoners"
Text name_with_inhabitants(const AreaInYear& area);

std::vector<web::MapLine> lines_of(const geo::Shape& shape);

/// The buurten of a municipality in the shades of its stadsdelen, with the names of those; of its
/// wijken where it has no stadsdelen.
web::Map town_map(const MapSource& source);

/// The areas within one, each with its name; `highlighted` stands out.
web::Map part_map(
    const std::vector<AreaInYear>& parts,
    const std::vector<Outline>& outlines,
    std::optional<AreaId> highlighted
);

} // namespace wijkspraak::areas
