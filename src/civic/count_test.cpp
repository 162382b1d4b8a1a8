#include "base/language.hpp"
#include "civic/count.hpp"

#include <doctest/doctest.h>

namespace wijkspraak {

namespace {

std::string said(Count count)
{
    return Language::dutch().say(to_text(count));
}

} // namespace

TEST_CASE("a count says how sure it is")
{
    CHECK(said({Qualifier::exact, 1060}) == "1.060");
    CHECK(said({Qualifier::circa, 60}) == "circa 60");
    CHECK(said({Qualifier::minimum, 60}) == "ten minste 60");
    CHECK(said({}) == "onbekend");
    CHECK(said({Qualifier::exact, 0}) == "0");
}

TEST_CASE("the word for a qualifier in a file is read back as the same qualifier")
{
    using enum Qualifier;
    for (const auto qualifier : {exact, circa, minimum, unknown})
        CHECK(parse_qualifier(to_word(qualifier)) == qualifier);

    CHECK_FALSE(parse_qualifier("ongeveer"));
    CHECK_FALSE(parse_qualifier("Circa"));
    CHECK_FALSE(parse_qualifier(""));
}

} // namespace wijkspraak
