#pragma once

#include <algorithm>
#include <optional>
#include <string_view>

namespace wijkspraak {

/// The one of these that is called so by to_word(), which stands beside the type of the choices.
template <typename Choices>
std::optional<typename Choices::value_type> with_word(const Choices& all, std::string_view word)
{
    const auto found =
        std::ranges::find(all, word, [](const auto choice) { return to_word(choice); });
    if (found == all.end()) return std::nullopt;
    return *found;
}

} // namespace wijkspraak
