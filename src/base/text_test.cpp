#include "base/text.hpp"

#include <doctest/doctest.h>

#include <string>

namespace wijkspraak {

TEST_CASE("a sentence keeps its Dutch and what fills it in, until it is shown")
{
    const auto text = t("Ontvangen op {datum}", std::string{"1 maart 2026"});
    CHECK(text.source() == "Ontvangen op {datum}");
    CHECK(text.plural().empty());
    REQUIRE(text.arguments().size() == 1);
    CHECK(text.arguments().front() == as_is("1 maart 2026"));
}

TEST_CASE("a sentence about a number keeps both its forms and the number")
{
    const auto text = t("{n} reactie", "{n} reacties", 3);
    CHECK(text.source() == "{n} reactie");
    CHECK(text.plural() == "{n} reacties");
    REQUIRE(text.arguments().size() == 1);
    CHECK(text.arguments().front().number() == 3);
}

TEST_CASE("words and a number can fill in a sentence without making it a plural")
{
    const std::string wijk = "De Linde";
    const auto text = t("{wijk} heeft {n} leden", wijk, 9);
    CHECK(text.plural().empty());
    CHECK(text.arguments().size() == 2);
}

TEST_CASE("a number is a number and not the absence of words")
{
    CHECK(Text::number(0).is_number());
    CHECK_FALSE(Text::number(0).empty());
    CHECK_FALSE(as_is("Noor").empty());
    CHECK(as_is("").empty());
    CHECK(Text{}.empty());
}

TEST_CASE("what somebody wrote is not taken for a sentence of ours")
{
    CHECK(as_is("Opslaan") != t("Opslaan"));
    CHECK(as_is("Opslaan").source().empty());
    CHECK(as_is("{n} reacties").words() == "{n} reacties");
}

} // namespace wijkspraak
