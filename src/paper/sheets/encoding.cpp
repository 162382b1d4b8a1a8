#include "paper/sheets/encoding.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace wijkspraak::paper::sheets {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t bytes_looked_at = 4096;
constexpr std::size_t bytes_a_piece = 65'536;

/// What Windows-1252 has from 0x80 to 0x9F; 0 where it has nothing.
constexpr std::array<char32_t, 32> windows_signs{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

unsigned char byte_at(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes[at]);
}

/// The character of Windows-1252 that a byte is.
char32_t windows_character(unsigned char byte)
{
    if (byte < 0x80 or byte >= 0xA0) return byte;
    const auto sign = windows_signs[byte - 0x80U];
    return sign == 0 ? no_character : sign;
}

bool is_windows1252(std::string_view bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char character) {
        const auto byte = static_cast<unsigned char>(character);
        return byte != 0 and windows_character(byte) != no_character;
    });
}

/// UTF-16 without a mark: every other byte of Western text is NUL.
std::optional<Encoding> utf16_by_looks(std::string_view bytes)
{
    const auto looked_at = bytes.substr(0, bytes_looked_at);
    std::array<std::size_t, 2> nuls{};
    for (std::size_t i = 0; i < looked_at.size(); ++i)
        nuls[i % 2] += looked_at[i] == '\0' ? 1U : 0U;
    const auto many = looked_at.size() / 4;
    if (nuls[0] > many and nuls[1] == 0) return Encoding::utf16_big;
    if (nuls[1] > many and nuls[0] == 0) return Encoding::utf16_little;
    return std::nullopt;
}

/// How much of a text is longer than a byte a character and right, and how much is wrong.
struct Tally {
    std::size_t right = 0;
    std::size_t wrong = 0;
    std::size_t first_wrong = 0;
};

Tally tally(std::string_view bytes)
{
    Tally tally;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto size = character_size(bytes.substr(at, 4));
        if (size == 0 and tally.wrong++ == 0) tally.first_wrong = at;
        if (size > 1) ++tally.right;
        at += std::max<std::size_t>(size, 1);
    }
    return tally;
}

/// A text with this few faults was meant as UTF-8 and was broken on its way.
bool is_damaged_utf8(const Tally& tally)
{
    return tally.right > 10 * tally.wrong;
}

char32_t unit_at(std::string_view bytes, std::size_t at, Encoding encoding)
{
    const auto first = byte_at(bytes, at);
    const auto second = byte_at(bytes, at + 1);
    return encoding == Encoding::utf16_big ? first << 8U | second : second << 8U | first;
}

/// Puts one character behind the text; gives how many bytes it took.
std::size_t decode_utf16(std::string_view bytes, Encoding encoding, std::string& out)
{
    if (bytes.size() < 2) {
        append_utf8(out, no_character);
        return bytes.size();
    }
    const auto unit = unit_at(bytes, 0, encoding);
    const bool is_first_half = unit >= 0xD800 and unit < 0xDC00;
    if (not is_first_half or bytes.size() < 4) {
        append_utf8(out, unit);
        return 2;
    }
    const auto other = unit_at(bytes, 2, encoding);
    if (other < 0xDC00 or other >= 0xE000) {
        append_utf8(out, no_character);
        return 2;
    }
    append_utf8(out, 0x10000 + ((unit - 0xD800) << 10U) + (other - 0xDC00));
    return 4;
}

/// A NUL character, which no text has and no database takes.
bool has_nul(std::string_view bytes, Encoding encoding)
{
    if (encoding == Encoding::utf8) return bytes.find('\0') != std::string_view::npos;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2)
        if (bytes[at] == '\0' and bytes[at + 1] == '\0') return true;
    return false;
}

std::optional<Encoded> by_mark(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"sv)) return Encoded{Encoding::utf8, 3};
    if (bytes.starts_with("\xFF\xFE"sv)) return Encoded{Encoding::utf16_little, 2};
    if (bytes.starts_with("\xFE\xFF"sv)) return Encoded{Encoding::utf16_big, 2};
    if (const auto encoding = utf16_by_looks(bytes)) return Encoded{*encoding};
    return std::nullopt;
}

} // namespace

Text to_text(Encoding encoding)
{
    switch (encoding) {
    case Encoding::utf8: return as_is("UTF-8");
    case Encoding::utf16_little: return as_is("UTF-16");
    case Encoding::utf16_big: return as_is("UTF-16");
    case Encoding::windows1252: return as_is("Windows-1252");
    }
    return {};
}

std::optional<Encoded> encoding_of(std::string_view bytes)
{
    if (const auto encoded = by_mark(bytes)) {
        if (has_nul(bytes.substr(encoded->begin), encoded->encoding)) return std::nullopt;
        return encoded;
    }
    if (has_nul(bytes, Encoding::utf8)) return std::nullopt;
    if (is_utf8(bytes) or is_damaged_utf8(tally(bytes))) return Encoded{Encoding::utf8};
    if (is_windows1252(bytes)) return Encoded{Encoding::windows1252};
    return std::nullopt;
}

std::optional<std::size_t> first_fault(std::string_view bytes, const Encoded& encoded)
{
    if (encoded.encoding != Encoding::utf8) return std::nullopt;
    const auto text = bytes.substr(encoded.begin);
    if (is_utf8(text)) return std::nullopt;
    return encoded.begin + tally(text).first_wrong;
}

std::string_view Decoder::next()
{
    if (encoding_ == Encoding::utf8) return std::exchange(rest_, {});
    piece_.clear();
    while (not rest_.empty() and piece_.size() < bytes_a_piece) {
        std::size_t taken = 1;
        if (encoding_ == Encoding::windows1252)
            append_utf8(piece_, windows_character(byte_at(rest_, 0)));
        else
            taken = decode_utf16(rest_, encoding_, piece_);
        rest_.remove_prefix(taken);
    }
    return piece_;
}

} // namespace wijkspraak::paper::sheets
