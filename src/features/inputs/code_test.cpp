#include "features/inputs/code.hpp"

#include <doctest/doctest.h>

#include <set>

namespace wijkspraak::inputs {

TEST_CASE("a receipt code is read however Fatma tells it over the telephone")
{
    const auto code = new_code();
    const auto shown = shown_code(code);
    CHECK(shown.size() == 12);
    CHECK(read_code(shown) == code);
    std::string small;
    for (const char c : shown) small += static_cast<char>(std::tolower(c));
    CHECK(read_code(" " + small + " ") == code);
    CHECK(read_code("0O0-Oq0-0000") == "0000000000");
    CHECK(read_code("11i-Ll1-1iI5").has_value() == read_code("111-111-1115").has_value());
}

TEST_CASE("what is no receipt code is not taken for one")
{
    CHECK_FALSE(read_code(""));
    CHECK_FALSE(read_code("000"));
    CHECK_FALSE(read_code("00000000000"));
    CHECK_FALSE(read_code("000-000-000A"));
    CHECK_FALSE(read_code("000-000-0001"));
}

TEST_CASE("one wrong character in a receipt code, or two that changed places, are always found")
{
    constexpr std::string_view alphabet = "0123456789BCDFGHJKMNPRSTVWXYZ";
    const auto code = new_code();
    for (std::size_t place = 0; place < code.size(); ++place) {
        for (const char other : alphabet) {
            auto wrong = code;
            wrong[place] = other;
            CHECK(read_code(wrong).has_value() == (other == code[place]));
        }
        for (std::size_t elsewhere = place + 1; elsewhere < code.size(); ++elsewhere) {
            auto wrong = code;
            std::swap(wrong[place], wrong[elsewhere]);
            CHECK(read_code(wrong).has_value() == (code[place] == code[elsewhere]));
        }
    }
}

TEST_CASE("no two receipts get the same code")
{
    std::set<std::string> codes;
    for (int receipt = 0; receipt < 10'000; ++receipt) codes.insert(new_code());
    CHECK(codes.size() == 10'000);
}

} // namespace wijkspraak::inputs
