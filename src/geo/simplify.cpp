#include "geo/simplify.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <span>
#include <unordered_map>
#include <unordered_set>

namespace wijkspraak::geo {

namespace {

struct PointHash {
    std::size_t operator()(Point point) const
    {
        const auto bits = std::uint64_t{static_cast<std::uint32_t>(point.x)} << 32U |
                          static_cast<std::uint32_t>(point.y);
        return std::hash<std::uint64_t>{}(bits * 0x9E3779B97F4A7C15U);
    }
};

/// A point stays when the lines of more than two neighbours meet there: it holds places together.
class Joints {
public:
    explicit Joints(const std::vector<Shape>& shapes)
    {
        for (const auto& shape : shapes)
            for (const auto& polygon : shape.polygons)
                for (const auto& ring : polygon.rings)
                    for (std::size_t i = 0; i < ring.size(); ++i)
                        meet(
                            ring[i],
                            ring[(i + ring.size() - 1) % ring.size()],
                            ring[(i + 1) % ring.size()]
                        );
    }

    bool is_joint(Point point) const { return joints_.contains(point); }

private:
    using Beside = std::array<Point, 2>;

    void meet(Point point, Point before, Point after)
    {
        const Beside beside{std::min(before, after), std::max(before, after)};
        const auto [known, is_new] = beside_.emplace(point, beside);
        if (not is_new and known->second != beside) joints_.insert(point);
    }

    std::unordered_map<Point, Beside, PointHash> beside_;
    std::unordered_set<Point, PointHash> joints_;
};

/// How far a point lies from the line between two others, squared.
double distance(Point point, Point a, Point b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length = dx * dx + dy * dy;
    double px = point.x - a.x;
    double py = point.y - a.y;
    if (length > 0) {
        const auto along = std::clamp((px * dx + py * dy) / length, 0.0, 1.0);
        px -= along * dx;
        py -= along * dy;
    }
    return px * px + py * py;
}

std::size_t furthest(std::span<const Point> line)
{
    std::size_t best = 0;
    double far = -1;
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
        const auto away = distance(line[i], line.front(), line.back());
        if (away > far) {
            far = away;
            best = i;
        }
    }
    return best;
}

/// Douglas and Peucker: keeps the point furthest away, and looks again on both sides of it.
void thin(std::span<const Point> line, double tolerance, Ring& out)
{
    if (line.size() < 3) return;
    const auto middle = furthest(line);
    if (distance(line[middle], line.front(), line.back()) <= tolerance) return;
    thin(line.first(middle + 1), tolerance, out);
    out.push_back(line[middle]);
    thin(line.subspan(middle), tolerance, out);
}

/// The points between the two ends of a line that two neighbours may share. It is looked at in the
/// same direction from either side.
void put_between(std::span<const Point> line, double tolerance, Ring& out)
{
    Ring turned{line.begin(), line.end()};
    const bool is_turned =
        std::ranges::lexicographical_compare(line.rbegin(), line.rend(), line.begin(), line.end());
    if (is_turned) std::ranges::reverse(turned);
    Ring between;
    thin(turned, tolerance, between);
    if (is_turned) std::ranges::reverse(between);
    out.insert(out.end(), between.begin(), between.end());
}

/// The ring begun at a joint or, where it has none, at its lowest point, with the point furthest
/// from there as a second end.
Ring begun_at_an_end(Ring ring, const Joints& joints)
{
    auto first = std::ranges::find_if(ring, [&](Point point) { return joints.is_joint(point); });
    if (first == ring.end()) first = std::ranges::min_element(ring);
    std::ranges::rotate(ring, first);
    return ring;
}

Ring thinned(const Ring& source, const Joints& joints, double tolerance)
{
    auto ring = begun_at_an_end(source, joints);
    ring.push_back(ring.front());
    std::vector<std::size_t> ends{0};
    for (std::size_t i = 1; i + 1 < ring.size(); ++i)
        if (joints.is_joint(ring[i])) ends.push_back(i);
    if (ends.size() == 1) ends.push_back(furthest(ring));
    ends.push_back(ring.size() - 1);

    Ring out;
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        out.push_back(ring[ends[i]]);
        put_between(std::span{ring}.subspan(ends[i], ends[i + 1] - ends[i] + 1), tolerance, out);
    }
    return out;
}

/// Twice the surface of a ring, without a sign.
double size_of(const Ring& ring)
{
    return square_metres(normal({{{{ring}}}}));
}

Shape thinned(const Shape& shape, const Joints& joints, double tolerance)
{
    // In metres: what is smaller than a square of twice the tolerance is a speck.
    const auto speck = 4 * tolerance / centimetres / centimetres;
    Shape out;
    for (const auto& polygon : shape.polygons) {
        Polygon kept;
        for (const auto& ring : polygon.rings) {
            auto line = thinned(ring, joints, tolerance);
            if (size_of(line) < speck) {
                if (kept.rings.empty()) break;
                continue;
            }
            kept.rings.push_back(std::move(line));
        }
        if (not kept.rings.empty()) out.polygons.push_back(std::move(kept));
    }
    return normal(std::move(out));
}

} // namespace

std::vector<Shape> simplified(std::vector<Shape> shapes, std::int32_t tolerance)
{
    const Joints joints{shapes};
    const auto squared = static_cast<double>(tolerance) * tolerance;
    for (auto& shape : shapes) {
        auto thin_shape = thinned(shape, joints, squared);
        if (not thin_shape.empty()) shape = std::move(thin_shape);
    }
    return shapes;
}

} // namespace wijkspraak::geo
