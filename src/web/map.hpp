#pragma once

#include "web/html.hpp"

#include <optional>
#include <string>
#include <vector>

/// A map that is drawn on the server, without anybody else's tiles unless a municipality wants
/// them. It gets its lines as values and
/// stands beside a list or table that says the same.
namespace wijkspraak::web {

/// A place in metres, the second number growing to the north.
struct MapPoint {
    int x = 0;
    int y = 0;
};
using MapLine = std::vector<MapPoint>; ///< closed; the last point is not the first again

/// A part of the map that has a colour of its own, and a page where there is one.
struct MapArea {
    Text name; ///< with whatever else is to be told of it: "Zomerlinde, 1.200 inwoners"
    std::string address = {}; ///< empty for one without a page
    std::vector<MapLine> lines = {};
    std::size_t shade = 0; ///< which of the shades of the map
};

/// A name on the map, where there is room for it.
struct MapName {
    Text name;
    MapPoint middle;
    int room = 0; ///< how far it may reach to either side, in metres
};

/// A colour with a pattern, and the word that says what it stands for; without a word it is not
/// told below the map. There are seven; a map that needs more begins again with the second.
struct MapShade {
    Text word;
};

class TileLayer;

struct Map {
    std::string anchor = "kaart"; ///< unique on the page
    Text title;
    std::vector<MapShade> shades = {}; ///< told below the map when there are two or more
    std::vector<MapArea> areas = {};
    std::vector<MapLine> borders = {}; ///< heavier lines, around areas that belong together
    std::vector<MapName> names = {};
    std::optional<MapPoint> mark = {}; ///< a place that was asked for
    /// Of somebody else, behind the map; borrowed. See web/tiles.hpp.
    const TileLayer* tiles = nullptr;
};

/// The map as a picture with a link for each area; nothing when there are no areas.
html::Node map_picture(const Map& map);

} // namespace wijkspraak::web
