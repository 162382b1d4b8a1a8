#pragma once

#include "features/levels/level.hpp"
#include "web/page.hpp"

#include <string>

namespace wijkspraak::levels {

inline constexpr const char* public_address = "/samenwerking";

/// "Meedenken", or in a year with two: "Meedenken tot en met 31 maart 2027, daarna Ontmoeten".
Text words_of(const Standing& standing);
/// "Meedenken in 2027"
Text words_of(const AskedStep& step);
/// What is asked, in the words of who reads it: "U vraagt niveau “Meedenken” voor 2027."
Text asked_in(const AskedStep& step, Side reader);
/// What is to be done now about a step, by the side that reads it.
Text next_of(const AskedStep& step, Side reader);
html::Node badge_of(const AskedStep& step);
/// Says of levels that were made up that they were; nothing of those of a real regulation.
html::Node example_note(bool is_example);

} // namespace wijkspraak::levels
