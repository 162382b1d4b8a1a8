#include "features/areas/columns.hpp"
#include "features/areas/store.hpp"
#include "geo/simplify.hpp"
#include "geo/twkb.hpp"

#include <algorithm>

namespace wijkspraak::areas {

using storage::Transaction;

namespace {

constexpr std::string_view shapes_of_municipality = R"(
    select y.area_id, a.kind, y.within_id, s.shape
    from area_years y
    join areas a on a.id = y.area_id
    join area_shapes s on s.area_id = y.area_id and s.year = y.year
    where y.year = $1 and y.municipality = $2
    order by y.area_id
)";

constexpr std::string_view delete_outlines = R"(
    delete from area_outlines
    where year = $1
      and area_id in (select area_id from area_years where year = $1 and municipality = $2)
)";

constexpr std::string_view insert_outline = R"(
    insert into area_outlines (area_id, year, outline, name_x, name_y, name_room)
    values ($1, $2, $3, $4, $5, $6)
)";

/// So fine that nothing more can be seen on a screen.
constexpr std::int32_t dots_across = 1200;

struct Drawing {
    AreaId id;
    AreaKind kind;
    std::optional<AreaId> within;
    geo::Shape shape;
};
using Drawings = std::vector<Drawing>;

std::int32_t tolerance_of(const Drawings& drawings)
{
    auto box = geo::box_of(drawings.front().shape);
    for (const auto& drawing : drawings) box = geo::around(box, geo::box_of(drawing.shape));
    const auto size = std::max(box.high.x - box.low.x, box.high.y - box.low.y);
    return std::max(size / dots_across, geo::centimetres);
}

/// Simplifies all areas of a kind together, so that neighbours stay neighbours.
void simplify(Drawings& drawings, AreaKind kind, std::int32_t tolerance)
{
    std::vector<Drawing*> of_kind;
    std::vector<geo::Shape> shapes;
    for (auto& drawing : drawings)
        if (drawing.kind == kind) {
            of_kind.push_back(&drawing);
            shapes.push_back(std::move(drawing.shape));
        }
    shapes = geo::simplified(std::move(shapes), tolerance);
    for (std::size_t i = 0; i < of_kind.size(); ++i) of_kind[i]->shape = geo::repaired(shapes[i]);
}

/// An area of this kind takes its outline from what lies in it, so that the lines are the same.
void gather(Drawings& drawings, AreaKind kind)
{
    for (auto& drawing : drawings) {
        if (drawing.kind != kind) continue;
        std::vector<geo::Shape> parts;
        for (const auto& other : drawings)
            if (other.within == drawing.id) parts.push_back(other.shape);
        if (not parts.empty()) drawing.shape = geo::united(parts);
    }
}

} // namespace

void draw(Transaction& transaction, int year, int municipality)
{
    auto drawings = transaction.all(
        [](const storage::Row& row) {
            return Drawing{
                row.get<AreaId>(0),
                row.get<AreaKind>(1),
                row.get<std::optional<AreaId>>(2),
                geo::unpacked(row.text(3))};
        },
        shapes_of_municipality,
        year,
        municipality
    );
    if (drawings.empty()) return;

    const auto tolerance = tolerance_of(drawings);
    for (const auto kind : area_kinds) simplify(drawings, kind, tolerance);
    for (const auto kind : {AreaKind::quarter, AreaKind::district, AreaKind::municipality})
        gather(drawings, kind);

    transaction.run(delete_outlines, year, municipality);
    for (const auto& drawing : drawings) {
        const auto room = geo::largest_circle(drawing.shape);
        transaction.run(
            insert_outline,
            drawing.id,
            year,
            storage::Blob{geo::packed(drawing.shape, geo::Detail::metre)},
            room.middle.x,
            room.middle.y,
            room.radius
        );
    }
}

} // namespace wijkspraak::areas
