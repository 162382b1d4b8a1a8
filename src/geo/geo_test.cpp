#include "geo/overlay.hpp"
#include "geo/projection.hpp"
#include "geo/simplify.hpp"
#include "geo/twkb.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace wijkspraak::geo {

namespace {

Point metres(int x, int y)
{
    return {x * centimetres, y * centimetres};
}

Shape square(int x, int y, int side)
{
    return {
        {{{{metres(x, y), metres(x + side, y), metres(x + side, y + side), metres(x, y + side)}}}}};
}

bool is_near(Point a, Point b, double within_metres)
{
    return std::hypot(a.x - b.x, a.y - b.y) / centimetres < within_metres;
}

} // namespace

TEST_CASE("the tower of Amersfoort stands at the middle of RD, within half a metre")
{
    const Projection projection;
    const auto tower = projection.to_wgs84(metres(155'000, 463'000));
    CHECK(tower.latitude == doctest::Approx(52.15517440).epsilon(1e-7));
    CHECK(tower.longitude == doctest::Approx(5.38720621).epsilon(1e-6));

    const auto back = projection.to_rd({.latitude = 52.15517440, .longitude = 5.38720621});
    REQUIRE(back);
    CHECK(is_near(*back, metres(155'000, 463'000), 0.5));
}

TEST_CASE("other towers stand where the Kadaster has them")
{
    const Projection projection;
    // Westertoren in Amsterdam and Martinitoren in Groningen, by the formulas of the Kadaster.
    CHECK(is_near(*projection.to_rd({52.37453253, 4.88352559}), Point{12'070'072, 48'752'550}, 1));
    CHECK(is_near(*projection.to_rd({53.21938317, 6.56820053}), Point{23'388'313, 58'206'517}, 1));
}

TEST_CASE("there and back again is the same centimetre")
{
    const Projection projection;
    for (const auto point :
         {metres(257'937, 471'449), metres(20'000, 370'000), metres(190'000, 310'000)})
        CHECK(projection.to_rd(projection.to_wgs84(point)) == point);
}

