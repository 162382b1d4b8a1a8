#include "features/areas/columns.hpp"
#include "features/areas/store.hpp"
#include "geo/twkb.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace wijkspraak::areas {

using storage::Row;
using storage::Transaction;

namespace {

constexpr std::string_view standings_of_year = R"(
    select a.kind, a.code, y.name, coalesce(w.name, ''), y.square_metres, s.shape
    from area_years y
    join areas a on a.id = y.area_id
    join area_shapes s on s.area_id = y.area_id and s.year = y.year
    left join area_years w on w.area_id = y.within_id and w.year = y.year
    where y.year = $1 and y.municipality = $2 and a.kind in ('wijk', 'buurt')
    order by a.code
)";

/// An area of a year with its boundary, still packed.
struct Drawn {
    Standing standing;
    std::string shape;
    geo::Box box;
};

std::vector<Drawn> drawn(Transaction& transaction, int year, int municipality)
{
    return transaction.all(
        [](const Row& row) {
            Drawn one{
                .standing =
                    {.kind = row.get<AreaKind>(0),
                               .code = row.get<std::string>(1),
                               .name = row.get<std::string>(2),
                               .above = row.get<std::string>(3),
                               .square_metres = row.number(4)},
                .shape = row.get<std::string>(5),
                .box = { }
            };
            one.box = geo::box_of(geo::unpacked(one.shape));
            return one;
        },
        standings_of_year,
        year,
        municipality
    );
}

std::vector<Standing> standings(const std::vector<Drawn>& all)
{
    std::vector<Standing> found;
    for (const auto& one : all) found.push_back(one.standing);
    return found;
}

/// Leaves out what kept its boundary to the centimetre.
std::vector<const Drawn*> redrawn(const std::vector<Drawn>& all, const std::vector<Drawn>& others)
{
    std::map<std::string_view, std::string_view> shapes;
    for (const auto& other : others) shapes.emplace(other.standing.code, other.shape);
    std::vector<const Drawn*> found;
    for (const auto& one : all) {
        const auto same = shapes.find(one.standing.code);
        if (same == shapes.end() or same->second != one.shape) found.push_back(&one);
    }
    return found;
}

} // namespace

std::vector<Change> changes_between(
    Transaction& transaction, int before, int after, int municipality
)
{
    const auto was = drawn(transaction, before, municipality);
    const auto is = drawn(transaction, after, municipality);
    std::vector<Overlap> overlaps;
    const auto anew = redrawn(is, was);
    for (const auto* old : redrawn(was, is)) {
        const auto shape = geo::unpacked(old->shape);
        for (const auto* other : anew) {
            if (other->standing.kind != old->standing.kind or not other->box.meets(old->box))
                continue;
            const auto common = geo::square_metres(geo::shared(shape, geo::unpacked(other->shape)));
            if (common >= 1)
                overlaps.push_back({old->standing.code, other->standing.code, std::llround(common)}
                );
        }
    }
    return changes(standings(was), standings(is), overlaps);
}

} // namespace wijkspraak::areas
