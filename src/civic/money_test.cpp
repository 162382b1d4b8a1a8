#include "civic/money.hpp"

#include <doctest/doctest.h>

namespace wijkspraak {

TEST_CASE("an amount is read as residents type it")
{
    CHECK(Money::parse("1250") == 1'250_eur);
    CHECK(Money::parse("1.250") == 1'250_eur);
    CHECK(Money::parse("1250,-") == 1'250_eur);
    CHECK(Money::parse("1.250,50") == Money::from_cents(125'050));
    CHECK(Money::parse("€ 1.250,50") == Money::from_cents(125'050));
    CHECK(Money::parse(" €1250,05 ") == Money::from_cents(125'005));
    CHECK(Money::parse("1.000.000") == 1'000'000_eur);
    CHECK(Money::parse("0,00") == 0_eur);
}

TEST_CASE("an amount that could mean two things, or nothing, is not read")
{
    for (const auto* text :
         {"",      "€",       "veel",  "12.50",    "1,250",  "1250,5", "1250,",        ",50",
          "1.25",  "1..250",  ".250",  "12500.00", "1.250.", "-5",     "€ -5",         "5 euro",
          "1 250", "1e3",     "12,3x", "1,00,00",  "€€5",    "1.2345", "١٢",           "0x10",
          "5€",    "1250,--", "+5",    "1250,+1",  "12x",    "1.2x0",  "9999999999999"})
        CHECK_FALSE(Money::parse(text));
}

TEST_CASE("an amount is written as the municipality writes it")
{
    CHECK(to_text(1'250_eur) == "€ 1.250,00");
    CHECK(to_text(Money::from_cents(5)) == "€ 0,05");
    CHECK(to_text(Money::from_cents(-125'050)) == "€ -1.250,50");
    CHECK(to_text(1'000'000_eur) == "€ 1.000.000,00");
}

} // namespace wijkspraak
