#include "civic/iban.hpp"

#include <algorithm>

namespace wijkspraak {

namespace {

constexpr std::size_t shortest = 15; // of Norway
constexpr std::size_t longest = 34;
constexpr std::size_t dutch_length = 18;

bool is_digit(char character)
{
    return character >= '0' and character <= '9';
}

bool is_capital(char character)
{
    return character >= 'A' and character <= 'Z';
}

std::string tidied(std::string_view text)
{
    std::string tidy;
    for (const char character : text) {
        if (character == ' ' or character == '.' or character == '\t') continue;
        const bool is_small = character >= 'a' and character <= 'z';
        tidy += is_small ? static_cast<char>(character - 'a' + 'A') : character;
    }
    return tidy;
}

/// ISO 7064, MOD 97-10: the number with its first four characters at the end leaves 1.
int remainder_of(std::string_view text)
{
    int remainder = 0;
    const auto take = [&](char character) {
        if (is_digit(character))
            remainder = (remainder * 10 + (character - '0')) % 97;
        else
            remainder = (remainder * 100 + (character - 'A' + 10)) % 97;
    };
    std::ranges::for_each(text.substr(4), take);
    std::ranges::for_each(text.substr(0, 4), take);
    return remainder;
}

} // namespace

std::optional<Iban> Iban::parse(std::string_view text)
{
    auto tidy = tidied(text);
    if (tidy.size() < shortest or tidy.size() > longest) return std::nullopt;
    const bool is_known = std::ranges::all_of(tidy, [](char character) {
        return is_digit(character) or is_capital(character);
    });
    const bool begins_well =
        is_capital(tidy[0]) and is_capital(tidy[1]) and is_digit(tidy[2]) and is_digit(tidy[3]);
    if (not is_known or not begins_well) return std::nullopt;
    if (tidy.starts_with("NL") and tidy.size() != dutch_length) return std::nullopt;
    if (remainder_of(tidy) != 1) return std::nullopt;
    return Iban{std::move(tidy)};
}

std::string in_groups(const Iban& iban)
{
    std::string groups;
    for (std::size_t i = 0; i < iban.text().size(); ++i) {
        if (i > 0 and i % 4 == 0) groups += ' ';
        groups += iban.text()[i];
    }
    return groups;
}

} // namespace wijkspraak
