#include "base/plain.hpp"

#include <algorithm>

namespace wijkspraak {

namespace {

/// What the letters from U+00C0 to U+017F come down to; a blank stands for what is no letter.
constexpr std::string_view latin =
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"  // U+00C0…U+00FF
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"  // U+0100…U+013F
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"; // U+0140…U+017F

constexpr std::size_t first_latin = 0xC0;

/// The letter of a character of two bytes, or a blank.
char plain_letter(unsigned char first, unsigned char second)
{
    const auto character = (first & 0x1FU) << 6U | (second & 0x3FU);
    if (character < first_latin or character - first_latin >= latin.size()) return ' ';
    return latin[character - first_latin];
}

bool is_letter_or_digit(char character)
{
    return (character >= 'a' and character <= 'z') or (character >= '0' and character <= '9');
}

} // namespace

std::string plain(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 'A' and byte <= 'Z') {
            out += static_cast<char>(byte - 'A' + 'a');
        } else if ((byte & 0xE0U) == 0xC0U and i + 1 < text.size()) {
            const auto letter = plain_letter(byte, static_cast<unsigned char>(text[i + 1]));
            if (letter == ' ')
                out += text.substr(i, 2);
            else
                out += letter;
            ++i;
        } else {
            out += text[i];
        }
    }
    return out;
}

bool holds(std::string_view text, std::string_view query)
{
    const auto heap = plain(text);
    const auto words = plain(query);
    std::size_t from = 0;
    while (from < words.size()) {
        const auto until = std::min(words.find(' ', from), words.size());
        const auto word = std::string_view{words}.substr(from, until - from);
        if (heap.find(word) == std::string::npos) return false;
        from = until + 1;
    }
    return true;
}

std::string slug_of(std::string_view text)
{
    std::string slug;
    for (const char character : plain(text)) {
        if (is_letter_or_digit(character))
            slug += character;
        else if (not slug.empty() and slug.back() != '-')
            slug += '-';
    }
    while (not slug.empty() and slug.back() == '-') slug.pop_back();
    return slug;
}

} // namespace wijkspraak
