#pragma once

#include "paper/figure.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace wijkspraak::paper {

/// Where things go, from column to column: a box for each stop, and between the boxes lines that
/// are thicker where more goes.
struct Flow {
    struct Stop {
        std::string label;
        std::string count = {}; ///< "214", or empty where there is nothing to count
    };
    struct Way {
        std::size_t column; ///< of the stop that it leaves; it arrives in the next
        std::size_t from;
        std::size_t to;
        int weight = 1;
    };
    std::vector<std::string> headings = {}; ///< one for each column, or none at all
    std::vector<std::vector<Stop>> columns;
    std::vector<Way> ways;
};

/// The drawing. Labels that are too long for their box end in "…".
Figure figure_of(const Flow& flow, std::string alternative, std::string caption);

} // namespace wijkspraak::paper
