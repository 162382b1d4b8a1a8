#include "base/plain.hpp"

#include <doctest/doctest.h>

namespace wijkspraak {

TEST_CASE("who looks for a word need not know its capitals and accents")
{
    CHECK(plain("Één Café in Hengeló, ß €") == "een cafe in hengelo, s €");
    CHECK(plain("ÀÖ×Øöøÿ Ńž") == "ao×oooy nz");
    CHECK(holds("Bewonersplatform Twékkelerveld", "twekkeler PLATFORM"));
    CHECK(holds("Dorpsraad Boekelo", ""));
    CHECK_FALSE(holds("Dorpsraad Boekelo", "boekelo wijkraad"));
}

TEST_CASE("a title becomes a name that can stand in an address")
{
    CHECK(slug_of("Samenwerkingsafspraken wijkorganen") == "samenwerkingsafspraken-wijkorganen");
    CHECK(slug_of("  Hoe gaan wíj om? (2026) ") == "hoe-gaan-wij-om-2026");
    CHECK(slug_of("…?!").empty());
}

} // namespace wijkspraak
