#include "base/plain.hpp"
#include "features/areas/cells.hpp"
#include "features/areas/columns.hpp"
#include "features/areas/store.hpp"
#include "geo/twkb.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>

namespace wijkspraak::areas {

using storage::Transaction;

namespace {

constexpr std::string_view put_division = R"(
    insert into area_divisions (year, source, note, holds, brought_at)
    values ($1, $2, $3, case when exists (select 1 from area_divisions where holds = 1)
                             then 0 else 1 end, $4)
    on conflict (year) do update
    set source = excluded.source, note = excluded.note, brought_at = excluded.brought_at
)";

constexpr std::string_view known_areas = R"(
    select id, kind, slug, code, within_id from areas
)";

constexpr std::string_view areas_of_year = R"(
    select a.id, a.code, a.kind, y.municipality
    from area_years y
    join areas a on a.id = y.area_id
    where y.year = $1
)";

constexpr std::string_view insert_code = R"(
    insert into areas (kind, slug, name, code, within_id, is_offered)
    values ($1, $2, $3, $4, null, $5)
    returning id
)";

constexpr std::string_view insert_year = R"(
    insert into area_years (area_id, year, name, within_id, municipality, is_water, square_metres,
                            low_x, low_y, high_x, high_y)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
)";

constexpr std::string_view insert_shape = R"(
    insert into area_shapes (area_id, year, shape) values ($1, $2, $3)
)";

constexpr std::string_view insert_cell = R"(
    insert into area_cells (year, cell, area_id) values ($1, $2, $3)
)";

constexpr std::string_view put_figure = R"(
    insert into area_figures (area_id, year, figure, value) values ($1, $2, $3, $4)
    on conflict (area_id, year, figure) do update set value = excluded.value
)";

constexpr std::array<std::string_view, 4> delete_year{
    "delete from area_outlines where area_id = $1 and year = $2",
    "delete from area_cells where area_id = $1 and year = $2",
    "delete from area_shapes where area_id = $1 and year = $2",
    "delete from area_years where area_id = $1 and year = $2",
};

constexpr std::string_view quarters_of_districts = R"(
    select y.within_id, y.municipality, s.shape, d.name
    from area_years y
    join areas d on d.id = y.within_id and d.kind = 'stadsdeel'
    join area_shapes s on s.area_id = y.area_id and s.year = y.year
    where y.year = $1 and y.municipality = $2
    order by y.within_id, y.area_id
)";

constexpr std::string_view offer_quarters = R"(
    update areas set is_offered = 1
    where kind = 'wijk'
      and id in (select area_id from area_years where year = $1 and municipality = $2)
      and not exists (select 1 from areas where is_offered = 1)
)";

constexpr std::string_view release_all = "update area_divisions set holds = 0 where holds = 1";
constexpr std::string_view hold_year = "update area_divisions set holds = 1 where year = $1";

constexpr std::string_view take_over_names = R"(
    update areas
    set name = (select y.name from area_years y where y.area_id = areas.id and y.year = $1),
        within_id = (select y.within_id from area_years y
                     where y.area_id = areas.id and y.year = $1)
    where id in (select area_id from area_years where year = $1)
)";

/// An area that the database knows, from whatever year.
struct KnownArea {
    AreaId id{0};
    AreaKind kind = AreaKind::neighbourhood;
    std::optional<AreaId> within = {};
};

std::string slug_of_code(std::string_view code)
{
    return plain(code);
}

/// Writes one intake. Lives as long as that takes.
class Writing {
public:
    Writing(Transaction& sql, const Intake& intake, const storage::Actor& actor, const Tell& tell)
        : sql_{sql}, intake_{intake}, actor_{actor}, tell_{tell}
    {}

