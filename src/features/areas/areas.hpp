#pragma once

#include "features/areas/address.hpp"
#include "features/areas/area.hpp"
#include "features/areas/division.hpp"
#include "features/areas/intake.hpp"
#include "features/areas/rows_file.hpp"
#include "features/areas/territory.hpp"
#include "geo/projection.hpp"
#include "storage/audit.hpp"
#include "storage/values.hpp"
#include "web/map.hpp"
#include "web/routes.hpp"

#include <functional>
#include <vector>

/// The parts of the municipality: stadsdeel, wijk, buurt.
///
/// An area is known by its code of CBS, or by its name where it has none, and stays the same area
/// from year to year. What its name and boundary are, and what it lies in, stands in the division
/// of a year. Several divisions stand side by side; one holds now.
namespace wijkspraak::areas {

storage::Migrations migrations();
web::Routes routes();                           ///< /gebieden, /kantoor/gebieden
std::string public_path(const AreaDraft& area); ///< "/gebieden/bu01530101"

AreaId add(storage::Transaction& transaction, const AreaDraft& draft, const storage::Actor& actor);
/// What forms offer, by name: what was added by hand, and the stadsdelen of a division. Where a
/// municipality has none, its wijken.
std::vector<Area> all(storage::Transaction& transaction);
/// These and every other that is known, also what a newer division no longer has: for what was said
/// about an area earlier.
std::vector<Area> ever_known(storage::Transaction& transaction);
std::optional<Area> find(storage::Transaction& transaction, std::string_view slug);
/// Also one that a newer division no longer has.
std::optional<Area> find(storage::Transaction& transaction, AreaId id);

/// The division that holds now.
std::optional<int> year_now(storage::Transaction& transaction);
/// Newest first.
std::vector<Division> divisions(storage::Transaction& transaction);

/// All areas of a municipality in a year, by kind and then by code or name.
std::vector<AreaInYear> areas_of(storage::Transaction& transaction, int year, int municipality);
std::optional<AreaInYear> find(storage::Transaction& transaction, AreaId id, int year);
/// The same of the municipality itself in the division that holds now; none while there is no
/// division.
std::vector<AreaInYear> of_town(storage::Transaction& transaction);
/// How they are drawn, of the same areas.
std::vector<Outline> outlines_of(storage::Transaction& transaction, int year, int municipality);
geo::Shape shape_of(storage::Transaction& transaction, AreaId id, int year);
Figures figures_of(storage::Transaction& transaction, AreaId id, int year);

/// The buurt that a point lies in, and what that lies in, as the division that holds now has it.
std::optional<Location> area_at(storage::Transaction& transaction, geo::Point point);
std::optional<Location> area_at(storage::Transaction& transaction, geo::Position position);

/// What an intake changed.
struct Written {
    int year = 0;
    std::size_t municipalities = 0;
    std::size_t districts = 0;
    std::size_t quarters = 0;
    std::size_t neighbourhoods = 0;
};

/// Writes a division, or some layers of it, in the place of what is there of the same municipality,
/// year and kind. The first division holds at once; another when the office says so. Refused, with
/// nothing written: an area whose wijk or municipality is not there.
Result<Written, Faults> write(
    storage::Transaction& transaction,
    const Intake& intake,
    const storage::Actor& actor,
    const Tell& tell = {}
);

/// Writes the addresses in the place of all that were there.
void write_addresses(
    storage::Transaction& transaction,
    const std::vector<Address>& addresses,
    const storage::Actor& actor
);

/// The addresses with this postcode and number, with every addition.
std::vector<Address> find_address(
    storage::Transaction& transaction, std::string_view postcode, int number
);
/// The addresses that fit what somebody typed, or the streets when there is no number in it.
Sighting look_up(storage::Transaction& transaction, const Sought& sought);
bool knows_addresses(storage::Transaction& transaction);

/// The page of an area for everyone, with what features above have to tell of it.
web::Response show_for_everyone(web::Context& context, const Area& area, html::Node more);

/// How a buurt is drawn on a map: in which shade, and what is told of it.
struct Shading {
    std::size_t shade = 0;
    Text name;
};
/// Nothing for a buurt that is left out.
using Shade = std::function<std::optional<Shading>(const AreaInYear& buurt)>;
/// The buurten of a municipality as they are shaded, within the borders of its stadsdelen.
web::Map shaded_map(
    const std::vector<AreaInYear>& areas, const std::vector<Outline>& outlines, const Shade& shade
);

} // namespace wijkspraak::areas
