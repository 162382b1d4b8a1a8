#include "web/map.hpp"
#include "web/tiles.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::web {

namespace {

Map two_squares()
{
    Map map;
    map.title = as_is("Twee buurten");
    map.shades = {{}, {as_is("Noord")}, {as_is("Zuid")}};
    map.areas = {
        {.name = as_is("Zomerlinde"),
         .address = "/gebieden/zomerlinde",
         .lines = {{{0, 0}, {100, 0}, {100, 100}, {0, 100}}},
         .shade = 1},
        {.name = as_is("Weiland"),
         .lines = {{{100, 0}, {200, 0}, {200, 100}, {100, 100}}},
         .shade = 2}
    };
    map.names = {
        {as_is("Noord"), {50, 50}, 50}
    };
    return map;
}

} // namespace

TEST_CASE("a map has a link with a name for each area, and tells its shades in words")
{
    const auto html = html::to_string(map_picture(two_squares()));
    const auto has = [&](std::string_view part) { return html.find(part) != std::string::npos; };
    CHECK(has(R"(<a href="/gebieden/zomerlinde" aria-label="Zomerlinde">)"));
    CHECK(has("<title>Weiland</title>"));
    CHECK(has("role=\"group\" aria-labelledby=\"kaart-titel\""));
    CHECK(has("Sla de kaart over"));
    CHECK(has("</svg>Noord</li>"));
    CHECK(has("</svg>Zuid</li>"));
}

TEST_CASE("north is up, and neighbours meet in the same places")
{
    const auto html = html::to_string(map_picture(two_squares()));
    CHECK(html.find("d=\"M12 500l488 0 0-488-488 0z\"") != std::string::npos);
    CHECK(html.find("d=\"M500 500l488 0 0-488-488 0z\"") != std::string::npos);
}

TEST_CASE("a map of nothing is not drawn, and one with more shades than there are begins again")
{
    CHECK(map_picture({.title = as_is("Leeg")}).empty());
    auto map = two_squares();
    map.areas.front().shade = 7;
    CHECK(
        html::to_string(map_picture(map)).find("fill=\"url(#kaart-tint-2)\"") != std::string::npos
    );
}

TEST_CASE("a map asks nobody for tiles, unless it is given where they come from")
{
    CHECK(html::to_string(map_picture(two_squares())).find("<image") == std::string::npos);
    const auto layer = TileLayer::parse("https://tegels.nl/{z}/{x}/{y}.png").value();
    auto map = two_squares();
    for (auto& area : map.areas)
        for (auto& line : area.lines)
            for (auto& point : line) point = {point.x + 257'000, point.y + 471'000};
    map.tiles = &layer;
    const auto html = html::to_string(map_picture(map));
    CHECK(html.find("<image href=\"https://tegels.nl/14/") != std::string::npos);
    CHECK(html.find("kaart--doorzichtig") != std::string::npos);
    CHECK(html.find("kaart van https://tegels.nl") != std::string::npos);
}

} // namespace wijkspraak::web
