#include "geo/shape.hpp"

#include <algorithm>
#include <optional>

namespace wijkspraak::geo {

namespace {

/// Twice the surface within the ring, in square centimetres; below zero when it runs clockwise.
std::int64_t doubled_surface(const Ring& ring)
{
    std::int64_t sum = 0;
    // Seen from the first point the numbers stay small enough to be exact.
    const auto origin = ring.front();
    for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
        const auto ax = std::int64_t{ring[i].x} - origin.x;
        const auto ay = std::int64_t{ring[i].y} - origin.y;
        const auto bx = std::int64_t{ring[i + 1].x} - origin.x;
        const auto by = std::int64_t{ring[i + 1].y} - origin.y;
        sum += ax * by - ay * bx;
    }
    return sum;
}

/// Whether a ray to the right of the point goes through this side. Each side is looked at from its
/// lower end, so that two neighbours come to the same answer.
bool is_crossed(Point a, Point b, Point point)
{
    if ((a.y > point.y) == (b.y > point.y)) return false;
    const auto low = a.y < b.y ? a : b;
    const auto high = a.y < b.y ? b : a;
    const auto turn = (std::int64_t{high.x} - low.x) * (std::int64_t{point.y} - low.y) -
                      (std::int64_t{high.y} - low.y) * (std::int64_t{point.x} - low.x);
    return turn > 0;
}

Ring without_repeats(Ring ring)
{
    ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
    while (ring.size() > 1 and ring.front() == ring.back()) ring.pop_back();
    return ring;
}

/// None when it has no outer ring. A hole of nothing is left out.
std::optional<Polygon> normal(Polygon polygon)
{
    Polygon kept;
    for (auto& raw : polygon.rings) {
        auto ring = without_repeats(std::move(raw));
        const auto surface = ring.size() < 3 ? 0 : doubled_surface(ring);
        const bool is_outer = kept.rings.empty();
        if (surface == 0 and is_outer) return std::nullopt;
        if (surface == 0) continue;
        if ((surface > 0) != is_outer) std::ranges::reverse(ring);
        kept.rings.push_back(std::move(ring));
    }
    if (kept.rings.empty()) return std::nullopt;
    return kept;
}

} // namespace

Shape normal(Shape shape)
{
    Shape out;
    for (auto& polygon : shape.polygons)
        if (auto kept = normal(std::move(polygon))) out.polygons.push_back(std::move(*kept));
    return out;
}

Box box_of(const Shape& shape)
{
    const auto first = shape.polygons.front().rings.front().front();
    Box box{first, first};
    for (const auto& polygon : shape.polygons)
        for (const auto point : polygon.rings.front()) box = around(box, {point, point});
    return box;
}

Box around(const Box& a, const Box& b)
{
    return {
        {std::min(a.low.x,  b.low.x),  std::min(a.low.y,  b.low.y) },
        {std::max(a.high.x, b.high.x), std::max(a.high.y, b.high.y)}
    };
}

double square_metres(const Shape& shape)
{
    std::int64_t sum = 0;
    for (const auto& polygon : shape.polygons)
        for (const auto& ring : polygon.rings) sum += doubled_surface(ring);
    return static_cast<double>(sum) / 2 / centimetres / centimetres;
}

bool contains(const Shape& shape, Point point)
{
    bool is_inside = false;
    for (const auto& polygon : shape.polygons)
        for (const auto& ring : polygon.rings) {
            auto before = ring.back();
            for (const auto here : ring) {
                is_inside ^= is_crossed(before, here, point);
                before = here;
            }
        }
    return is_inside;
}

} // namespace wijkspraak::geo