TEST_CASE("what lies outside the Netherlands has no place on our map")
{
    const Projection projection;
    CHECK_FALSE(projection.to_rd({.latitude = 48.8584, .longitude = 2.2945}));
    CHECK_FALSE(projection.to_rd({.latitude = 6.89, .longitude = 52.22})); // the wrong way round
    CHECK_FALSE(point_of_metres({52.22, 6.89}));
    CHECK_FALSE(point_of_metres({std::nan(""), 471'000}));
    CHECK(point_of_metres({257'937.123, 471'449.456}) == Point{25'793'712, 47'144'946});
}

TEST_CASE("a shape is turned the right way and loses what is no surface")
{
    auto shape = square(0, 0, 10);
    auto& ring = shape.polygons.front().rings.front();
    std::ranges::reverse(ring);
    ring.push_back(ring.front());
    ring.push_back(ring.front());
    shape.polygons.push_back({{{metres(50, 50), metres(60, 60)}}});

    const auto tidy = normal(shape);
    CHECK(tidy.polygons.size() == 1);
    CHECK(tidy.polygons.front().rings.front().size() == 4);
    CHECK(square_metres(tidy) == 100);
    CHECK(box_of(tidy) == Box{metres(0, 0), metres(10, 10)});
}

TEST_CASE("a point on the line between neighbours lies in one of them")
{
    const auto west = square(0, 0, 10);
    const auto east = square(10, 0, 10);
    const auto north = square(0, 10, 10);
    for (int y = 0; y < 10; ++y)
        CHECK(contains(west, metres(10, y)) + contains(east, metres(10, y)) == 1);
    for (int x = 0; x < 10; ++x)
        CHECK(contains(west, metres(x, 10)) + contains(north, metres(x, 10)) == 1);
    CHECK(contains(west, metres(5, 5)));
    CHECK_FALSE(contains(west, metres(15, 5)));
}

TEST_CASE("who stands in the hole does not stand in the shape")
{
    auto ring = square(0, 0, 30);
    ring.polygons.front().rings.push_back(square(10, 10, 10).polygons.front().rings.front());
    ring = normal(ring);
    CHECK(square_metres(ring) == 800);
    CHECK(contains(ring, metres(5, 5)));
    CHECK_FALSE(contains(ring, metres(15, 15)));
}

TEST_CASE("a shape comes out of its packing as it went in, in a fraction of the size")
{
    auto shape = square(257'000, 471'000, 250);
    shape.polygons.push_back(square(258'000, 472'000, 100).polygons.front());
    CHECK(unpacked(packed(shape)) == shape);
    CHECK(unpacked(packed(shape, Detail::metre)) == shape);
    CHECK(packed(shape).size() < 60);
    CHECK_THROWS(unpacked(packed(shape).substr(0, 20)));
    CHECK_THROWS(unpacked("no shape"));
}

TEST_CASE("a boundary that crosses itself is told with its place")
{
    const SourceShape bow{{{{{0, 0}, {10, 10}, {10, 0}, {0, 10}, {0, 0}}}}};
    const auto flaw = flaw_of(bow);
    REQUIRE(flaw);
    CHECK(flaw->what == t("de grens kruist zichzelf"));
    CHECK(flaw->at.x == 5);
    CHECK(flaw->at.y == 5);

    const SourceShape whole{{{{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}}}}};
    CHECK_FALSE(flaw_of(whole));
}

TEST_CASE("other flaws have words of their own")
{
    const SourceShape line{{{{{0, 0}, {10, 0}}}}};
    CHECK(flaw_of(line)->what == t("een deel heeft minder dan drie punten"));
    const SourceShape loose_hole{
        {{{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}},
          {{20, 20}, {21, 20}, {21, 21}, {20, 21}, {20, 20}}}}};
    CHECK(flaw_of(loose_hole)->what == t("een gat ligt buiten het vlak"));
}

TEST_CASE("neighbours have no ground in common, and shifted ones do")
{
    CHECK(square_metres(shared(square(0, 0, 10), square(10, 0, 10))) == 0);
    CHECK(square_metres(shared(square(0, 0, 10), square(8, 0, 10))) == 20);
    const std::array both{square(0, 0, 10), square(10, 0, 10)};
    CHECK(square_metres(united(both)) == 200);
    CHECK(united(both).polygons.size() == 1);
    CHECK(is_near(largest_circle(square(0, 0, 10)).middle, metres(5, 5), 1));
}

TEST_CASE("simplified neighbours leave no gap between them")
{
    // A crooked line down the middle, which both sides share.
    Ring middle;
    for (int y = 0; y <= 40; ++y) middle.push_back(metres(100 + (y * 7) % 5, y * 10));
    Ring west{metres(0, 0)};
    west.insert(west.end(), middle.begin(), middle.end());
    west.push_back(metres(0, 400));
    Ring east{metres(200, 400)};
    east.insert(east.end(), middle.rbegin(), middle.rend());
    east.push_back(metres(200, 0));

    const auto before = square_metres({{{{west}}}}) + square_metres({{{{east}}}});
    const auto thin = simplified({{{{{west}}}}, {{{{east}}}}}, 10 * centimetres);
    CHECK(thin[0].polygons.front().rings.front().size() == 4);
    CHECK(thin[1].polygons.front().rings.front().size() == 4);
    CHECK(square_metres(thin[0]) + square_metres(thin[1]) == before);
    CHECK(square_metres(shared(thin[0], thin[1])) == 0);
}

TEST_CASE("an island stays, however small, and a speck beside it goes")
{
    auto shape = square(0, 0, 500);
    shape.polygons.push_back(square(900, 900, 5).polygons.front());
    const auto thin = simplified({shape, square(2000, 0, 5)}, 10 * centimetres);
    CHECK(thin[0] == square(0, 0, 500));
    CHECK(thin[1] == square(2000, 0, 5));
}

} // namespace wijkspraak::geo
