#include "features/areas/areas.hpp"
#include "features/areas/columns.hpp"
#include "features/areas/shape_reader.hpp"
#include "geo/twkb.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <sstream>

namespace wijkspraak::areas {

using storage::Row;
using storage::Transaction;

namespace {

constexpr std::string_view insert_territory = R"(
    insert into territories (polygon) values ($1) returning id
)";

constexpr std::string_view update_territory = "update territories set polygon = $2 where id = $1";

constexpr std::string_view polygon_of_territory = R"(
    select polygon from territories where id = $1
)";

constexpr std::string_view all_territories = "select id from territories order by id";

constexpr std::string_view insert_choice = R"(
    insert into territory_choices (territory_id, area_id) values ($1, $2)
)";
constexpr std::string_view delete_choices = R"(
    delete from territory_choices where territory_id = $1
)";
constexpr std::string_view choices_of_territory = R"(
    select area_id from territory_choices where territory_id = $1 order by area_id
)";

constexpr std::string_view insert_touched = R"(
    insert into territory_areas (territory_id, area_id, share) values ($1, $2, $3)
)";
constexpr std::string_view delete_touched = R"(
    delete from territory_areas where territory_id = $1
)";
constexpr std::string_view touched_by_territory = R"(
    select t.area_id, t.share
    from territory_areas t
    join areas a on a.id = t.area_id
    where t.territory_id = $1
    order by a.code, a.id
)";

constexpr std::string_view touched_by_all = R"(
    select territory_id, area_id, share from territory_areas order by territory_id, area_id
)";

constexpr std::string_view territories_of_area = R"(
    select territory_id from territory_areas where area_id = $1
)";

constexpr std::string_view territories_of_neighbourhood = R"(
    select t.territory_id, t.share, p.polygon
    from territory_areas t
    join territories p on p.id = t.territory_id
    where t.area_id = $1
    order by t.territory_id
)";

constexpr std::string_view kind_of_area = "select kind from areas where id = $1";

constexpr std::string_view areas_within = R"(
    select a.id, a.kind
    from area_years y
    join areas a on a.id = y.area_id
    where y.within_id = $1 and y.year = $2
)";

constexpr std::string_view neighbourhoods_in_box = R"(
    select a.id, s.shape
    from areas a
    join area_years y on y.area_id = a.id and y.year = $1
    join area_shapes s on s.area_id = a.id and s.year = $1
    where a.kind = 'buurt'
      and y.low_x <= $4 and y.high_x >= $2 and y.low_y <= $5 and y.high_y >= $3
    order by a.id
)";

constexpr std::int64_t whole = 10'000;
/// Of a smaller share nobody would say that it is touched: a boundary drawn along another.
constexpr std::int64_t smallest_share = 10;

storage::Blob packed_polygon(const Territory& territory)
{
    return {geo::packed(territory.polygon)};
}

std::vector<AreaId> ids_of(const storage::Rows& rows)
{
    std::vector<AreaId> ids;
    for (const auto& row : rows) ids.push_back(row.get<AreaId>(0));
    return ids;
}

/// All of every buurt that lies in an area, or is it.
void add_whole(
    Transaction& transaction,
    AreaId area,
    AreaKind kind,
    int year,
    std::map<AreaId, std::int64_t>& shares
)
{
    if (kind == AreaKind::neighbourhood) {
        shares[area] = whole;
        return;
    }
    for (const auto& row : transaction.run(areas_within, area, year))
        add_whole(transaction, row.get<AreaId>(0), row.get<AreaKind>(1), year, shares);
}

void add_whole(
    Transaction& transaction, AreaId area, int year, std::map<AreaId, std::int64_t>& shares
)
{
    const auto kind =
        transaction.first([](const Row& row) { return row.get<AreaKind>(0); }, kind_of_area, area);
    if (kind) add_whole(transaction, area, *kind, year, shares);
}

/// Which buurten a territory touches, and for which share in ten thousand.
std::map<AreaId, std::int64_t> shares_of(
    Transaction& transaction, const Territory& territory, int year
)
{
    std::map<AreaId, std::int64_t> shares;
    for (const auto area : territory.areas) add_whole(transaction, area, year, shares);
    if (territory.polygon.empty()) return shares;

    const auto box = geo::box_of(territory.polygon);
    for (const auto& row : transaction.run(
             neighbourhoods_in_box, year, box.low.x, box.low.y, box.high.x, box.high.y
         )) {
        const auto id = row.get<AreaId>(0);
        if (shares.contains(id)) continue;
        const auto shape = geo::unpacked(row.text(1));
        const auto common = geo::square_metres(geo::shared(shape, territory.polygon));
        const auto share = std::llround(common / geo::square_metres(shape) * whole);
        if (share >= smallest_share) shares[id] = share;
    }
    return shares;
}

void write_touched(Transaction& transaction, TerritoryId id, const Territory& territory)
{
    transaction.run(delete_touched, id);
    const auto year = year_now(transaction);
    if (not year) return;
    for (const auto& [area, share] : shares_of(transaction, territory, *year))
        transaction.run(insert_touched, id, area, share);
}

