#pragma once

#include <vector>

/// What a file with map data says, before it is put on our map.
namespace wijkspraak::geo {

struct Coordinate {
    double x = 0; ///< metres, or degrees of longitude
    double y = 0; ///< metres, or degrees of latitude
};

using SourceRing = std::vector<Coordinate>; ///< as it stands in the file, closed or not
using SourcePolygon = std::vector<SourceRing>;
using SourceShape = std::vector<SourcePolygon>;

/// In which terms a file gives its coordinates.
enum class Reference {
    unsaid,
    rd,    ///< EPSG:28992
    wgs84, ///< EPSG:4326 and what is the same within a metre
    other,
};

} // namespace wijkspraak::geo
