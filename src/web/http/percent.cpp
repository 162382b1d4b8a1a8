#include "web/http/percent.hpp"

#include <algorithm>

namespace wijkspraak::web::http {

namespace {

int digit_value(char digit)
{
    if (digit >= '0' and digit <= '9') return digit - '0';
    if (digit >= 'a' and digit <= 'f') return digit - 'a' + 10;
    if (digit >= 'A' and digit <= 'F') return digit - 'A' + 10;
    return -1;
}

bool is_control(char letter)
{
    return static_cast<unsigned char>(letter) < 0x20 or letter == 0x7f;
}

/// Undoes percent signs into `out`; false when one is not followed by two digits.
bool decode(std::string_view text, std::string& out)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        if (i + 2 >= text.size()) return false;
        const auto high = digit_value(text[i + 1]);
        const auto low = digit_value(text[i + 2]);
        if (high < 0 or low < 0) return false;
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return true;
}

/// How many bytes the character has that begins with this byte, with the range of its second byte.
struct Lead {
    std::size_t size = 0; ///< 0 when no character begins so
    unsigned char second_from = 0x80;
    unsigned char second_to = 0xbf;
};

Lead lead_of(unsigned char byte)
{
    if (byte >= 0xc2 and byte <= 0xdf) return {2};
    if (byte == 0xe0) return {3, 0xa0, 0xbf};
    if (byte == 0xed) return {3, 0x80, 0x9f};
    if (byte >= 0xe1 and byte <= 0xef) return {3};
    if (byte == 0xf0) return {4, 0x90, 0xbf};
    if (byte >= 0xf1 and byte <= 0xf3) return {4};
    if (byte == 0xf4) return {4, 0x80, 0x8f};
    return {};
}

/// The size of the character at the start, 0 when it is malformed.
std::size_t character_size(std::string_view bytes)
{
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    if (at(0) < 0x80) return 1;

    const auto lead = lead_of(at(0));
    if (lead.size == 0 or lead.size > bytes.size()) return 0;
    if (at(1) < lead.second_from or at(1) > lead.second_to) return 0;
    for (std::size_t i = 2; i < lead.size; ++i)
        if (at(i) < 0x80 or at(i) > 0xbf) return 0;
    return lead.size;
}

/// Whether a part of a path, decoded, hides nothing that would make two parts of it.
bool may_be_in_path(std::string_view segment)
{
    return segment.find_first_of("/\\") == std::string_view::npos and
           std::ranges::none_of(segment, is_control);
}

/// Adds a step to a path that is empty or ends before a slash; false when it climbs out.
bool add_segment(std::string& path, std::string_view segment)
{
    if (segment.empty() or segment == ".") return true;
    if (segment != "..") {
        path += '/';
        path += segment;
        return true;
    }
    if (path.empty()) return false;
    path.erase(path.rfind('/'));
    return true;
}

bool is_plain_path(std::string_view text)
{
    char previous = 0;
    for (const auto letter : text) {
        const bool is_plain = (letter >= 'a' and letter <= 'z') or
                              (letter >= '0' and letter <= '9') or
                              (letter >= 'A' and letter <= 'Z') or letter == '-' or letter == '_' or
                              (letter == '.' and previous != '/' and previous != '.') or
                              (letter == '/' and previous != '/');
        if (not is_plain) return false;
        previous = letter;
    }
    return text.starts_with('/');
}

} // namespace

bool is_utf8(std::string_view bytes)
{
    while (not bytes.empty()) {
        const auto size = character_size(bytes);
        if (size == 0) return false;
        bytes.remove_prefix(size);
    }
    return true;
}

std::optional<std::string> percent_decoded(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    if (not decode(text, out) or not is_utf8(out)) return std::nullopt;
    return out;
}

std::optional<std::string> read_path(std::string_view text)
{
    if (is_plain_path(text)) return std::string{text};
    if (not text.starts_with('/')) return std::nullopt;

    std::string path;
    const bool ends_in_slash = text.ends_with('/') or text.ends_with("/.") or text.ends_with("/..");
    while (not text.empty()) {
        text.remove_prefix(1);
        const auto raw = text.substr(0, text.find('/'));
        text.remove_prefix(raw.size());

        const auto segment = percent_decoded(raw);
        if (not segment or not may_be_in_path(*segment) or not add_segment(path, *segment))
            return std::nullopt;
    }
    if (path.empty() or ends_in_slash) path += '/';
    return path;
}

std::optional<Fields> read_urlencoded(std::string_view text)
{
    Fields fields;
    while (not text.empty()) {
        const auto pair = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(text.size(), pair.size() + 1));
        if (pair.empty()) continue;

        std::string plain{pair};
        std::ranges::replace(plain, '+', ' ');
        const auto equals = plain.find('=');
        auto name = percent_decoded(std::string_view{plain}.substr(0, equals));
        auto value = percent_decoded(
            equals == std::string::npos ? std::string_view{}
                                        : std::string_view{plain}.substr(equals + 1)
        );
        if (not name or not value or fields.values().size() == most_form_fields)
            return std::nullopt;
        fields.add(*std::move(name), *std::move(value));
    }
    return fields;
}

} // namespace wijkspraak::web::http
