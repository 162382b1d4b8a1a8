#pragma once

#include <compare>
#include <cstdint>
#include <vector>

/// Places and surfaces on the map of the Netherlands.
namespace wijkspraak::geo {

/// A place in RD New (EPSG:28992), in whole centimetres, so that neighbours share their boundary to
/// the last bit and a point lies on exactly one side of it.
struct Point {
    std::int32_t x = 0;
    std::int32_t y = 0;
    friend constexpr auto operator<=>(const Point&, const Point&) = default;
};

inline constexpr std::int32_t centimetres = 100; ///< in a metre

/// The smallest upright rectangle around something.
struct Box {
    Point low;
    Point high;

    bool holds(Point point) const
    {
        return low.x <= point.x and point.x <= high.x and low.y <= point.y and point.y <= high.y;
    }
    bool meets(const Box& other) const
    {
        return low.x <= other.high.x and other.low.x <= high.x and low.y <= other.high.y and
               other.low.y <= high.y;
    }
    friend bool operator==(const Box&, const Box&) = default;
};

/// A closed line. The last point is not the first again.
using Ring = std::vector<Point>;

/// The outer boundary first, anticlockwise, then the holes, clockwise.
struct Polygon {
    std::vector<Ring> rings;
    friend bool operator==(const Polygon&, const Polygon&) = default;
};

/// A surface of one or more pieces, such as a buurt with an island.
struct Shape {
    std::vector<Polygon> polygons;

    bool empty() const { return polygons.empty(); }
    friend bool operator==(const Shape&, const Shape&) = default;
};

/// The same surface with its rings turned the right way, without repeated points and without rings
/// that hold nothing.
Shape normal(Shape shape);

Box box_of(const Shape& shape); ///< of a shape that is not empty
Box around(const Box& a, const Box& b);
double square_metres(const Shape& shape);

/// Whether the point lies in the shape. A point on the boundary of two neighbours lies in one of
/// them.
bool contains(const Shape& shape, Point point);

} // namespace wijkspraak::geo
