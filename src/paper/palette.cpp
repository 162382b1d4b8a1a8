#include "paper/palette.hpp"

#include <cmath>
#include <string_view>

namespace wijkspraak::paper {

Colour colour_of(Paint paint)
{
    switch (paint) {
    case Paint::none:
    case Paint::ink: return palette::ink;
    case Paint::quiet: return palette::quiet;
    case Paint::rule: return palette::rule;
    case Paint::soft: return palette::soft;
    case Paint::accent: return palette::accent;
    case Paint::accent_soft: return palette::accent_soft;
    case Paint::care: return palette::care;
    }
    return palette::ink;
}

std::string to_hex(Colour colour)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string hex = "#";
    for (const auto part : {colour.red, colour.green, colour.blue}) {
        const auto value = static_cast<std::size_t>(std::lround(part * 255));
        (hex += digits[value / 16]) += digits[value % 16];
    }
    return hex;
}

} // namespace wijkspraak::paper
