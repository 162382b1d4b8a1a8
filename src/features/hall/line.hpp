#pragma once

#include "features/inputs/input.hpp"

#include <optional>
#include <string>

namespace wijkspraak::hall {

/// Where whoever types sits: the same for many lines.
struct Place {
    std::optional<moments::MomentId> moment = {};
    std::string table = {}; ///< "3" or "de groene tafel"
    std::string group = {}; ///< who speaks there: a group or role
};

/// A line as somebody typed it, with its place among those that came along.
struct TypedLine {
    int number = 1;
    std::string text;
};

/// One thing that was said, without the signs in front of it.
struct Line {
    std::string text;
    std::string group = {}; ///< who said it, when that is not who sits at the table
    inputs::Firmness firmness = inputs::Firmness::one;
    std::optional<int> hands = {};
};

/// Why a line cannot become an entry.
enum class LineProblem {
    too_long,
    no_text,    ///< nothing but signs
    hands,      ///< a number of hands that nobody counted
    unreadable, ///< with characters that cannot be seen
    place,      ///< at a moment that the process does not have, or a table without end
};

Text to_text(LineProblem problem);
std::string_view to_word(LineProblem problem); ///< "te-lang", "zonder-tekst"

} // namespace wijkspraak::hall
