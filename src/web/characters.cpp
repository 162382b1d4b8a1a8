#include "web/characters.hpp"

#include <array>
#include <optional>

namespace wijkspraak::web {

namespace {

struct Character {
    std::uint32_t code;
    std::size_t size;
};

constexpr bool is_continuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::size_t size_by_first_byte(unsigned char byte)
{
    if (byte < 0x80) return 1;
    if (byte >= 0xC2 and byte < 0xE0) return 2;
    if (byte >= 0xE0 and byte < 0xF0) return 3;
    if (byte >= 0xF0 and byte < 0xF5) return 4;
    return 0;
}

/// The character at the start of the text, unless it is written wrongly.
std::optional<Character> first_character(std::string_view text)
{
    static constexpr std::array<std::uint32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    static constexpr std::array<std::uint32_t, 5> first_bits{0, 0x7F, 0x1F, 0x0F, 0x07};

    const auto lead = static_cast<unsigned char>(text.front());
    const auto size = size_by_first_byte(lead);
    if (size == 0 or text.size() < size) return std::nullopt;

    std::uint32_t code = lead & first_bits.at(size);
    for (const char byte : text.substr(1, size - 1)) {
        if (not is_continuation(byte)) return std::nullopt;
        code = code << 6U | (static_cast<unsigned char>(byte) & 0x3FU);
    }
    const bool is_surrogate = code >= 0xD800 and code < 0xE000;
    if (code < smallest.at(size) or code > 0x10FFFF or is_surrogate) return std::nullopt;
    return Character{code, size};
}

constexpr bool is_control(std::uint32_t code)
{
    if (code == '\n' or code == '\t') return false;
    return code < 0x20 or (code >= 0x7F and code < 0xA0);
}

} // namespace

bool is_utf8(std::string_view text)
{
    while (not text.empty()) {
        const auto character = first_character(text);
        if (not character) return false;
        text.remove_prefix(character->size);
    }
    return true;
}

std::size_t count_characters(std::string_view text)
{
    std::size_t count = 0;
    for (const char byte : text) count += is_continuation(byte) ? 0 : 1;
    return count;
}

bool has_control_characters(std::string_view text)
{
    while (not text.empty()) {
        const auto character = first_character(text);
        if (character and is_control(character->code)) return true;
        text.remove_prefix(character ? character->size : 1);
    }
    return false;
}

std::string tidied(std::string_view text)
{
    static constexpr std::string_view blanks = " \t\r\n";
    const auto from = text.find_first_not_of(blanks);
    if (from == std::string_view::npos) return {};
    text = text.substr(from, text.find_last_not_of(blanks) - from + 1);

    std::string tidy;
    tidy.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_pair = text[i] == '\r' and i + 1 < text.size() and text[i + 1] == '\n';
        if (not is_pair) tidy += text[i] == '\r' ? '\n' : text[i];
    }
    return tidy;
}

std::string shown(std::string_view text)
{
    std::string readable;
    readable.reserve(text.size());
    while (not text.empty()) {
        const auto character = first_character(text);
        const auto size = character ? character->size : 1;
        if (not character)
            readable += "\uFFFD";
        else if (not is_control(character->code) or text.front() == '\r')
            readable += text.substr(0, size);
        text.remove_prefix(size);
    }
    return readable;
}

} // namespace wijkspraak::web