    Result<Written, Faults> all()
    {
        sql_.run(put_division, intake_.year, intake_.source, intake_.note, actor_.at);
        read_known();
        make_room();
        for (const auto kind : {AreaKind::municipality, AreaKind::quarter, AreaKind::neighbourhood})
            for (const auto& area : intake_.areas)
                if (area.kind == kind) write(area);
        if (not faults_.empty()) {
            sql_.undo();
            return faults_;
        }
        for (const auto municipality : municipalities_) finish(municipality);
        add_up_figures(sql_, intake_.year);
        written_.year = intake_.year;
        written_.municipalities = municipalities_.size();
        if (year_now(sql_) == intake_.year) {
            sql_.run(take_over_names, intake_.year);
            refresh_territories(sql_);
        }
        storage::audit(
            sql_,
            actor_,
            {.action = "areas.import",
             .subject = intake_.year,
             .detail = std::to_string(intake_.areas.size()) + " areas"}
        );
        sql_.touch("areas");
        return written_;
    }

private:
    void read_known()
    {
        for (const auto& row : sql_.run(known_areas)) {
            const KnownArea known{
                row.get<AreaId>(0), row.get<AreaKind>(1), row.get<std::optional<AreaId>>(4)};
            known_.emplace(row.text(2), known);
            if (known.kind == AreaKind::district) districts_.insert(known.id.value());
        }
    }

    /// Takes away what this intake brings anew.
    void make_room()
    {
        std::set<std::pair<int, AreaKind>> brought;
        for (const auto& area : intake_.areas) {
            municipalities_.insert(municipality_of(area.code));
            brought.emplace(municipality_of(area.code), area.kind);
        }
        for (const auto& row : sql_.run(areas_of_year, intake_.year)) {
            const auto id = row.get<AreaId>(0);
            const auto kind = row.get<AreaKind>(2);
            const auto municipality = row.get<int>(3);
            const bool is_drawn_anew =
                kind == AreaKind::district and municipalities_.contains(municipality);
            if (is_drawn_anew or brought.contains({municipality, kind}))
                for (const auto statement : delete_year) sql_.run(statement, id, intake_.year);
            else
                of_year_.emplace(row.text(1), id);
        }
    }

    AreaId identity(const Brought& area)
    {
        const auto slug = slug_of_code(area.code);
        const auto known = known_.find(slug);
        if (known != known_.end()) return known->second.id;
        return sql_.run(insert_code, area.kind, slug, area.name, area.code, false)
            .front()
            .get<AreaId>(0);
    }

    /// The stadsdeel that a file names, made when it is not there.
    AreaId district(const std::string& name)
    {
        const auto slug = slug_of(name);
        const auto known = known_.find(slug);
        if (known != known_.end()) return known->second.id;
        const auto id =
            sql_.run(insert_code, AreaKind::district, slug, name, "", true).front().get<AreaId>(0);
        known_.emplace(slug, KnownArea{id, AreaKind::district});
        districts_.insert(id.value());
        return id;
    }

    /// What an area lies in: of a wijk the stadsdeel, if there is one.
    std::optional<AreaId> above(const Brought& area)
    {
        if (area.kind == AreaKind::municipality) return std::nullopt;
        const auto found = of_year_.find(area.above);
        if (found == of_year_.end()) {
            refuse(
                area,
                area.kind == AreaKind::quarter ? "gemeentecode" : "wijkcode",
                t("{code} staat niet in de indeling van {jaar}",
                  area.above,
                  std::to_string(intake_.year))
            );
            return std::nullopt;
        }
        if (area.kind == AreaKind::neighbourhood) return found->second;
        if (not area.district.empty()) return named_district(area);
        const auto before = known_.find(slug_of_code(area.code));
        if (before != known_.end() and before->second.within and
            districts_.contains(before->second.within->value()))
            return before->second.within;
        return found->second;
    }

    std::optional<AreaId> named_district(const Brought& area)
    {
        const auto slug = slug_of(area.district);
        const auto known = known_.find(slug);
        const bool is_other = known != known_.end() and known->second.kind != AreaKind::district;
        if (slug.empty() or is_other) {
            refuse(area, "stadsdeel", t("‘{naam}’ is geen naam van een stadsdeel", area.district));
            return std::nullopt;
        }
        return district(area.district);
    }

