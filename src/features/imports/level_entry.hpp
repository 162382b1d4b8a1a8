#pragma once

#include "features/imports/keyed.hpp"
#include "features/levels/level.hpp"

#include <optional>
#include <string>
#include <vector>

namespace wijkspraak::imports {

struct RegulationEntry {
    Source source;
    levels::RegulationDraft draft;
    std::vector<Keyed<levels::LevelDraft>> levels;
};

/// The level of a body in a year: settled, or asked for.
struct LevelEntry {
    Source source;
    References body;
    References level;
    int year = 0;
    levels::Side asked_by = levels::Side::body;
    std::string reason;
    std::string support; ///< of a step that was asked
    std::optional<Date> on;
};

} // namespace wijkspraak::imports
