#pragma once

#include "paper/figure.hpp"

#include <string>

namespace wijkspraak::paper {

struct Colour {
    double red, green, blue;

    friend constexpr bool operator==(const Colour&, const Colour&) = default;
};

/// The colours of a report on white paper; each of the dark ones is readable on its soft one.
namespace palette {
inline constexpr Colour ink{0.11, 0.13, 0.16};
inline constexpr Colour quiet{0.36, 0.40, 0.45};
inline constexpr Colour rule{0.80, 0.83, 0.86};
inline constexpr Colour soft{0.95, 0.96, 0.97};
inline constexpr Colour accent{0.06, 0.30, 0.49};
inline constexpr Colour accent_soft{0.87, 0.92, 0.96};
inline constexpr Colour care{0.66, 0.27, 0.02};
inline constexpr Colour care_soft{0.99, 0.95, 0.90};
inline constexpr Colour good{0.10, 0.42, 0.23};
inline constexpr Colour good_soft{0.92, 0.97, 0.93};
inline constexpr Colour bad{0.66, 0.11, 0.13};
inline constexpr Colour bad_soft{0.99, 0.93, 0.93};
} // namespace palette

Colour colour_of(Paint paint);

/// "#0f4c7d"
std::string to_hex(Colour colour);

} // namespace wijkspraak::paper
