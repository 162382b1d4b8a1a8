#include "features/areas/pages.hpp"

#include "features/areas/maps.hpp"
#include "web/forms.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace wijkspraak::areas {

using html::Node;

namespace {

constexpr const char* home = "/gebieden";

Node origin_of(const Division& division)
{
    const auto year = std::to_string(division.year);
    return html::p(
        division.source.empty() ? t("Indeling van {jaar}.", year)
                                : t("Indeling van {jaar}. Bron: {bron}.", year, division.source)
    );
}

Node number_or_nothing(const std::optional<std::int64_t>& number)
{
    return number ? Node{Text::number(*number)} : Node{t("onbekend")};
}

std::vector<const AreaInYear*> within(const std::vector<AreaInYear>& areas, AreaId id)
{
    std::vector<const AreaInYear*> found;
    for (const auto& area : areas)
        if (area.within == id) found.push_back(&area);
    return found;
}

void add_row(web::Table& table, const AreaInYear& area, Node above)
{
    std::vector<Node> row;
    row.push_back(web::link_to(public_path(area), as_is(area.name)));
    row.push_back(std::move(above));
    row.push_back(number_or_nothing(area.inhabitants));
    table.rows.push_back(std::move(row));
}

/// The buurten of these wijken, each with its wijk; a wijk without buurten for itself.
web::Table table_of(
    Text caption,
    const std::vector<AreaInYear>& areas,
    const std::vector<const AreaInYear*>& quarters
)
{
    web::Table table{
        .caption = std::move(caption),
        .columns = {t("Buurt"), t("Wijk"), t("Inwoners")},
        .is_caption_hidden = true
    };
    for (const auto* quarter : quarters) {
        const auto parts = within(areas, quarter->id);
        for (const auto* part : parts)
            add_row(table, *part, web::link_to(public_path(*quarter), as_is(quarter->name)));
        if (parts.empty()) add_row(table, *quarter, t("wijk"));
    }
    return table;
}

Node district_part(const AreaInYear& district, const std::vector<AreaInYear>& areas)
{
    const auto quarters = within(areas, district.id);
    return web::part(
        district.slug,
        t("Stadsdeel {naam}", district.name),
        html::p(web::link_to(public_path(district), t("Bekijk stadsdeel {naam}", district.name))),
        web::table(table_of(t("Buurten van stadsdeel {naam}", district.name), areas, quarters))
    );
}

Node loose_part(const AreaInYear& municipality, const std::vector<AreaInYear>& areas)
{
    auto quarters = within(areas, municipality.id);
    std::erase_if(quarters, [](const auto* area) { return area->kind != AreaKind::quarter; });
    if (quarters.empty()) return html::nothing();
    return web::part(
        "wijken",
        t("Wijken en buurten"),
        web::table(table_of(t("Wijken en buurten"), areas, quarters))
    );
}

Text counted(const std::vector<AreaInYear>& areas, AreaKind kind)
{
    const auto n = std::ranges::count(areas, kind, &AreaInYear::kind);
    switch (kind) {
    case AreaKind::municipality: break;
    case AreaKind::district: return t("{n} stadsdeel", "{n} stadsdelen", n);
    case AreaKind::quarter: return t("{n} wijk", "{n} wijken", n);
    case AreaKind::neighbourhood: return t("{n} buurt", "{n} buurten", n);
    }
    return {};
}

Text lead_of(const std::vector<AreaInYear>& areas, const std::string& name)
{
    const auto quarters = counted(areas, AreaKind::quarter);
    const auto neighbourhoods = counted(areas, AreaKind::neighbourhood);
    const bool has_districts =
        std::ranges::find(areas, AreaKind::district, &AreaInYear::kind) != areas.end();
    if (not has_districts)
        return t("{gemeente} heeft {wijken} en {buurten}.", name, quarters, neighbourhoods);
    return t(
        "{gemeente} heeft {stadsdelen}, {wijken} en {buurten}.",
        name,
        counted(areas, AreaKind::district),
        quarters,
        neighbourhoods
    );
}

Node figures_of(const Figures& figures)
{
    return html::each(figures, [](const auto& figure) {
        return web::fact(to_text(figure.first), Text::number(figure.second));
    });
}

Text parts_heading(AreaKind kind)
{
    switch (kind) {
    case AreaKind::municipality:
    case AreaKind::district: return t("Wijken");
    case AreaKind::quarter: return t("Buurten");
    case AreaKind::neighbourhood: return t("De wijk");
    }
    return {};
}

Text map_title(const AreaInYear& area)
{
    if (area.kind == AreaKind::neighbourhood) return t("{naam} en de buurten eromheen", area.name);
    return t("{naam} op de kaart", area.name);
}

Node parts_of(const AreaView& view)
{
    web::Table table{
        .caption = parts_heading(view.area.kind),
        .columns = {t("Naam"), t("Soort"), t("Inwoners")},
        .is_caption_hidden = true
    };
    for (const auto& part : view.parts) add_row(table, part, to_text(part.kind));
    if (table.rows.empty()) return html::nothing();
    return web::part("delen", parts_heading(view.area.kind), web::table(std::move(table)));
}

Node search(std::string_view typed)
{
    return web::search_form(home, t("Zoek uw buurt: postcode en huisnummer, of uw straat"), typed);
}

} // namespace

