#pragma once

#include "base/id.hpp"

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::web {

using PathValues = std::vector<std::string_view>;

/// A name in a path: "samenwerkingsafspraken-wijkorganen".
struct Slug {
    std::string value;
    friend bool operator==(const Slug&, const Slug&) = default;
};

/// Reads a value out of a path; what cannot be read does not match.
template <typename T>
struct PathValue;

template <typename Owner>
struct PathValue<Id<Owner>> {
    static std::optional<Id<Owner>> parse(std::string_view text)
    {
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc{} or end != text.data() + text.size() or value < 1)
            return std::nullopt;
        return Id<Owner>{value};
    }
};

template <>
struct PathValue<Slug> {
    static std::optional<Slug> parse(std::string_view text);
};

template <>
struct PathValue<int> {
    static std::optional<int> parse(std::string_view text)
    {
        const auto id = PathValue<Id<int>>::parse(text);
        if (not id or id->value() > 1'000'000) return std::nullopt;
        return static_cast<int>(id->value());
    }
};

} // namespace wijkspraak::web
