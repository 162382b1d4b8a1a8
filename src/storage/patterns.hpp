#pragma once

#include "base/plain.hpp"

#include <array>
#include <sstream>
#include <string>
#include <string_view>

namespace wijkspraak::storage {

/// The first words of a search as patterns for `like`, in plain letters; empty ones where there are
/// fewer. What comes after them does not narrow the search further.
template <std::size_t Count>
std::array<std::string, Count> patterns_of(std::string_view words)
{
    auto plainly = plain(words);
    std::erase_if(plainly, [](char c) { return c == '%' or c == '_' or c == '\\'; });
    std::istringstream stream{plainly};
    std::array<std::string, Count> patterns;
    for (auto& pattern : patterns)
        if (std::string word; stream >> word) pattern = "%" + word + "%";
    return patterns;
}

} // namespace wijkspraak::storage
