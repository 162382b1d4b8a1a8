#include "web/tiles.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace wijkspraak::web {

namespace {

constexpr std::string_view pdok =
    "https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:28992/{z}/{x}/{y}.png";

bool covers(const Tile& tile, MapPoint point)
{
    return point.x >= tile.top_left.x and point.x <= tile.top_left.x + tile.side and
           point.y <= tile.top_left.y and point.y >= tile.top_left.y - tile.side;
}

} // namespace

TEST_CASE("a layer says where its tiles are and from whom they come")
{
    const auto layer = TileLayer::parse(pdok);
    REQUIRE(layer);
    CHECK(layer->origin() == "https://service.pdok.nl");
    CHECK(layer->address_of(8, 157, 125).ends_with("/EPSG:28992/8/157/125.png"));
}

TEST_CASE("an address without https or without a place for a number is no layer")
{
    CHECK_FALSE(TileLayer::parse("http://tegels.nl/{z}/{x}/{y}.png"));
    CHECK_FALSE(TileLayer::parse("https://tegels.nl/{z}/{x}.png"));
    CHECK_FALSE(TileLayer::parse("https://{z}{x}{y}"));
    CHECK_FALSE(TileLayer::parse("https://tegels.nl; script-src *//{z}/{x}/{y}"));
    CHECK(TileLayer::parse("https://tegels.nl/{z}/{x}/{y}.png"));
}

TEST_CASE("the market of Enschede lies in tile 157, 125 at zoom 8")
{
    const MapPoint market{257'800, 471'700};
    const auto tiles = tiles_over(market, {market.x + 4'000, market.y + 10}, 256);
    REQUIRE_FALSE(tiles.empty());
    CHECK(tiles.front().zoom == 8);
    const auto found =
        std::ranges::find_if(tiles, [&](const Tile& tile) { return covers(tile, market); });
    REQUIRE(found != tiles.end());
    CHECK(found->column == 157);
    CHECK(found->row == 125);
    CHECK(found->side == 3441);
}

TEST_CASE("a municipality of sixteen by fourteen kilometres takes few tiles, which cover all of it")
{
    const MapPoint low{250'000, 464'000};
    const MapPoint high{266'000, 478'000};
    const auto tiles = tiles_over(low, high, 1000);
    CHECK(tiles.size() <= 80);
    for (const auto corner : {
             low, high, MapPoint{low.x,  high.y},
               MapPoint{high.x, low.y }
    })
        CHECK(std::ranges::any_of(tiles, [&](const Tile& tile) { return covers(tile, corner); }));
}

TEST_CASE("outside the country there are no tiles")
{
    CHECK(tiles_over({-400'000, 0}, {0, 100'000}, 1000).empty());
    CHECK(tiles_over({100'000, 400'000}, {90'000, 410'000}, 1000).empty());
}

} // namespace wijkspraak::web
