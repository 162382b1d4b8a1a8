#pragma once

#include "features/levels/overview.hpp"
#include "web/page.hpp"

namespace wijkspraak::levels {

/// The levels of a year as the office looks through them, with what can be chosen.
struct ListView {
    const Overview& overview;
    const std::vector<Level>& levels; ///< of that year
    const std::vector<areas::Area>& districts;
    std::vector<int> years;  ///< newest first
    bool is_example = false; ///< the levels of that year were made up
};
web::Page list_page(const ListView& view);

} // namespace wijkspraak::levels
