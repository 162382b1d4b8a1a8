#pragma once

#include "geo/shape.hpp"
#include "geo/source.hpp"

#include <memory>
#include <optional>
#include <string>

struct pj_ctx;
struct PJconsts;

namespace wijkspraak::geo {

/// A place as satellites and telephones give it (EPSG:4326), in degrees.
struct Position {
    double latitude = 0;
    double longitude = 0;
};

/// Between RD New and WGS84, by PROJ; right to about half a metre. For one thread at a time.
class Projection {
public:
    Projection();

    /// None for what is not on earth.
    std::optional<Point> to_rd(Position position) const;
    Position to_wgs84(Point point) const;

private:
    struct Close {
        void operator()(pj_ctx* context) const;
        void operator()(PJconsts* way) const;
    };
    std::unique_ptr<pj_ctx, Close> context_;
    std::unique_ptr<PJconsts, Close> way_;
};

/// The place in RD; none where the numbers cannot be in or around the Netherlands.
std::optional<Point> point_of_metres(Coordinate metres);

/// Whether RD means anything there: the Netherlands and a strip of sea.
bool is_in_the_netherlands(Point point);

/// "256.123 471.456": a place as the tools of municipalities show it.
std::string to_metres(Point point);

} // namespace wijkspraak::geo
