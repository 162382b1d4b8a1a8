#pragma once

#include "web/map.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A map of somebody else behind ours, as tiles in RD New. It is off unless a municipality wants
/// it: whoever looks at a map then also asks that other server, which sees their address.
namespace wijkspraak::web {

/// Where tiles come from, in the matrix that Geonovum fixed for RD New ("Nederlandse richtlijn
/// tiling" 1.1): the topmost is one tile over the whole country, each next has four in its place.
class TileLayer {
public:
    /// Reads "https://…/EPSG:28992/{z}/{x}/{y}.png". Nothing for an address that is not https or
    /// that lacks one of the three.
    static std::optional<TileLayer> parse(std::string_view pattern);

    /// "https://service.pdok.nl", which a page must be allowed to load pictures from.
    const std::string& origin() const { return origin_; }
    std::string address_of(int zoom, int column, int row) const;

private:
    TileLayer(std::string pattern, std::string origin);

    std::string pattern_;
    std::string origin_;
};

/// One tile with the ground that it covers.
struct Tile {
    int zoom = 0;
    int column = 0; ///< from the west
    int row = 0;    ///< from the north
    MapPoint top_left = {};
    int side = 0; ///< in metres
};

/// The tiles that cover this ground, of the first zoom at which `pixels` of them or more lie over
/// its width; none outside the country.
std::vector<Tile> tiles_over(MapPoint low, MapPoint high, int pixels);

} // namespace wijkspraak::web
