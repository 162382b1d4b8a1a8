#include "geo/overlay.hpp"

#include <geos_c.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <stdexcept>
#include <string>

namespace wijkspraak::geo {

namespace {

using Geometry = std::unique_ptr<GEOSGeometry, void (*)(GEOSGeometry*)>;

struct Context {
    Context() : handle{GEOS_init_r()} {}
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    ~Context() { GEOS_finish_r(handle); }

    GEOSContextHandle_t handle;
};

/// GEOS wants one of these for each thread.
GEOSContextHandle_t geos()
{
    static thread_local const Context context;
    return context.handle;
}

void destroy(GEOSGeometry* geometry)
{
    GEOSGeom_destroy_r(geos(), geometry);
}

Geometry owned(GEOSGeometry* geometry)
{
    if (geometry == nullptr) throw std::runtime_error{"GEOS could not make a geometry"};
    return {geometry, destroy};
}

Coordinate as_coordinate(Point point)
{
    return {static_cast<double>(point.x), static_cast<double>(point.y)};
}
Coordinate as_coordinate(Coordinate coordinate)
{
    return coordinate;
}

bool is_same(Coordinate a, Coordinate b)
{
    return a.x == b.x and a.y == b.y;
}

/// None for a ring that is too short to be one.
template <typename AnyRing>
GEOSGeometry* ring_of(const AnyRing& ring)
{
    if (ring.empty()) return nullptr;
    const bool is_closed =
        ring.size() > 1 and is_same(as_coordinate(ring.front()), as_coordinate(ring.back()));
    const auto size = ring.size() + (is_closed ? 0 : 1);
    if (size < 4) return nullptr;
    auto* sequence = GEOSCoordSeq_create_r(geos(), static_cast<unsigned>(size), 2);
    for (std::size_t i = 0; i < size; ++i) {
        const auto place = as_coordinate(ring[i % ring.size()]);
        GEOSCoordSeq_setXY_r(geos(), sequence, static_cast<unsigned>(i), place.x, place.y);
    }
    return GEOSGeom_createLinearRing_r(geos(), sequence);
}

/// A multipolygon of the rings, in centimetres or in what the source has; null when one is too
/// short.
template <typename AnyShape>
GEOSGeometry* multipolygon_of(const AnyShape& polygons)
{
    std::vector<GEOSGeometry*> parts;
    bool is_whole = true;
    for (const auto& rings : polygons) {
        std::vector<GEOSGeometry*> lines;
        for (const auto& ring : rings) {
            if (auto* line = ring_of(ring); line != nullptr)
                lines.push_back(line);
            else
                is_whole = false;
        }
        if (lines.empty()) continue;
        parts.push_back(GEOSGeom_createPolygon_r(
            geos(), lines.front(), lines.data() + 1, static_cast<unsigned>(lines.size() - 1)
        ));
    }
    auto* all = GEOSGeom_createCollection_r(
        geos(), GEOS_MULTIPOLYGON, parts.data(), static_cast<unsigned>(parts.size())
    );
    if (is_whole) return all;
    GEOSGeom_destroy_r(geos(), all);
    return nullptr;
}

Geometry geometry_of(const Shape& shape)
{
    std::vector<std::vector<Ring>> polygons;
    polygons.reserve(shape.polygons.size());
    for (const auto& polygon : shape.polygons) polygons.push_back(polygon.rings);
    return owned(multipolygon_of(polygons));
}

Ring read_ring(const GEOSGeometry* line)
{
    const auto* sequence = GEOSGeom_getCoordSeq_r(geos(), line);
    unsigned size = 0;
    GEOSCoordSeq_getSize_r(geos(), sequence, &size);
    Ring ring(size);
    for (unsigned i = 0; i < size; ++i) {
        Coordinate place;
        GEOSCoordSeq_getXY_r(geos(), sequence, i, &place.x, &place.y);
        ring[i] = {
            static_cast<std::int32_t>(std::lround(place.x)),
            static_cast<std::int32_t>(std::lround(place.y))};
    }
    return ring;
}

/// The surfaces in whatever came out; points and lines where shapes only touch are left out.
void read_surfaces(const GEOSGeometry* geometry, Shape& shape)
{
    if (GEOSGeomTypeId_r(geos(), geometry) == GEOS_POLYGON) {
        if (GEOSisEmpty_r(geos(), geometry) != 0) return;
        Polygon polygon{{read_ring(GEOSGetExteriorRing_r(geos(), geometry))}};
        const auto holes = GEOSGetNumInteriorRings_r(geos(), geometry);
        for (int i = 0; i < holes; ++i)
            polygon.rings.push_back(read_ring(GEOSGetInteriorRingN_r(geos(), geometry, i)));
        shape.polygons.push_back(std::move(polygon));
        return;
    }
    if (GEOSGeomTypeId_r(geos(), geometry) < GEOS_MULTIPOINT) return;
    const auto parts = GEOSGetNumGeometries_r(geos(), geometry);
    for (int i = 0; i < parts; ++i) read_surfaces(GEOSGetGeometryN_r(geos(), geometry, i), shape);
}

Shape read_shape(const Geometry& geometry)
{
    Shape shape;
    read_surfaces(geometry.get(), shape);
    return normal(std::move(shape));
}

/// In our words what GEOS says in English.
Text in_our_words(std::string_view reason)
{
    struct Word {
        std::string_view reason;
        Literal ours;
    };
    static constexpr std::array words{
        Word{"Self-intersection",                    Literal{"de grens kruist zichzelf"}             },
        Word{"Ring Self-intersection",               Literal{"de grens raakt zichzelf"}              },
        Word{"Hole lies outside shell",              Literal{"een gat ligt buiten het vlak"}         },
        Word{"Holes are nested",                     Literal{"een gat ligt in een ander gat"}        },
        Word{"Nested shells",                        Literal{"een deel ligt in een ander deel"}      },
        Word{"Duplicate Rings",                      Literal{"een deel staat er twee keer"}          },
        Word{"Interior is disconnected",             Literal{"de gaten snijden het vlak in stukken"} },
        Word{
             "Too few points in geometry component", Literal{"een deel heeft minder dan drie punten"}},
        Word{"Invalid Coordinate",                   Literal{"een coördinaat is geen getal"}        },
    };
    for (const auto& word : words)
        if (word.reason == reason) return word.ours;
    return t("de grens klopt niet ({melding})", reason);
}

Coordinate first_place(const SourceShape& shape)
{
    for (const auto& polygon : shape)
        for (const auto& ring : polygon)
            if (not ring.empty()) return ring.front();
    return {};
}

} // namespace

std::optional<Flaw> flaw_of(const SourceShape& shape)
{
    auto* made = multipolygon_of(shape);
    if (made == nullptr)
        return Flaw{in_our_words("Too few points in geometry component"), first_place(shape)};
    const auto geometry = owned(made);

    char* reason = nullptr;
    GEOSGeometry* place = nullptr;
    const auto answer = GEOSisValidDetail_r(
        geos(), geometry.get(), GEOSVALID_ALLOW_SELFTOUCHING_RING_FORMING_HOLE, &reason, &place
    );
    std::optional<Flaw> flaw;
    if (answer != 1) {
        flaw = Flaw{in_our_words(reason == nullptr ? "" : reason), first_place(shape)};
        if (place != nullptr) {
            GEOSGeomGetX_r(geos(), place, &flaw->at.x);
            GEOSGeomGetY_r(geos(), place, &flaw->at.y);
        }
    }
    GEOSFree_r(geos(), reason);
    if (place != nullptr) destroy(place);
    return flaw;
}

Shape repaired(const Shape& shape)
{
    if (shape.empty()) return shape;
    const auto geometry = geometry_of(shape);
    if (GEOSisValid_r(geos(), geometry.get()) == 1) return shape;
    return read_shape(owned(GEOSMakeValid_r(geos(), geometry.get())));
}

Shape united(std::span<const Shape> shapes)
{
    std::vector<GEOSGeometry*> parts;
    for (const auto& shape : shapes)
        if (not shape.empty()) parts.push_back(geometry_of(shape).release());
    if (parts.empty()) return {};
    const auto all = owned(GEOSGeom_createCollection_r(
        geos(), GEOS_GEOMETRYCOLLECTION, parts.data(), static_cast<unsigned>(parts.size())
    ));
    return read_shape(owned(GEOSUnaryUnion_r(geos(), all.get())));
}

Shape shared(const Shape& a, const Shape& b)
{
    if (a.empty() or b.empty() or not box_of(a).meets(box_of(b))) return {};
    return read_shape(owned(GEOSIntersection_r(geos(), geometry_of(a).get(), geometry_of(b).get()))
    );
}

Circle largest_circle(const Shape& shape)
{
    const auto box = box_of(shape);
    const auto fine = std::max(box.high.x - box.low.x, box.high.y - box.low.y) / 50.0;
    const auto line =
        owned(GEOSMaximumInscribedCircle_r(geos(), geometry_of(shape).get(), std::max(fine, 100.0))
        );
    double length = 0;
    GEOSLength_r(geos(), line.get(), &length);
    return {read_ring(line.get()).front(), static_cast<std::int32_t>(std::lround(length))};
}

} // namespace wijkspraak::geo
