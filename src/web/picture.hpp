#pragma once

#include "civic/dated.hpp"
#include "web/html.hpp"

#include <optional>
#include <string>
#include <vector>

/// Pictures for who would rather look than read. Each stands beside a list or table that says the
/// same, and tells in words what it shows to who cannot see it.
namespace wijkspraak::web {

/// One mark on a time line.
struct TimelineMoment {
    Dated on;
    Text label;
    std::size_t lane = 0; ///< which of the lanes it stands in
};

/// What happened when, a lane for each kind. Lanes without a moment are left out.
struct Timeline {
    std::string anchor = "tijdlijn"; ///< unique on the page
    Text title;
    std::vector<Text> lanes;
    std::vector<TimelineMoment> moments;
    std::optional<Date> today = {}; ///< what lies after it is drawn open, as still to come
};
html::Node picture(const Timeline& timeline);

} // namespace wijkspraak::web
