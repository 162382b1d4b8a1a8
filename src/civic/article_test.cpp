#include "base/language.hpp"
#include "civic/article.hpp"

#include <doctest/doctest.h>

namespace wijkspraak {

TEST_CASE("an article is named with its paragraph, as a decision letter does")
{
    CHECK(Language::dutch().say(to_text(awb::art_4_25_2)) == "artikel 4:25, tweede lid, Awb");
    CHECK(Language::dutch().say(to_text(awb::art_4_13)) == "artikel 4:13, Awb");
    CHECK(
        Language::dutch().say(to_text(awt::art_1_1)) ==
        "artikel 1, eerste lid, Algemene termijnenwet"
    );
}

TEST_CASE("an article is named in the language of the reader")
{
    const auto english = Language::from_catalogue(
        "en",
        "msgid \"artikel {nummer}, tweede lid, {wet}\"\n"
        "msgstr \"{wet}, section {nummer}(2)\"\n"
    );
    CHECK(english.say(to_text(awb::art_4_25_2)) == "Awb, section 4:25(2)");
}

} // namespace wijkspraak
