#include "features/areas/maps.hpp"
#include "features/areas/pages.hpp"
#include "web/address.hpp"
#include "web/forms.hpp"
#include "web/parts.hpp"

namespace wijkspraak::areas {

using html::Node;

namespace {

constexpr const char* home = "/gebieden";
constexpr std::size_t most_lines = 50;

Node search_again(const SearchView& view)
{
    return web::search_form(
        home, t("Zoek uw buurt: postcode en huisnummer, of uw straat"), view.typed
    );
}

std::string search_for(const std::string& words)
{
    return web::Address{home}.with("zoek", words).text();
}

Node nothing_found()
{
    return web::empty_state(
        t("Er is geen adres gevonden. Typ bijvoorbeeld 7511 AA 12, of Lindelaan 12."),
        html::p(web::link_to(home, t("Bekijk alle buurten en wijken")))
    );
}

Node fact_of(Text label, const std::optional<AreaInYear>& area)
{
    return html::with(area, [&](const AreaInYear& known) {
        return web::fact(std::move(label), web::link_to(public_path(known), as_is(known.name)));
    });
}

Node map_of(const SearchView& view)
{
    const auto at = view.sighting.addresses.front().at;
    auto map = part_map(view.parts, view.outlines, view.location->neighbourhood.id);
    map.title = t("Waar {adres} ligt", to_line(view.sighting.addresses.front()));
    map.mark = {at.x / geo::centimetres, at.y / geo::centimetres};
    map.tiles = view.tiles;
    return web::map_picture(map);
}

Node location_of(const SearchView& view)
{
    const auto& location = *view.location;
    return html::group(
        html::p(
            view.sighting.addresses.size() == 1
                ? t("{adres} ligt in buurt {buurt}.",
                    to_line(view.sighting.addresses.front()),
                    location.neighbourhood.name)
                : t("Deze adressen liggen in buurt {buurt}.", location.neighbourhood.name)
        ),
        web::facts(
            fact_of(t("Buurt"), location.neighbourhood),
            fact_of(t("Wijk"), location.quarter),
            fact_of(t("Stadsdeel"), location.district)
        ),
        note_of(view.division),
        map_of(view)
    );
}

/// More than one buurt, or none: each address by itself.
Node addresses_of(const SearchView& view)
{
    std::vector<web::ListItem> items;
    for (const auto& address : view.sighting.addresses) {
        if (items.size() == most_lines) break;
        auto words = address.postcode + " " + std::to_string(address.number);
        if (not address.addition.empty()) words += " " + address.addition;
        items.push_back({.address = search_for(words), .label = as_is(to_line(address))});
    }
    return html::group(html::p(t("Kies uw adres.")), web::listing(std::move(items)));
}

Node streets_of(const SearchView& view)
{
    std::vector<web::ListItem> items;
    for (const auto& street : view.sighting.streets) {
        if (items.size() == most_lines) break;
        items.push_back(
            {.address = {},
             .label = as_is(street.name + ", " + street.place),
             .kind = t("{n} adres", "{n} adressen", street.addresses)}
        );
    }
    return html::group(
        html::p(
            t("Zet uw huisnummer achter de straat, bijvoorbeeld {voorbeeld}.",
              view.sighting.streets.front().name + " 12")
        ),
        web::listing(std::move(items))
    );
}

Node found_of(const SearchView& view)
{
    const auto& [addresses, streets] = view.sighting;
    if (addresses.empty()) return streets.empty() ? nothing_found() : streets_of(view);
    if (addresses.size() == 1 and not view.location)
        return web::empty_state(
            t("{adres} ligt in geen enkele buurt van de kaart.", to_line(addresses.front()))
        );
    if (view.location and view.is_in_one_neighbourhood) return location_of(view);
    return addresses_of(view);
}

} // namespace

web::Page search_page(const SearchView& view)
{
    auto page = web::page(t("Zoek uw buurt"), search_again(view), found_of(view));
    page.trail = {
        {t("Buurten en wijken"), home}
    };
    page.is_indexed = false;
    return page;
}

} // namespace wijkspraak::areas
