#include "features/themes/rules/parts.hpp"

#include <algorithm>

namespace wijkspraak::themes {

namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(blanks);
    if (from == std::string_view::npos) return {};
    text = text.substr(from, text.find_last_not_of(blanks) - from + 1);
    // The dash or star in front of a line of a list is no part of what it says.
    if (text.size() > 2 and (text[0] == '-' or text[0] == '*') and text[1] == ' ')
        text.remove_prefix(2);
    return text;
}

/// Letters outside ASCII count as capitals: after a full stop they nearly always are.
bool begins_sentence(char character)
{
    const auto byte = static_cast<unsigned char>(character);
    return (character >= 'A' and character <= 'Z') or byte >= 0x80U or character == '-';
}

/// Whether a sentence ends with the character at `at`. After a full stop the next word has a
/// capital, or it was an abbreviation.
bool ends_at(std::string_view text, std::size_t at)
{
    if (text[at] == '\n') return true;
    const bool is_mark = text[at] == '.' or text[at] == '!' or text[at] == '?';
    if (not is_mark or at + 1 >= text.size() or text[at + 1] != ' ') return false;
    const auto next = text.find_first_not_of(blanks, at + 1);
    if (next == std::string_view::npos) return false;
    return text[at] != '.' or begins_sentence(text[next]);
}

} // namespace

std::vector<std::string> parts_of(std::string_view text, std::size_t most)
{
    std::vector<std::string> parts;
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size() and parts.size() + 1 < most; ++at) {
        if (not ends_at(text, at)) continue;
        const auto part = trimmed(text.substr(from, at + 1 - from));
        if (not part.empty()) parts.emplace_back(part);
        from = at + 1;
    }
    const auto rest = trimmed(text.substr(std::min(from, text.size())));
    if (not rest.empty()) parts.emplace_back(rest);
    return parts;
}

} // namespace wijkspraak::themes
