#include "civic/iban.hpp"

#include <doctest/doctest.h>

namespace wijkspraak {

TEST_CASE("an account number with the right check digits is taken, however it is typed")
{
    const auto iban = Iban::parse(" nl91 abna 0417 1643 00 ");
    REQUIRE(iban);
    CHECK(iban->text() == "NL91ABNA0417164300");
    CHECK(in_groups(*iban) == "NL91 ABNA 0417 1643 00");
    CHECK(Iban::parse("BE68539007547034"));
    CHECK(Iban::parse("DE89370400440532013000"));
}

TEST_CASE("an account number with a slip in it is not taken")
{
    CHECK_FALSE(Iban::parse("NL92ABNA0417164300"));
    CHECK_FALSE(Iban::parse("NL91ABNA0417164301"));
    CHECK_FALSE(Iban::parse("NL91ABNA041716430"));
    CHECK_FALSE(Iban::parse("NL91ABNA04171643001"));
    CHECK_FALSE(Iban::parse("0417164300"));
    CHECK_FALSE(Iban::parse("9191ABNA0417164300"));
    CHECK_FALSE(Iban::parse("NL91ABNA04171643é0"));
    CHECK_FALSE(Iban::parse(""));
}

} // namespace wijkspraak