    void refuse(const Brought& area, std::string field, Text what)
    {
        faults_.push_back({area.place, std::move(field), std::move(what)});
    }

    void write(const Brought& area)
    {
        if (tell_ and ++done_ % 100 == 0)
            tell_(t("Gebieden geschreven: {gedaan} van {totaal}", done_, intake_.areas.size()));
        const auto within = above(area);
        if (not faults_.empty()) return;

        const auto id = identity(area);
        of_year_.emplace(area.code, id);
        write_year(id, area, within);
        if (area.kind == AreaKind::neighbourhood)
            for (const auto cell : cells_of(area.box))
                sql_.run(insert_cell, intake_.year, cell, id);
        for (const auto& [figure, value] : area.figures)
            sql_.run(put_figure, id, intake_.year, figure, value);
        written_.quarters += area.kind == AreaKind::quarter ? 1 : 0;
        written_.neighbourhoods += area.kind == AreaKind::neighbourhood ? 1 : 0;
    }

    void write_year(AreaId id, const Brought& area, std::optional<AreaId> within)
    {
        const auto size = std::llround(geo::square_metres(geo::unpacked(area.shape)));
        sql_.run(
            insert_year,
            id,
            intake_.year,
            area.name,
            within,
            municipality_of(area.code),
            area.is_water,
            size,
            area.box.low.x,
            area.box.low.y,
            area.box.high.x,
            area.box.high.y
        );
        sql_.run(insert_shape, id, intake_.year, storage::Blob{area.shape});
    }

    /// A stadsdeel is what its wijken are together.
    void finish(int municipality)
    {
        std::map<std::int64_t, std::pair<std::string, std::vector<geo::Shape>>> shapes;
        for (const auto& row : sql_.run(quarters_of_districts, intake_.year, municipality)) {
            auto& [name, parts] = shapes[row.number(0)];
            name = row.get<std::string>(3);
            parts.push_back(geo::unpacked(row.text(2)));
        }
        std::string digits = std::to_string(municipality);
        const auto code = "GM" + std::string(4 - digits.size(), '0') + digits;
        const auto whole = of_year_.find(code);
        for (const auto& [id, district] : shapes) {
            const auto shape = geo::united(district.second);
            Brought area{
                .place = {},
                .kind = AreaKind::district,
                .code = code,
                .name = district.first,
                .above = {},
                .district = {},
                .shape = geo::packed(shape),
                .box = geo::box_of(shape)};
            write_year(
                AreaId{id},
                area,
                whole == of_year_.end() ? std::nullopt : std::optional{whole->second}
            );
            ++written_.districts;
        }
        if (shapes.empty() and municipalities_.size() == 1)
            sql_.run(offer_quarters, intake_.year, municipality);
        draw(sql_, intake_.year, municipality);
    }

    Transaction& sql_;
    const Intake& intake_;
    const storage::Actor& actor_;
    const Tell& tell_;
    std::unordered_map<std::string, KnownArea> known_; ///< by slug
    std::unordered_map<std::string, AreaId> of_year_;  ///< by code
    std::set<std::int64_t> districts_;
    std::set<int> municipalities_;
    Faults faults_;
    Written written_;
    std::size_t done_ = 0;
};

} // namespace

Result<Written, Faults> write(
    Transaction& transaction, const Intake& intake, const storage::Actor& actor, const Tell& tell
)
{
    return Writing{transaction, intake, actor, tell}.all();
}

void hold(Transaction& transaction, int year, const storage::Actor& actor)
{
    transaction.run(release_all);
    transaction.run(hold_year, year);
    transaction.run(take_over_names, year);
    refresh_territories(transaction);
    storage::audit(transaction, actor, {.action = "areas.hold", .subject = year});
    transaction.touch("areas");
}

} // namespace wijkspraak::areas
