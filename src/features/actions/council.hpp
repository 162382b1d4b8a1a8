#pragma once

#include "features/actions/search.hpp"
#include "paper/document.hpp"

#include <functional>

namespace wijkspraak {
class Language;
}

namespace wijkspraak::actions {

/// What the council is told about the actions that ran in a period, as they stand now.
struct Tally {
    Period period;
    Date today;
    std::vector<Figures> figures = {};
    std::vector<Action> late = {};
    std::vector<Action> dropped = {};
};

/// How a figure leads to the list behind it; an empty address where it cannot, as on paper.
using AddressOf = std::function<std::string(const Search&)>;

/// The tally as a document: per kind of source and unit, then what is late and what was dropped
/// and why.
paper::Document compose(
    const Tally& tally,
    const std::string& municipality,
    const AddressOf& address_of,
    const Language& language
);

} // namespace wijkspraak::actions
