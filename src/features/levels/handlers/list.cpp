#include "civic/zone.hpp"
#include "features/areas/areas.hpp"
#include "features/levels/handlers.hpp"
#include "features/levels/list_page.hpp"
#include "web/characters.hpp"

#include <algorithm>
#include <map>

namespace wijkspraak::levels {

using storage::Transaction;
using web::Access;
using web::Context;
using web::Method;
using web::Response;

namespace {

constexpr int first_year = 1990;

Search asked(const Context& context, const std::vector<areas::Area>& districts)
{
    const int this_year = year_of(day_of(context.now));
    const auto year = web::PathValue<int>::parse(context.fields["jaar"]).value_or(this_year);
    Search search{
        .year = std::clamp(year, first_year, this_year + years_ahead),
        .words = web::shown(context.fields["zoek"].substr(0, 200)),
        .which = read_which(context.fields["niveau"]),
        .order = parse_order(context.fields["volgorde"]).value_or(Order::by_name),
        .page = web::PathValue<int>::parse(context.fields["pagina"]).value_or(1)};
    const auto district =
        std::ranges::find(districts, context.fields["stadsdeel"], &areas::Area::slug);
    if (district != districts.end()) search.district = district->id;
    return search;
}

std::map<bodies::BodyId, LevelName> levels_in(Transaction& transaction, int year)
{
    std::map<bodies::BodyId, LevelName> levels;
    for (auto& standing : standings(transaction, year))
        levels.emplace(standing.body, std::move(standing.level));
    return levels;
}

template <typename Value>
std::optional<Value> found_in(const std::map<bodies::BodyId, Value>& all, bodies::BodyId id)
{
    const auto one = all.find(id);
    return one == all.end() ? std::nullopt : std::optional{one->second};
}

/// The bodies that were there in that year, or have a level of it.
std::vector<Row> rows_of(
    Transaction& transaction, int year, const std::vector<areas::Area>& districts
)
{
    const auto now = levels_in(transaction, year);
    const auto before = levels_in(transaction, year - 1);
    std::map<bodies::BodyId, AskedStep> open;
    for (auto& step : open_steps(transaction)) open.emplace(step.body, std::move(step));

    const auto active = bodies::active(transaction, first_day_of(year));
    std::vector<Row> rows;
    for (auto& body : bodies::all(transaction)) {
        const bool was_there = std::ranges::count(active, body.id, &bodies::Body::id) > 0;
        if (not was_there and not now.contains(body.id)) continue;
        const auto district = std::ranges::find_if(districts, [&](const auto& one) {
            return body.district == one.id;
        });
        rows.push_back(
            {.body = body,
             .district = district == districts.end() ? "" : district->name,
             .level = found_in(now, body.id),
             .before = found_in(before, body.id),
             .open = found_in(open, body.id)}
        );
    }
    return rows;
}

std::vector<int> years_of(Transaction& transaction, int this_year, int shown)
{
    auto years = LevelStore{transaction}.years();
    for (int year = this_year; year <= this_year + years_ahead; ++year) years.push_back(year);
    years.push_back(shown);
    std::ranges::sort(years, std::greater{});
    const auto doubles = std::ranges::unique(years);
    years.erase(doubles.begin(), doubles.end());
    return years;
}

Response show_list(Context& context)
{
    auto& transaction = context.transaction();
    const auto districts = areas::all(transaction);
    const auto search = asked(context, districts);
    const auto regulation = regulation_on(transaction, first_day_of(search.year));
    const auto levels = regulation ? regulation->levels : std::vector<Level>{};
    std::vector<int> ranks;
    for (const auto& level : levels) ranks.push_back(level.rank);
    const auto overview = overview_of(rows_of(transaction, search.year, districts), search, ranks);
    return web::respond(list_page(
        {.overview = overview,
         .levels = levels,
         .districts = districts,
         .years = years_of(transaction, year_of(day_of(context.now)), search.year),
         .is_example = regulation and regulation->is_example}
    ));
}

} // namespace

web::Routes list_routes()
{
    return {
        {Method::get, list_address, Access::office, show_list},
    };
}

} // namespace wijkspraak::levels
