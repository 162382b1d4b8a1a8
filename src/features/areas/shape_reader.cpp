#include "features/areas/shape_reader.hpp"

#include "geo/overlay.hpp"

#include <algorithm>
#include <cmath>

namespace wijkspraak::areas {

using geo::Feature;

namespace {

bool is_in_degrees(const Feature& feature)
{
    if (feature.reference != geo::Reference::unsaid)
        return feature.reference == geo::Reference::wgs84;
    const auto& place = feature.shape.front().front().front();
    return std::abs(place.x) <= 180 and std::abs(place.y) <= 90;
}

bool has_points(const geo::SourceShape& shape)
{
    return not shape.empty() and std::ranges::all_of(shape, [](const geo::SourcePolygon& polygon) {
        return not polygon.empty() and
               std::ranges::none_of(polygon, [](const auto& ring) { return ring.empty(); });
    });
}

std::string with_decimals(geo::Coordinate place)
{
    const auto rounded = [](double number) {
        auto text = std::to_string(number);
        return text.substr(0, text.find('.') + 3);
    };
    return rounded(place.x) + " " + rounded(place.y);
}

Text outside(geo::Coordinate source)
{
    return t(
        "{plaats} ligt niet in Nederland. Verwacht wordt RD (EPSG:28992) of WGS84 (EPSG:4326), met "
        "eerst x of lengte",
        with_decimals(source)
    );
}

} // namespace

std::optional<geo::Point> ShapeReader::point_of(geo::Coordinate source, bool has_degrees) const
{
    if (not has_degrees) return geo::point_of_metres(source);
    return projection_.to_rd({.latitude = source.y, .longitude = source.x});
}

Result<geo::Shape, Text> ShapeReader::on_our_map(const geo::SourceShape& source, bool has_degrees)
    const
{
    geo::Shape shape;
    for (const auto& polygon : source) {
        auto& rings = shape.polygons.emplace_back().rings;
        for (const auto& line : polygon) {
            auto& ring = rings.emplace_back();
            ring.reserve(line.size());
            for (const auto& here : line) {
                const auto point = point_of(here, has_degrees);
                if (not point) return outside(here);
                ring.push_back(*point);
            }
        }
    }
    return geo::normal(std::move(shape));
}

Result<geo::Shape, Text> ShapeReader::read(const Feature& feature) const
{
    if (feature.reference == geo::Reference::other)
        return t("de projectie is niet RD (EPSG:28992) of WGS84 (EPSG:4326)");
    if (not has_points(feature.shape)) return t("er is geen vlak");
    auto shape = on_our_map(feature.shape, is_in_degrees(feature));
    if (not shape) return shape.error();
    if (const auto flaw = geo::flaw_of(feature.shape))
        return t("{fout}, bij {plaats}", flaw->what, with_decimals(flaw->at));
    auto whole = geo::repaired(*shape);
    if (whole.empty()) return t("het vlak is leeg");
    return whole;
}

} // namespace wijkspraak::areas
