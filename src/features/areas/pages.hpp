#pragma once

#include "features/areas/areas.hpp"
#include "web/map.hpp"
#include "web/page.hpp"

#include <vector>

namespace wijkspraak::areas {

/// A municipality in a year, with all that lies in it.
struct TownView {
    Division division;
    std::vector<AreaInYear> areas;
    std::vector<Outline> outlines;
    bool knows_addresses = false; ///< so that one can be looked up
    const web::TileLayer* tiles = nullptr;
};
web::Page town_page(const TownView& town);

/// Where more than one municipality is known: which one?
web::Page municipalities_page(const std::vector<AreaInYear>& municipalities);

/// What who looks at a division must know, or nothing.
html::Node note_of(const Division& division);

/// Where no division has been brought in yet.
web::Page no_division_page();

/// One area, with what it lies in and what lies in it.
struct AreaView {
    Division division;
    AreaInYear area;
    std::vector<AreaInYear> above; ///< from the municipality down
    std::vector<AreaInYear> parts; ///< what lies in it or, for a buurt, in its wijk
    Figures figures;
    std::vector<Outline> outlines;     ///< of the parts
    bool is_only_municipality = false; ///< then the trail need not name it
    html::Node more = html::nothing(); ///< what features above have to tell
    const web::TileLayer* tiles = nullptr;
};
web::Page area_page(AreaView view);

/// What was found for an address that somebody typed.
struct SearchView {
    Division division;
    std::string typed;
    Sighting sighting;
    std::optional<Location> location; ///< of the first address
    bool is_in_one_neighbourhood = true;
    std::vector<AreaInYear> parts = {}; ///< the buurten around it
    std::vector<Outline> outlines = {};
    const web::TileLayer* tiles = nullptr;
};
web::Page search_page(const SearchView& view);

/// An area that the division that holds now does not have any more.
web::Page gone_page(const Area& area, int year);

/// "54 hectare" or "3,2 vierkante kilometer"
Text surface_in_words(std::int64_t square_metres);

} // namespace wijkspraak::areas
