#pragma once

#include <compare>
#include <cstdint>

namespace wijkspraak {

/// A key that knows what it is a key of, so that nobody looks up a body by a person's id.
///
///     using BodyId = Id<struct Body>;
template <typename Owner>
class Id {
public:
    explicit constexpr Id(std::int64_t value) : value_{value} {}

    constexpr std::int64_t value() const { return value_; }

    friend constexpr auto operator<=>(Id, Id) = default;

private:
    std::int64_t value_;
};

} // namespace wijkspraak
