#pragma once

#include "features/inputs/headway.hpp"
#include "features/themes/theme.hpp"
#include "paper/flow.hpp"
#include "web/html.hpp"

#include <vector>

namespace wijkspraak::themes {

/// What the way of the input is drawn from.
struct WayOfInput {
    const inputs::Headway& headway;
    const std::vector<Theme>& themes;
    const std::vector<inputs::Outcome>& outcomes;
    const std::vector<inputs::Use>& uses;
};

/// From all entries to themes, outcomes and what is done with them. Its labels are what people
/// wrote; the words of the program come by `words`.
struct FlowWords {
    std::string all_entries;
    std::string unsorted;
    std::vector<std::string> headings = {};
};
paper::Flow flow_of(const WayOfInput& way, const FlowWords& words);

/// The same as a picture and a table for the public page of a process; nothing without a theme.
html::Node way_part(const WayOfInput& way);

} // namespace wijkspraak::themes
