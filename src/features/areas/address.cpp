#include "features/areas/address.hpp"

#include "base/plain.hpp"

#include <algorithm>
#include <charconv>

namespace wijkspraak::areas {

namespace {

bool is_digit(char sign)
{
    return sign >= '0' and sign <= '9';
}

bool is_letter(char sign)
{
    return (sign >= 'a' and sign <= 'z') or (sign >= 'A' and sign <= 'Z');
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t,");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t,") - first + 1);
}

/// How many signs a postcode takes at the beginning of a text; 0 when there is none.
std::size_t postcode_length(std::string_view text)
{
    if (text.size() < 6 or not std::ranges::all_of(text.substr(0, 4), is_digit)) return 0;
    const std::size_t letters = text[4] == ' ' ? 5 : 4;
    if (text.size() < letters + 2 or not is_letter(text[letters]) or
        not is_letter(text[letters + 1]))
        return 0;
    const auto end = letters + 2;
    const bool goes_on = end < text.size() and (is_letter(text[end]) or is_digit(text[end]));
    return goes_on and is_letter(text[end]) ? 0 : end;
}

/// Reads "12 b" behind a street or postcode.
void read_number(std::string_view text, Sought& sought)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} or number <= 0) return;
    sought.number = number;
    const auto read = static_cast<std::size_t>(end - text.data());
    sought.addition = plain(trimmed(text.substr(read)));
    std::erase_if(sought.addition, [](char sign) { return sign == ' ' or sign == '-'; });
}

} // namespace

std::string to_line(const Address& address)
{
    auto line = address.street + " " + std::to_string(address.number);
    if (not address.addition.empty()) line += " " + address.addition;
    return line + ", " + address.place;
}

std::optional<std::string> parse_postcode(std::string_view text)
{
    text = trimmed(text);
    if (text.empty() or postcode_length(text) != text.size() or text.front() == '0')
        return std::nullopt;
    std::string out;
    for (const char sign : text) {
        if (sign == ' ') continue;
        out += sign >= 'a' and sign <= 'z' ? static_cast<char>(sign - 'a' + 'A') : sign;
    }
    return out;
}

std::optional<Sought> parse_address(std::string_view text)
{
    text = trimmed(text);
    Sought sought;
    if (const auto length = postcode_length(text); length > 0) {
        const auto postcode = parse_postcode(text.substr(0, length));
        if (not postcode) return std::nullopt;
        sought.postcode = *postcode;
        read_number(trimmed(text.substr(length)), sought);
        return sought;
    }
    // The number is the first word behind the street that begins with a digit.
    auto place = text.find_first_of(' ');
    while (place != std::string_view::npos and place + 1 < text.size() and
           not is_digit(text[place + 1]))
        place = text.find_first_of(' ', place + 1);
    sought.street = std::string{trimmed(text.substr(0, place))};
    if (place != std::string_view::npos) read_number(trimmed(text.substr(place)), sought);
    if (slug_of(sought.street).empty()) return std::nullopt;
    return sought;
}

} // namespace wijkspraak::areas
