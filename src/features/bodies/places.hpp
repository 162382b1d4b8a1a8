#pragma once

#include "features/areas/areas.hpp"
#include "features/bodies/keeping.hpp"

/// Which part of town a body is for: a set of buurten, which may lie in more than one stadsdeel.
namespace wijkspraak::bodies {

/// A buurt that a body can be for.
struct Buurt {
    areas::AreaId id;
    std::string name;
    std::string quarter = {}; ///< the wijk it lies in
};
/// All of the municipality, by wijk; none while there is no division.
std::vector<Buurt> all_buurten(Transaction& transaction);
/// Those of a body, by wijk.
std::vector<Buurt> buurten_of(Transaction& transaction, const Profile& profile);
/// Says for which buurten a body is. What was drawn stays.
void settle(
    Transaction& transaction,
    const Kept& body,
    const std::vector<areas::AreaId>& buurten,
    const Editor& by
);

/// Who there is for an address.
struct Neighbours {
    enum class Known { nothing, street, address };

    Known known = Known::nothing; ///< how far what was typed leads
    std::string place = {};       ///< "Lindelaan 12, Lindestad", or the street
    std::string buurt = {};
    std::string buurt_path = {};   ///< of its page
    std::vector<Body> here = {};   ///< the address lies in their area
    std::string district = {};     ///< in an address
    std::vector<Body> around = {}; ///< some of that stadsdeel whose own area is not known
};
Neighbours neighbours_of(Transaction& transaction, std::string_view typed, Date today);

} // namespace wijkspraak::bodies
