#include "web/address.hpp"

#include <algorithm>

namespace wijkspraak::web {

namespace {

bool may_stand_as_is(char character)
{
    constexpr std::string_view marks = "-._~";
    return (character >= 'a' and character <= 'z') or (character >= 'A' and character <= 'Z') or
           (character >= '0' and character <= '9') or marks.find(character) != marks.npos;
}

std::string encoded(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char character : text) {
        if (may_stand_as_is(character)) {
            out += character;
            continue;
        }
        const auto byte = static_cast<unsigned char>(character);
        out += '%';
        out += digits[byte / 16];
        out += digits[byte % 16];
    }
    return out;
}

} // namespace

Address&& Address::with(std::string_view name, std::string_view value) &&
{
    if (value.empty()) return std::move(*this);
    text_ += text_.find('?') == std::string::npos ? '?' : '&';
    text_ += encoded(name) + '=' + encoded(value);
    return std::move(*this);
}

} // namespace wijkspraak::web
