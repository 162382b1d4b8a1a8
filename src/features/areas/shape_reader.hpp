#pragma once

#include "base/result.hpp"
#include "geo/features.hpp"
#include "geo/projection.hpp"
#include "geo/shape.hpp"

#include <optional>

namespace wijkspraak::areas {

/// Puts the surface of a feature on our map: from degrees if need be, checked, in whole
/// centimetres.
class ShapeReader {
public:
    /// The shape, or what is wrong with it and where.
    Result<geo::Shape, Text> read(const geo::Feature& feature) const;

private:
    std::optional<geo::Point> point_of(geo::Coordinate source, bool has_degrees) const;
    Result<geo::Shape, Text> on_our_map(const geo::SourceShape& source, bool has_degrees) const;

    geo::Projection projection_;
};

} // namespace wijkspraak::areas
