#pragma once

#include "features/areas/area.hpp"
#include "features/bodies/body.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::bodies {

enum class Order { by_name, by_district };

/// A body with the name of its part of town, for a list.
struct Listed {
    Body body;
    std::string district; ///< empty when it is not known
};

/// The bodies in which every word of the search occurs, in this order.
std::vector<Listed> selected(
    const std::vector<Body>& bodies,
    const std::vector<areas::Area>& areas,
    std::string_view search,
    Order order
);

} // namespace wijkspraak::bodies
