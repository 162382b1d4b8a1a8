#pragma once

#include "base/text.hpp"
#include "geo/shape.hpp"
#include "geo/source.hpp"

#include <optional>
#include <span>
#include <vector>

/// What is done with whole surfaces, by GEOS. All may be called from many threads at once.
namespace wijkspraak::geo {

/// What is wrong with a surface as it was brought, and where.
struct Flaw {
    Text what; ///< "de grens kruist zichzelf"
    Coordinate at;
};
std::optional<Flaw> flaw_of(const SourceShape& shape);

/// A shape that rounding has made touch itself, put right.
Shape repaired(const Shape& shape);

Shape united(std::span<const Shape> shapes);
Shape shared(const Shape& a, const Shape& b);

/// The largest circle that fits inside: where a name has room.
struct Circle {
    Point middle;
    std::int32_t radius = 0; ///< in centimetres
};
Circle largest_circle(const Shape& shape);

} // namespace wijkspraak::geo
