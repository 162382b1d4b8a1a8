#include "features/areas/areas.hpp"
#include "features/areas/cells.hpp"
#include "geo/twkb.hpp"

namespace wijkspraak::areas {

using storage::Row;
using storage::Transaction;

namespace {

constexpr std::string_view neighbourhoods_around = R"(
    select s.area_id, s.shape
    from area_cells c
    join area_years y on y.area_id = c.area_id and y.year = c.year
    join area_shapes s on s.area_id = c.area_id and s.year = c.year
    where c.year = $1 and c.cell in ($4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
      and y.low_x <= $2 and y.high_x >= $2 and y.low_y <= $3 and y.high_y >= $3
)";

std::optional<AreaId> neighbourhood_at(Transaction& transaction, int year, geo::Point point)
{
    const auto cells = cells_at(point);
    const auto rows = std::apply(
        [&](const auto... cell) {
            return transaction.run(neighbourhoods_around, year, point.x, point.y, cell...);
        },
        cells
    );
    for (const auto& row : rows)
        if (geo::contains(geo::unpacked(row.text(1)), point)) return row.get<AreaId>(0);
    return std::nullopt;
}

} // namespace

std::optional<Location> area_at(Transaction& transaction, geo::Point point)
{
    if (not geo::is_in_the_netherlands(point)) return std::nullopt;
    const auto year = year_now(transaction);
    if (not year) return std::nullopt;
    const auto id = neighbourhood_at(transaction, *year, point);
    if (not id) return std::nullopt;

    Location location{.neighbourhood = *find(transaction, *id, *year)};
    for (auto above = location.neighbourhood.within; above;) {
        auto area = find(transaction, *above, *year);
        if (not area) break;
        above = area->within;
        if (area->kind == AreaKind::quarter)
            location.quarter = std::move(area);
        else if (area->kind == AreaKind::district)
            location.district = std::move(area);
        else
            location.municipality = std::move(area);
    }
    return location;
}

std::optional<Location> area_at(Transaction& transaction, geo::Position position)
{
    static thread_local const geo::Projection projection;
    const auto point = projection.to_rd(position);
    return point ? area_at(transaction, *point) : std::nullopt;
}

} // namespace wijkspraak::areas
