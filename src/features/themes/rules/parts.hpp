#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::themes {

inline constexpr std::size_t most_parts = 6;

/// A text cut where its sentences and lines end, as a beginning for whoever splits it. No more than
/// `most` parts: what is left over stands in the last.
std::vector<std::string> parts_of(std::string_view text, std::size_t most = most_parts);

} // namespace wijkspraak::themes