void write_choices(Transaction& transaction, TerritoryId id, const Territory& territory)
{
    transaction.run(delete_choices, id);
    const std::set<AreaId> chosen{territory.areas.begin(), territory.areas.end()};
    for (const auto area : chosen) transaction.run(insert_choice, id, area);
    write_touched(transaction, id, territory);
}

} // namespace

TerritoryId add_territory(
    Transaction& transaction, const Territory& territory, const storage::Actor& actor
)
{
    const auto polygon = packed_polygon(territory);
    const auto id = transaction.run(insert_territory, polygon).front().get<TerritoryId>(0);
    write_choices(transaction, id, territory);
    storage::audit(transaction, actor, {.action = "territory.add", .subject = id.value()});
    return id;
}

void change_territory(
    Transaction& transaction,
    TerritoryId id,
    const Territory& territory,
    const storage::Actor& actor
)
{
    transaction.run(update_territory, id, packed_polygon(territory));
    write_choices(transaction, id, territory);
    storage::audit(transaction, actor, {.action = "territory.change", .subject = id.value()});
}

std::optional<Territory> find_territory(Transaction& transaction, TerritoryId id)
{
    auto polygon = transaction.first(
        [](const Row& row) { return geo::unpacked(row.text(0)); }, polygon_of_territory, id
    );
    if (not polygon) return std::nullopt;
    return Territory{ids_of(transaction.run(choices_of_territory, id)), std::move(*polygon)};
}

bool contains(Transaction& transaction, TerritoryId id, geo::Point point)
{
    const auto found = territories_at(transaction, point);
    return std::ranges::find(found, id) != found.end();
}

std::vector<Touched> touched(Transaction& transaction, TerritoryId id)
{
    return transaction.all(
        [](const Row& row) {
            return Touched{
                row.get<AreaId>(0),
                static_cast<double>(row.number(1)) / static_cast<double>(whole)};
        },
        touched_by_territory,
        id
    );
}

std::vector<Reach> all_touched(Transaction& transaction)
{
    return transaction.all(
        [](const Row& row) {
            return Reach{
                row.get<TerritoryId>(0),
                row.get<AreaId>(1),
                static_cast<double>(row.number(2)) / static_cast<double>(whole)};
        },
        touched_by_all
    );
}

std::vector<TerritoryId> territories_of(Transaction& transaction, AreaId area)
{
    std::map<AreaId, std::int64_t> within;
    add_whole(transaction, area, year_now(transaction).value_or(0), within);
    std::set<TerritoryId> found;
    for (const auto& [neighbourhood, share] : within)
        for (const auto& row : transaction.run(territories_of_area, neighbourhood))
            found.insert(row.get<TerritoryId>(0));
    return {found.begin(), found.end()};
}

std::vector<TerritoryId> territories_at(Transaction& transaction, geo::Point point)
{
    const auto location = area_at(transaction, point);
    if (not location) return {};
    std::vector<TerritoryId> found;
    for (const auto& row :
         transaction.run(territories_of_neighbourhood, location->neighbourhood.id)) {
        const bool is_whole = row.number(1) == whole;
        if (is_whole or geo::contains(geo::unpacked(row.text(2)), point))
            found.push_back(row.get<TerritoryId>(0));
    }
    return found;
}

geo::Shape shape_of(Transaction& transaction, const Territory& territory)
{
    const auto year = year_now(transaction);
    std::vector<geo::Shape> shapes{territory.polygon};
    if (year)
        for (const auto area : territory.areas)
            shapes.push_back(shape_of(transaction, area, *year));
    return geo::united(shapes);
}

double shared_square_metres(Transaction& transaction, const Territory& a, const Territory& b)
{
    return geo::square_metres(geo::shared(shape_of(transaction, a), shape_of(transaction, b)));
}

void refresh_territories(Transaction& transaction)
{
    for (const auto& row : transaction.run(all_territories)) {
        const auto id = row.get<TerritoryId>(0);
        write_touched(transaction, id, *find_territory(transaction, id));
    }
}

Result<geo::Shape, Text> read_polygon(std::string_view geojson)
{
    std::string text{geojson};
    if (text.find("\"features\"") == std::string::npos) {
        const bool is_feature = text.find("\"geometry\"") != std::string::npos;
        text = is_feature ? "{\"features\":[" + text + "]}"
                          : "{\"features\":[{\"geometry\":" + text + "}]}";
    }
    std::istringstream in{text};
    const auto features = geo::read_geojson(in);
    geo::Feature feature;
    auto step = features->next(feature);
    if (not step) return step.error();
    if (not *step) return t("er is geen vlak");
    auto shape = ShapeReader{}.read(feature);
    step = features->next(feature);
    if (not step) return step.error();
    if (*step) return t("er is meer dan één vlak");
    return shape;
}

} // namespace wijkspraak::areas
