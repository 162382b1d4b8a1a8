#include "features/areas/handlers.hpp"

#include "features/areas/areas.hpp"
#include "features/areas/pages.hpp"
#include "features/areas/store.hpp"
#include "geo/simplify.hpp"
#include "web/characters.hpp"

#include <algorithm>

namespace wijkspraak::areas {

using storage::Transaction;
using web::Access;
using web::Context;
using web::Method;
using web::Response;

namespace {

/// These pages show nothing but the division, and are the same for everyone.
Response respond_to_all(web::Page page)
{
    auto response = web::respond(std::move(page));
    response.keep_under = {"areas"};
    return response;
}

Division division_of(Transaction& transaction, int year)
{
    const auto all = divisions(transaction);
    return *std::ranges::find(all, year, &Division::year);
}

web::Page town_page_of(const Context& context, int year, int municipality)
{
    auto& transaction = context.transaction();
    return town_page(
        {.division = division_of(transaction, year),
         .areas = areas_of(transaction, year, municipality),
         .outlines = outlines_of(transaction, year, municipality),
         .knows_addresses = knows_addresses(transaction),
         .tiles = context.settings.map_tiles()}
    );
}

/// As fine as can be seen when the part fills the map.
std::vector<Outline> fine_outlines(
    Transaction& transaction, int year, const std::vector<AreaInYear>& parts
)
{
    std::vector<geo::Shape> shapes;
    for (const auto& part : parts) shapes.push_back(shape_of(transaction, part.id, year));
    if (shapes.empty()) return {};
    auto box = geo::box_of(shapes.front());
    for (const auto& shape : shapes) box = geo::around(box, geo::box_of(shape));
    const auto size = std::max(box.high.x - box.low.x, box.high.y - box.low.y);

    shapes = geo::simplified(std::move(shapes), size / 1000);
    std::vector<Outline> outlines;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto room = geo::largest_circle(geo::repaired(shapes[i]));
        outlines.push_back({parts[i].id, std::move(shapes[i]), room});
    }
    return outlines;
}

/// Where somebody lives, by what they typed. Such a page is never kept.
Response show_search(const Context& context, int year, const std::string& typed)
{
    auto& transaction = context.transaction();
    SearchView view{
        .division = division_of(transaction, year), .typed = typed, .sighting = {}, .location = {}};
    if (const auto sought = parse_address(typed)) view.sighting = look_up(transaction, *sought);
    const auto& addresses = view.sighting.addresses;
    if (not addresses.empty()) view.location = area_at(transaction, addresses.front().at);
    for (const auto& address : addresses) {
        const auto location = area_at(transaction, address.at);
        const bool is_same = location and view.location and
                             location->neighbourhood.id == view.location->neighbourhood.id;
        if (not is_same) view.is_in_one_neighbourhood = false;
    }
    if (view.location and view.is_in_one_neighbourhood) {
        view.parts = areas_of(transaction, year, view.location->neighbourhood.municipality);
        std::erase_if(view.parts, [&](const AreaInYear& area) {
            return area.within != view.location->neighbourhood.within;
        });
        view.outlines = fine_outlines(transaction, year, view.parts);
    }
    view.tiles = context.settings.map_tiles();
    return web::respond(search_page(view));
}

Response show_all(Context& context)
{
    auto& transaction = context.transaction();
    const auto year = year_now(transaction);
    if (not year) return respond_to_all(no_division_page());
    if (const auto typed = web::shown(context.fields["zoek"]); not typed.empty())
        return show_search(context, *year, typed);
    const auto towns = municipalities(transaction, *year);
    if (towns.size() != 1) return respond_to_all(municipalities_page(towns));
    return respond_to_all(town_page_of(context, *year, towns.front().municipality));
}

AreaView view_of(Transaction& transaction, const AreaInYear& area, int year)
{
    AreaView view{
        .division = division_of(transaction, year),
        .area = area,
        .above = {},
        .parts = {},
        .figures = figures_of(transaction, area.id, year),
        .outlines = {}};
    const auto all = areas_of(transaction, year, area.municipality);
    for (auto above = area.within; above;) {
        const auto found = std::ranges::find(all, *above, &AreaInYear::id);
        if (found == all.end()) break;
        view.above.insert(view.above.begin(), *found);
        above = found->within;
    }
    const auto whole = area.kind == AreaKind::neighbourhood ? area.within : std::optional{area.id};
    std::ranges::copy_if(all, std::back_inserter(view.parts), [&](const AreaInYear& part) {
        return part.within == whole;
    });
    view.outlines = fine_outlines(transaction, year, view.parts);
    view.is_only_municipality = municipalities(transaction, year).size() == 1;
    return view;
}

} // namespace

Response show_for_everyone(Context& context, const Area& area, html::Node more)
{
    auto& transaction = context.transaction();
    const auto year = year_now(transaction);
    const auto now = year ? find(transaction, area.id, *year) : std::nullopt;
    if (not now) return respond_to_all(gone_page(area, web::found(year)));
    if (now->kind == AreaKind::municipality)
        return respond_to_all(town_page_of(context, *year, now->municipality));
    auto view = view_of(transaction, *now, *year);
    view.more = std::move(more);
    view.tiles = context.settings.map_tiles();
    auto response = respond_to_all(area_page(std::move(view)));
    response.keep_under.emplace_back("site"); // what is told of it by others
    return response;
}

web::Routes routes()
{
    web::Routes all{
        {Method::get, "/gebieden", Access::anyone, show_all},
    };
    for (auto& route : office_routes()) all.push_back(std::move(route));
    return all;
}

} // namespace wijkspraak::areas