Text surface_in_words(std::int64_t square_metres)
{
    constexpr std::int64_t hectare = 10'000;
    constexpr std::int64_t square_kilometre = 100 * hectare;
    if (square_metres < square_kilometre)
        return t("{n} hectare", "{n} hectare", (square_metres + hectare / 2) / hectare);
    const auto tenths = (square_metres + square_kilometre / 20) / (square_kilometre / 10);
    return t(
        "{getal} vierkante kilometer",
        std::to_string(tenths / 10) + "," + std::to_string(tenths % 10)
    );
}

Node note_of(const Division& division)
{
    if (division.note.empty()) return html::nothing();
    return web::callout(web::Tone::care, t("Dit is een voorbeeld"), html::p(as_is(division.note)));
}

web::Page no_division_page()
{
    return web::page(
        t("Buurten en wijken"),
        web::empty_state(t("Er staan hier nog geen buurten en wijken. De gemeente vult dit aan."))
    );
}

web::Page municipalities_page(const std::vector<AreaInYear>& municipalities)
{
    std::vector<web::ListItem> items;
    for (const auto& area : municipalities)
        items.push_back(
            {.address = public_path(area),
             .label = as_is(area.name),
             .kind = area.inhabitants ? inhabitants_of(*area.inhabitants) : Text{}}
        );
    return web::page(
        t("Gemeenten"),
        html::p(t("{n} gemeente", "{n} gemeenten", municipalities.size())),
        web::listing(std::move(items))
    );
}

web::Page town_page(const TownView& town)
{
    const auto& municipality = town.areas.front();
    auto map = town_map({town.areas, town.outlines});
    map.tiles = town.tiles;
    map.title =
        t("De buurten van {gemeente}. Kies een buurt om er meer over te lezen.", municipality.name);
    std::vector<Node> districts;
    for (const auto& area : town.areas)
        if (area.kind == AreaKind::district) districts.push_back(district_part(area, town.areas));
    return web::page(
        t("Buurten en wijken"),
        web::lead(lead_of(town.areas, municipality.name)),
        note_of(town.division),
        html::when(town.knows_addresses, [] { return search({}); }),
        web::map_picture(map),
        origin_of(town.division),
        Node::group(std::move(districts)),
        loose_part(municipality, town.areas)
    );
}

web::Page area_page(AreaView view)
{
    const auto& area = view.area;
    auto map = part_map(
        view.parts,
        view.outlines,
        area.kind == AreaKind::neighbourhood ? std::optional{area.id} : std::nullopt
    );
    map.title = map_title(area);
    map.tiles = view.tiles;
    const bool has_code = not area.code.empty();
    auto page = web::page(
        as_is(area.name),
        web::facts(
            web::fact(t("Soort gebied"), to_text(area.kind)),
            html::each(
                view.above,
                [](const AreaInYear& above) {
                    return web::fact(
                        t("Ligt in {soort}", to_text(above.kind)),
                        web::link_to(public_path(above), as_is(above.name))
                    );
                }
            ),
            figures_of(view.figures),
            web::fact(t("Oppervlakte"), surface_in_words(area.square_metres)),
            html::when(has_code, [&] { return web::fact(t("Code van het CBS"), as_is(area.code)); })
        ),
        std::move(view.more),
        note_of(view.division),
        web::map_picture(map),
        origin_of(view.division),
        parts_of(view)
    );
    page.trail = {
        {t("Buurten en wijken"), home}
    };
    for (const auto& above : view.above)
        if (above.kind != AreaKind::municipality or not view.is_only_municipality)
            page.trail.push_back({as_is(above.name), public_path(above)});
    return page;
}

web::Page gone_page(const Area& area, int year)
{
    auto page = web::page(
        as_is(area.name),
        web::empty_state(
            t("{naam} is geen gebied meer in de indeling van {jaar}.",
              area.name,
              std::to_string(year)),
            html::p(web::link_to(home, t("Bekijk alle buurten en wijken")))
        )
    );
    page.trail = {
        {t("Buurten en wijken"), home}
    };
    return page;
}

} // namespace wijkspraak::areas
