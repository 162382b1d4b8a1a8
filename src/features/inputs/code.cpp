#include "features/inputs/code.hpp"

#include <sodium.h>

#include <cstdint>
#include <stdexcept>

namespace wijkspraak::inputs {

namespace {

constexpr std::string_view alphabet = "0123456789BCDFGHJKMNPRSTVWXYZ";
constexpr std::uint64_t size = alphabet.size();
static_assert(size == 29);

constexpr std::uint64_t all_codes = [] {
    std::uint64_t count = 1;
    for (std::size_t place = 1; place < code_length; ++place) count *= size;
    return count;
}();

std::size_t sum_of(std::string_view code)
{
    std::size_t sum = 0;
    for (std::size_t place = 0; place < code.size(); ++place)
        sum += (place + 1) * alphabet.find(code[place]);
    return sum % size;
}

/// A number below all_codes, each as likely as another.
std::uint64_t drawn()
{
    static const int outcome = sodium_init();
    if (outcome < 0) throw std::runtime_error{"libsodium cannot start"};
    constexpr auto fair = UINT64_MAX - UINT64_MAX % all_codes;
    std::uint64_t number = fair;
    while (number >= fair) randombytes_buf(&number, sizeof number);
    return number % all_codes;
}

char in_alphabet(char typed)
{
    if (typed >= 'a' and typed <= 'z') typed = static_cast<char>(typed - 'a' + 'A');
    if (typed == 'O' or typed == 'Q') return '0';
    if (typed == 'I' or typed == 'L') return '1';
    return typed;
}

} // namespace

std::string new_code()
{
    std::string code;
    auto number = drawn();
    for (std::size_t place = 1; place < code_length; ++place, number /= size)
        code += alphabet[number % size];
    // Ten times three is one more than 29, so three undoes the weight of the last place.
    code += alphabet[(size - sum_of(code)) * 3 % size];
    return code;
}

std::optional<std::string> read_code(std::string_view typed)
{
    std::string code;
    for (const char character : typed) {
        if (character == ' ' or character == '-') continue;
        const auto known = in_alphabet(character);
        if (alphabet.find(known) == std::string_view::npos) return std::nullopt;
        code += known;
    }
    if (code.size() != code_length or sum_of(code) != 0) return std::nullopt;
    return code;
}

std::string shown_code(std::string_view code)
{
    if (code.size() != code_length) return std::string{code};
    std::string shown{code.substr(0, 3)};
    ((shown += '-') += code.substr(3, 3)) += '-';
    return shown += code.substr(6);
}

std::string receipt_path(std::string_view code)
{
    return "/inbreng/" + shown_code(code);
}

} // namespace wijkspraak::inputs
