#pragma once

#include "features/areas/area.hpp"

#include <string>
#include <vector>

/// What changes from one division to the next.
namespace wijkspraak::areas {

/// An area as it was or will be.
struct Standing {
    AreaKind kind = AreaKind::neighbourhood;
    std::string code;
    std::string name;
    std::string above; ///< the name of what it lies in
    std::int64_t square_metres = 0;
};

/// How much ground an area of before and one of after have in common.
struct Overlap {
    std::string before; ///< by code
    std::string after;
    std::int64_t square_metres = 0;
};

enum class ChangeKind { added, gone, renamed, elsewhere, redrawn };
Text to_text(ChangeKind kind); ///< "Nieuw"

/// A part of an area that went to or came from another.
struct Share {
    std::string code;
    std::string name;
    int percent = 0;
};

struct Change {
    ChangeKind kind = ChangeKind::added;
    AreaKind area = AreaKind::neighbourhood;
    std::string code;
    std::string name;
    std::string before = {}; ///< the name it had, or of what it lay in
    std::string after = {};
    std::vector<Share> shares = {}; ///< where it went, or where it came from; the largest first
};

/// Everything that is not as it was, in the order of the codes. `overlaps` holds every pair that
/// has ground in common, except an area with itself whose boundary stayed the same.
std::vector<Change> changes(
    const std::vector<Standing>& before,
    const std::vector<Standing>& after,
    const std::vector<Overlap>& overlaps
);

} // namespace wijkspraak::areas
