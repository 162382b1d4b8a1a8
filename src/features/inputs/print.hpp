#pragma once

#include <string>
#include <string_view>

namespace wijkspraak::inputs {

/// A short text from which what was given cannot be read, and which is the same for the same text.
std::string print_of(std::string_view key, std::string_view text);

} // namespace wijkspraak::inputs
