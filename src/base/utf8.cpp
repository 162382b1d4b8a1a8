#include "base/utf8.hpp"

#include <cstdint>
#include <cstring>

namespace wijkspraak {

namespace {

constexpr std::uint64_t high_bits = 0x8080808080808080U;

// Whether the next eight bytes are all ASCII.
bool are_plain(const char* bytes)
{
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return (word & high_bits) == 0;
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

} // namespace

std::size_t character_size(std::string_view text)
{
    if (text.empty()) return 0;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (byte(0) < 0x80) return 1;

    const auto [length, lowest, highest] = lead(byte(0));
    if (length == 0 or text.size() < length) return 0;
    if (byte(1) < lowest or byte(1) > highest) return 0;
    for (std::size_t i = 2; i < length; ++i)
        if ((byte(i) & 0xC0) != 0x80) return 0;
    return length;
}

char32_t character_in(std::string_view bytes)
{
    const auto first = static_cast<unsigned char>(bytes[0]);
    if (bytes.size() == 1) return first;
    char32_t number = first & 0x7FU >> bytes.size();
    for (const char byte : bytes.substr(1))
        number = number << 6U | (static_cast<unsigned char>(byte) & 0x3FU);
    return number;
}

bool is_utf8(std::string_view text)
{
    while (not text.empty()) {
        if (text.size() >= 8 and are_plain(text.data())) {
            text.remove_prefix(8);
            continue;
        }
        const auto length = character_size(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

void append_utf8(std::string& out, char32_t character)
{
    const auto put = [&](char32_t bits) { out += static_cast<char>(bits); };
    const auto more = [&](unsigned shift) { put(0x80U | (character >> shift & 0x3FU)); };
    if (character < 0x80) return put(character);
    if (character < 0x800) {
        put(0xC0U | character >> 6U);
        return more(0);
    }
    const bool is_half_of_pair = character >= 0xD800 and character < 0xE000;
    if (is_half_of_pair or character > 0x10FFFF) return append_utf8(out, no_character);
    if (character < 0x10000) {
        put(0xE0U | character >> 12U);
    } else {
        put(0xF0U | character >> 18U);
        more(12);
    }
    more(6);
    more(0);
}

} // namespace wijkspraak
