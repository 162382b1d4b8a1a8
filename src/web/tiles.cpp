#include "web/tiles.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace wijkspraak::web {

namespace {

// The matrix of Geonovum: its corner in the north-west, and what one tile covers at zoom 0.
constexpr double west = -285'401.92;
constexpr double north = 903'401.92;
constexpr double whole = 880'803.84; ///< metres: 256 pixels of 3,440.64
constexpr int pixels_of_tile = 256;
constexpr int deepest = 14;

constexpr std::string_view scheme = "https://";
constexpr std::array<std::string_view, 3> places{"{z}", "{x}", "{y}"};

int place_of(double metres, double side, int most)
{
    return std::clamp(static_cast<int>(std::floor(metres / side)), 0, most);
}

bool lies_inside(MapPoint low, MapPoint high)
{
    return low.x >= west and high.x <= west + whole and high.y <= north and
           low.y >= north - whole and low.x <= high.x and low.y <= high.y;
}

} // namespace

TileLayer::TileLayer(std::string pattern, std::string origin)
    : pattern_{std::move(pattern)}, origin_{std::move(origin)}
{}

std::optional<TileLayer> TileLayer::parse(std::string_view pattern)
{
    if (not pattern.starts_with(scheme)) return std::nullopt;
    const auto end = pattern.find('/', scheme.size());
    if (end == std::string_view::npos or end == scheme.size()) return std::nullopt;
    const auto host = pattern.substr(scheme.size(), end - scheme.size());
    const bool is_host = std::ranges::all_of(host, [](char character) {
        return (character >= 'a' and character <= 'z') or (character >= '0' and character <= '9') or
               character == '.' or character == '-' or character == ':';
    });
    const bool has_all = std::ranges::all_of(places, [&](std::string_view place) {
        return pattern.find(place, end) != std::string_view::npos;
    });
    if (not is_host or not has_all) return std::nullopt;
    return TileLayer{std::string{pattern}, std::string{pattern.substr(0, end)}};
}

std::string TileLayer::address_of(int zoom, int column, int row) const
{
    auto address = pattern_;
    const std::array numbers{zoom, column, row};
    for (std::size_t i = 0; i < places.size(); ++i)
        address.replace(
            address.find(places.at(i)), places.at(i).size(), std::to_string(numbers.at(i))
        );
    return address;
}

std::vector<Tile> tiles_over(MapPoint low, MapPoint high, int pixels)
{
    if (not lies_inside(low, high)) return {};
    int zoom = 0;
    double side = whole;
    while (zoom < deepest and (high.x - low.x) / side * pixels_of_tile < pixels) {
        ++zoom;
        side /= 2;
    }
    const int most = (1 << zoom) - 1;
    std::vector<Tile> tiles;
    for (int row = place_of(north - high.y, side, most); row <= place_of(north - low.y, side, most);
         ++row)
        for (int column = place_of(low.x - west, side, most);
             column <= place_of(high.x - west, side, most);
             ++column)
            tiles.push_back({
                .zoom = zoom,
                .column = column,
                .row = row,
                .top_left =
                    {static_cast<int>(std::lround(west + column * side)),
                               static_cast<int>(std::lround(north - row * side))},
                .side = static_cast<int>(std::lround(side))
            });
    return tiles;
}

} // namespace wijkspraak::web
