#include "paper/number.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>

namespace wijkspraak::paper {

std::string exact(double number)
{
    if (not std::isfinite(number)) throw std::invalid_argument{"not a number"};
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return {digits.data(), end};
}

std::string rounded(double number)
{
    const auto hundredths = std::round(number * 100);
    return exact(hundredths == 0 ? 0 : hundredths / 100);
}

} // namespace wijkspraak::paper
