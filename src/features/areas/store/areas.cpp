#include "features/areas/areas.hpp"

#include "features/areas/columns.hpp"
#include "features/areas/store.hpp"
#include "geo/twkb.hpp"

namespace wijkspraak::areas {

using storage::Row;
using storage::Transaction;

namespace {

constexpr std::string_view insert_area = R"(
    insert into areas (kind, slug, name, code, within_id)
    values ($1, $2, $3, $4, $5)
    returning id
)";

constexpr std::string_view offered_areas = R"(
    select id, kind, slug, name, code, within_id
    from areas
    where is_offered = 1
    order by name, id
)";

constexpr std::string_view known_areas = R"(
    select id, kind, slug, name, code, within_id
    from areas
    order by name, id
)";

constexpr std::string_view area_by_slug = R"(
    select id, kind, slug, name, code, within_id
    from areas
    where slug = $1
)";

constexpr std::string_view area_by_id = R"(
    select id, kind, slug, name, code, within_id
    from areas
    where id = $1
)";

// The municipality itself has stadsdelen where it has them at all; CBS knows none.
constexpr std::string_view municipality_itself = R"(
    select y.municipality
    from areas a
    join area_years y on y.area_id = a.id and y.year = $1
    where a.is_offered = 1 and y.municipality > 0
    order by case a.kind when 'stadsdeel' then 0 else 1 end, a.name, a.id
    limit 1
)";

constexpr std::string_view year_that_holds = R"(
    select year from area_divisions where holds = 1
)";

constexpr std::string_view all_divisions = R"(
    select year, source, note, holds, brought_at
    from area_divisions
    order by year desc
)";

constexpr std::string_view areas_of_municipality = R"(
    select a.id, a.kind, a.slug, y.name, a.code, y.within_id,
           y.municipality, y.is_water, y.square_metres, f.value
    from area_years y
    join areas a on a.id = y.area_id
    left join area_figures f
        on f.area_id = y.area_id and f.year = y.year and f.figure = 'inwoners'
    where y.year = $1 and y.municipality = $2
    order by case a.kind when 'gemeente' then 1 when 'stadsdeel' then 2 when 'wijk' then 3 else 4
             end, a.code, y.name, a.id
)";

constexpr std::string_view area_in_year = R"(
    select a.id, a.kind, a.slug, y.name, a.code, y.within_id,
           y.municipality, y.is_water, y.square_metres, f.value
    from area_years y
    join areas a on a.id = y.area_id
    left join area_figures f
        on f.area_id = y.area_id and f.year = y.year and f.figure = 'inwoners'
    where y.year = $1 and y.area_id = $2
)";

constexpr std::string_view municipalities_in_year = R"(
    select a.id, a.kind, a.slug, y.name, a.code, y.within_id,
           y.municipality, y.is_water, y.square_metres, f.value
    from areas a
    join area_years y on y.area_id = a.id and y.year = $1
    left join area_figures f
        on f.area_id = y.area_id and f.year = y.year and f.figure = 'inwoners'
    where a.kind = 'gemeente'
    order by y.name, a.id
)";

constexpr std::string_view outlines_of_municipality = R"(
    select o.area_id, o.outline, o.name_x, o.name_y, o.name_room
    from area_years y
    join area_outlines o on o.area_id = y.area_id and o.year = y.year
    where y.year = $1 and y.municipality = $2
    order by o.area_id
)";

constexpr std::string_view shape_of_area = R"(
    select shape from area_shapes where area_id = $1 and year = $2
)";

constexpr std::string_view figures_of_area = R"(
    select figure, value from area_figures where area_id = $1 and year = $2
)";

Area read_area(const Row& row)
{
    return {
        {.kind = row.get<AreaKind>(1),
         .slug = row.get<std::string>(2),
         .name = row.get<std::string>(3),
         .code = row.get<std::string>(4),
         .within = row.get<std::optional<AreaId>>(5)},
        row.get<AreaId>(0)
    };
}

AreaInYear read_area_in_year(const Row& row)
{
    AreaInYear area{read_area(row)};
    area.id = row.get<AreaId>(0);
    area.municipality = row.get<int>(6);
    area.is_water = row.get<bool>(7);
    area.square_metres = row.number(8);
    area.inhabitants = row.get<std::optional<std::int64_t>>(9);
    return area;
}

Division read_division(const Row& row)
{
    return {
        .year = row.get<int>(0),
        .source = row.get<std::string>(1),
        .note = row.get<std::string>(2),
        .holds = row.get<bool>(3),
        .brought_at = row.get<Instant>(4)};
}

Outline read_outline(const Row& row)
{
    return {
        .id = row.get<AreaId>(0),
        .shape = geo::unpacked(row.text(1)),
        .room = {{row.get<std::int32_t>(2), row.get<std::int32_t>(3)}, row.get<std::int32_t>(4)}
    };
}

} // namespace

AreaId add(Transaction& transaction, const AreaDraft& draft, const storage::Actor& actor)
{
    const auto rows =
        transaction.run(insert_area, draft.kind, draft.slug, draft.name, draft.code, draft.within);
    const auto id = rows.front().get<AreaId>(0);
    storage::audit(
        transaction, actor, {.action = "area.add", .subject = id.value(), .detail = draft.name}
    );
    return id;
}

std::vector<Area> all(Transaction& transaction)
{
    return transaction.all(read_area, offered_areas);
}

std::vector<Area> ever_known(Transaction& transaction)
{
    return transaction.all(read_area, known_areas);
}

std::optional<Area> find(Transaction& transaction, std::string_view slug)
{
    return transaction.first(read_area, area_by_slug, slug);
}

std::optional<Area> find(Transaction& transaction, AreaId id)
{
    return transaction.first(read_area, area_by_id, id);
}

std::optional<int> year_now(Transaction& transaction)
{
    return transaction.first([](const Row& row) { return row.get<int>(0); }, year_that_holds);
}

std::vector<Division> divisions(Transaction& transaction)
{
    return transaction.all(read_division, all_divisions);
}

std::vector<AreaInYear> areas_of(Transaction& transaction, int year, int municipality)
{
    return transaction.all(read_area_in_year, areas_of_municipality, year, municipality);
}

std::vector<AreaInYear> of_town(Transaction& transaction)
{
    const auto year = year_now(transaction);
    if (not year) return {};
    const auto municipality = transaction.first(
        [](const Row& row) { return row.get<int>(0); }, municipality_itself, *year
    );
    if (not municipality) return {};
    return areas_of(transaction, *year, *municipality);
}

std::optional<AreaInYear> find(Transaction& transaction, AreaId id, int year)
{
    return transaction.first(read_area_in_year, area_in_year, year, id);
}

std::vector<AreaInYear> municipalities(Transaction& transaction, int year)
{
    return transaction.all(read_area_in_year, municipalities_in_year, year);
}

std::vector<Outline> outlines_of(Transaction& transaction, int year, int municipality)
{
    return transaction.all(read_outline, outlines_of_municipality, year, municipality);
}

geo::Shape shape_of(Transaction& transaction, AreaId id, int year)
{
    const auto shape = transaction.first(
        [](const Row& row) { return geo::unpacked(row.text(0)); }, shape_of_area, id, year
    );
    return shape.value_or(geo::Shape{});
}

Figures figures_of(Transaction& transaction, AreaId id, int year)
{
    Figures figures;
    for (const auto& row : transaction.run(figures_of_area, id, year))
        figures.emplace(row.get<Figure>(0), row.number(1));
    return figures;
}

} // namespace wijkspraak::areas
