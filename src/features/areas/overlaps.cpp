#include "features/areas/overlaps.hpp"

#include "geo/twkb.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace wijkspraak::areas {

using geo::Box;
using geo::Point;
using geo::Shape;

namespace {

/// What rounding to centimetres may make of a long boundary.
constexpr double smallest_overlap = 25; ///< in square metres

/// A side of a shape, from one point to the next.
struct Side {
    Point from;
    Point until;
    friend auto operator<=>(const Side&, const Side&) = default;

    Box box() const { return geo::around({from, from}, {until, until}); }
    Side turned() const { return {until, from}; }
    Point middle() const
    {
        return {std::midpoint(from.x, until.x), std::midpoint(from.y, until.y)};
    }
};
using Sides = std::vector<Side>;

/// The sides that come near a box, in the order of the boundary.
Sides sides_near(const Shape& shape, const Box& box)
{
    Sides sides;
    for (const auto& polygon : shape.polygons)
        for (const auto& ring : polygon.rings) {
            auto before = ring.back();
            for (const auto here : ring) {
                const Side side{before, here};
                if (side.box().meets(box)) sides.push_back(side);
                before = here;
            }
        }
    return sides;
}

std::vector<Point> corners_of(const Sides& sides)
{
    std::vector<Point> corners;
    for (const auto& side : sides) {
        corners.push_back(side.from);
        corners.push_back(side.until);
    }
    std::ranges::sort(corners);
    return corners;
}

/// On which side of a line a point lies: -1, 0, 1.
int turn(const Side& line, Point point)
{
    const auto area =
        (std::int64_t{line.until.x} - line.from.x) * (std::int64_t{point.y} - line.from.y) -
        (std::int64_t{line.until.y} - line.from.y) * (std::int64_t{point.x} - line.from.x);
    return (area > 0) - (area < 0);
}

bool touch(const Side& a, const Side& b)
{
    const bool is_joined =
        a.from == b.from or a.from == b.until or a.until == b.from or a.until == b.until;
    if (is_joined or not a.box().meets(b.box())) return false;
    return turn(a, b.from) * turn(a, b.until) <= 0 and turn(b, a.from) * turn(b, a.until) <= 0;
}

/// Whether a boundary that neighbours do not share runs within the other. Between two corners that
/// both have, and as long as it crosses nothing, it stays on one side: one look is enough.
bool runs_within(const Sides& own, const std::vector<Point>& corners, const Shape& other)
{
    std::optional<Point> before;
    for (const auto& side : own) {
        const bool goes_on =
            before == side.from and not std::ranges::binary_search(corners, side.from);
        if (not goes_on and geo::contains(other, side.middle())) return true;
        before = side.until;
    }
    return false;
}

/// Whether two shapes may have ground in common, which they have not when all that they do not
/// share lies outside the other.
bool may_overlap(const Shape& a, const Shape& b, const Box& both)
{
    auto sides_of_a = sides_near(a, both);
    auto sides_of_b = sides_near(b, both);
    const auto corners_a = corners_of(sides_of_a);
    const auto corners_b = corners_of(sides_of_b);

    auto sorted = sides_of_a;
    std::ranges::sort(sorted);
    const auto has = [](const Sides& sides, const Side& side) {
        return std::ranges::binary_search(sides, side);
    };
    // Neighbours go along their boundary in opposite directions.
    if (std::ranges::any_of(sides_of_b, [&](const Side& side) { return has(sorted, side); }))
        return true;
    std::erase_if(sides_of_b, [&](const Side& side) { return has(sorted, side.turned()); });
    sorted = sides_near(b, both);
    std::ranges::sort(sorted);
    std::erase_if(sides_of_a, [&](const Side& side) { return has(sorted, side.turned()); });

    for (const auto& side : sides_of_a)
        for (const auto& other : sides_of_b)
            if (touch(side, other)) return true;
    return runs_within(sides_of_a, corners_b, b) or runs_within(sides_of_b, corners_a, a);
}

Box common(const Box& a, const Box& b)
{
    return {
        {std::max(a.low.x,  b.low.x),  std::max(a.low.y,  b.low.y) },
        {std::min(a.high.x, b.high.x), std::min(a.high.y, b.high.y)}
    };
}

std::optional<Fault> overlap(
    const Brought& area, const Shape& shape, const Brought& other, const Shape& other_shape
)
{
    if (not may_overlap(shape, other_shape, common(area.box, other.box))) return std::nullopt;
    const auto both = geo::shared(shape, other_shape);
    const auto size = geo::square_metres(both);
    if (size < smallest_overlap) return std::nullopt;
    return Fault{
        other.place,
        "geometrie",
        t("{code} overlapt met {ander}: {n} m², bij {plaats}",
          other.code,
          area.code,
          std::llround(size),
          geo::to_metres(geo::largest_circle(both).middle))};
}

/// The overlaps of an area with those that begin further east.
void look_around(const std::vector<const Brought*>& from_west, std::size_t index, Faults& faults)
{
    const auto& area = *from_west[index];
    const auto shape = geo::unpacked(area.shape);
    for (auto i = index + 1; i < from_west.size(); ++i) {
        const auto& other = *from_west[i];
        if (other.box.low.x > area.box.high.x) return;
        if (other.kind != area.kind or not other.box.meets(area.box)) continue;
        auto fault = overlap(area, shape, other, geo::unpacked(other.shape));
        if (fault) faults.push_back(std::move(*fault));
    }
}

} // namespace

Faults overlaps(const std::vector<Brought>& areas, const Tell& tell)
{
    std::vector<const Brought*> from_west;
    from_west.reserve(areas.size());
    for (const auto& area : areas) from_west.push_back(&area);
    std::ranges::sort(from_west, {}, [](const Brought* area) { return area->box.low.x; });

    Faults faults;
    for (std::size_t i = 0; i < from_west.size(); ++i) {
        if (tell and i % 100 == 0)
            tell(t("Gebieden nagekeken: {gedaan} van {totaal}", i, from_west.size()));
        look_around(from_west, i, faults);
    }
    return faults;
}

} // namespace wijkspraak::areas
