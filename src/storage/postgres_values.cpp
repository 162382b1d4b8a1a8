#include "storage/postgres_values.hpp"

#include <charconv>
#include <cstdint>
#include <stdexcept>

namespace wijkspraak::storage {

namespace {

// Sums of whole numbers come as "numeric", so that is welcome as long as it is whole.
std::int64_t whole_number(std::string_view digits)
{
    std::int64_t number = 0;
    const auto* end = digits.data() + digits.size();
    const auto [rest, error] = std::from_chars(digits.data(), end, number);
    if (error == std::errc::result_out_of_range)
        throw std::logic_error{"a number in an answer that is too large"};
    if (error != std::errc{} or rest != end)
        throw std::logic_error{"a fraction in an answer; only whole numbers are kept"};
    return number;
}

unsigned int value_of_hex(char digit)
{
    return static_cast<unsigned int>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

std::string bytes_of_hex(std::string_view hex)
{
    if (not hex.starts_with("\\x")) throw std::logic_error{"bytes that are not written as hex"};
    hex.remove_prefix(2);
    std::string bytes(hex.size() / 2, '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(value_of_hex(hex[2 * i]) << 4U | value_of_hex(hex[2 * i + 1]));
    return bytes;
}

} // namespace

void add_written(Rows& rows, unsigned int type, std::string_view written)
{
    switch (type) {
    case type_boolean: return rows.add_number(written == "t" ? 1 : 0);
    case type_bytes: return rows.add_text(bytes_of_hex(written));
    case type_bigint:
    case type_integer:
    case type_smallint:
    case type_numeric:
    case type_real:
    case type_double: return rows.add_number(whole_number(written));
    default: return rows.add_text(written);
    }
}

} // namespace wijkspraak::storage
