#pragma once

#include <string_view>

namespace wijkspraak {

/// Words that stand in the source itself, so that they may be kept by view for ever.
///
/// Anything else does not compile: what a visitor typed can never become a tag or a text key.
class Literal {
public:
    consteval Literal(const char* words) : words_{words} {}

    constexpr operator std::string_view() const { return words_; }
    constexpr std::string_view view() const { return words_; }
    constexpr bool empty() const { return words_.empty(); }

    friend constexpr bool operator==(Literal, Literal) = default;

private:
    std::string_view words_;
};

} // namespace wijkspraak
