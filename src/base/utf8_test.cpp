#include "base/utf8.hpp"

#include <doctest/doctest.h>

namespace wijkspraak {

TEST_CASE("every character is read as it was written, at the edges of each length")
{
    for (const char32_t character :
         {0x0U, 0x7FU, 0x80U, 0x7FFU, 0x800U, 0xD7FFU, 0xE000U, 0xFFFFU, 0x10000U, 0x10FFFFU}) {
        std::string bytes;
        append_utf8(bytes, character);
        CHECK(is_utf8(bytes));
        CHECK(character_size(bytes + "x") == bytes.size());
        CHECK(character_in(bytes) == character);
    }
}

TEST_CASE("half of a pair and what is beyond Unicode becomes the sign for no character")
{
    std::string out;
    append_utf8(out, 0xD800);
    append_utf8(out, 0x110000);
    CHECK(out == "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("overlong, cut and lone bytes are no UTF-8, wherever they stand")
{
    for (const std::string_view bytes :
         {"\x80",
          "\xC0\xAF",
          "\xC3",
          "\xE0\x80\xAF",
          "\xE2\x82",
          "\xED\xA0\x80",
          "\xF0\x80\x80\x80",
          "\xF4\x90\x80\x80",
          "\xF5\x80\x80\x80",
          "\xFF"}) {
        CHECK(character_size(bytes) == 0);
        CHECK_FALSE(is_utf8("Meer bomen in het park " + std::string{bytes}));
    }
    CHECK(character_size("") == 0);
    CHECK(is_utf8(""));
}

} // namespace wijkspraak
