#include "storage/utf8.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace wijkspraak::storage {

namespace {

constexpr std::uint64_t high_bits = 0x8080808080808080U;
constexpr std::uint64_t ones = 0x0101010101010101U;

// Whether the next eight bytes are all plain: neither NUL nor part of a longer character.
bool are_plain(const char* bytes)
{
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return (word & high_bits) == 0 and ((word - ones) & high_bits) == 0;
}

struct Lead {
    std::size_t length;
    unsigned char lowest;  ///< of the second byte: shuts out overlong forms
    unsigned char highest; ///< of the second byte: shuts out surrogates and beyond U+10FFFF
};

Lead lead(unsigned char first)
{
    if (first < 0xC2) return {0, 0, 0};
    if (first < 0xE0) return {2, 0x80, 0xBF};
    if (first == 0xE0) return {3, 0xA0, 0xBF};
    if (first == 0xED) return {3, 0x80, 0x9F};
    if (first < 0xF0) return {3, 0x80, 0xBF};
    if (first == 0xF0) return {4, 0x90, 0xBF};
    if (first < 0xF4) return {4, 0x80, 0xBF};
    if (first == 0xF4) return {4, 0x80, 0x8F};
    return {0, 0, 0};
}

// How many bytes the character at the start takes, or 0 when it is none.
std::size_t length_of_character(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (byte(0) < 0x80) return byte(0) == 0 ? 0 : 1;

    const auto [length, lowest, highest] = lead(byte(0));
    if (length == 0 or text.size() < length) return 0;
    if (byte(1) < lowest or byte(1) > highest) return 0;
    for (std::size_t i = 2; i < length; ++i)
        if ((byte(i) & 0xC0) != 0x80) return 0;
    return length;
}

} // namespace

bool is_storable_text(std::string_view text)
{
    while (not text.empty()) {
        if (text.size() >= 8 and are_plain(text.data())) {
            text.remove_prefix(8);
            continue;
        }
        const auto length = length_of_character(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

} // namespace wijkspraak::storage
