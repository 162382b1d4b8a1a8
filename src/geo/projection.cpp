#include "geo/projection.hpp"

#include <proj.h>

#include <cmath>
#include <stdexcept>

namespace wijkspraak::geo {

namespace {

constexpr Box netherlands{
    {0,                     289'000 * centimetres},
    {300'000 * centimetres, 640'000 * centimetres}
};

std::string thousands(std::int32_t metres)
{
    auto digits = std::to_string(metres);
    for (auto place = static_cast<std::ptrdiff_t>(digits.size()) - 3; place > 0; place -= 3)
        digits.insert(static_cast<std::size_t>(place), ".");
    return digits;
}

} // namespace

void Projection::Close::operator()(pj_ctx* context) const
{
    proj_context_destroy(context);
}

void Projection::Close::operator()(PJconsts* way) const
{
    proj_destroy(way);
}

Projection::Projection() : context_{proj_context_create()}
{
    // The way that needs no file with corrections, so that every machine gives the same answer.
    constexpr const char* rd_to_wgs84 =
        "+proj=pipeline +step +inv +proj=sterea +lat_0=52.15616055555556 +lon_0=5.38763888888889 "
        "+k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel +step +proj=push +v_3 +step +proj=cart "
        "+ellps=bessel +step +proj=helmert +x=565.4171 +y=50.3319 +z=465.5524 +rx=0.398957388 "
        "+ry=-0.343987817 +rz=1.877401639 +s=4.0725 +convention=coordinate_frame +step +inv "
        "+proj=cart +ellps=WGS84 +step +proj=pop +v_3 +step +proj=unitconvert +xy_in=rad "
        "+xy_out=deg";
    way_.reset(proj_create(context_.get(), rd_to_wgs84));
    if (not way_) throw std::runtime_error{"PROJ does not know the way from RD to WGS84"};
}

std::optional<Point> Projection::to_rd(Position position) const
{
    const auto metres =
        proj_trans(way_.get(), PJ_INV, proj_coord(position.longitude, position.latitude, 0, 0));
    return point_of_metres({metres.xy.x, metres.xy.y});
}

Position Projection::to_wgs84(Point point) const
{
    const auto degrees = proj_trans(
        way_.get(),
        PJ_FWD,
        proj_coord(
            static_cast<double>(point.x) / centimetres,
            static_cast<double>(point.y) / centimetres,
            0,
            0
        )
    );
    return {.latitude = degrees.xy.y, .longitude = degrees.xy.x};
}

std::optional<Point> point_of_metres(Coordinate metres)
{
    constexpr double far = 1e7; // whatever lies beyond it is no place in Europe
    if (not(std::abs(metres.x) < far and std::abs(metres.y) < far)) return std::nullopt;
    const Point point{
        static_cast<std::int32_t>(std::lround(metres.x * centimetres)),
        static_cast<std::int32_t>(std::lround(metres.y * centimetres))};
    if (not is_in_the_netherlands(point)) return std::nullopt;
    return point;
}

bool is_in_the_netherlands(Point point)
{
    return netherlands.holds(point);
}

std::string to_metres(Point point)
{
    return thousands(point.x / centimetres) + " " + thousands(point.y / centimetres);
}

} // namespace wijkspraak::geo
