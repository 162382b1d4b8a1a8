#pragma once

#include "features/areas/areas.hpp"
#include "features/areas/intake.hpp"

#include <filesystem>
#include <string>
#include <vector>

/// Files that somebody brings, of whatever kind this feature knows.
namespace wijkspraak::areas {

struct GivenFile {
    std::string name; ///< as its owner calls it
    std::filesystem::path path;
};

/// What came in.
struct TakenIn {
    std::optional<Written> division = {};
    std::size_t figures = 0; ///< areas that got key figures
    std::size_t addresses = 0;
};

/// Reads all files, outside of any unit of work, and writes what they hold in one; or nothing, and
/// then all that is wrong.
Result<TakenIn, Faults> take_in(
    storage::Database& database,
    const std::vector<GivenFile>& files,
    const IntakeWish& wish,
    const storage::Actor& actor,
    const Tell& tell = {}
);

} // namespace wijkspraak::areas
