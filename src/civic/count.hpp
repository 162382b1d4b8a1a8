#pragma once

#include "base/text.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wijkspraak {

/// How sure a number is.
enum class Qualifier { exact, circa, minimum, unknown };

/// A number of people or things with how sure it is, such as "circa 60".
struct Count {
    Qualifier qualifier = Qualifier::unknown;
    std::int64_t number = 0; ///< without meaning when the qualifier is unknown

    friend constexpr bool operator==(const Count&, const Count&) = default;
};

/// "60", "circa 60", "ten minste 60" or "onbekend".
Text to_text(Count count);

/// The Dutch word that files and forms use: "exact", "circa", "minimum", "onbekend".
std::string_view to_word(Qualifier qualifier);
std::optional<Qualifier> parse_qualifier(std::string_view word);

} // namespace wijkspraak
