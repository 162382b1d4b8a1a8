#include "features/themes/rules/parts.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::themes {

using Parts = std::vector<std::string>;

TEST_CASE("a remark about two things is cut between its sentences")
{
    CHECK(
        parts_of("Meer bomen op het plein. Er moet een zebrapad bij de school!") ==
        Parts{"Meer bomen op het plein.", "Er moet een zebrapad bij de school!"}
    );
    CHECK(parts_of("Kan dat? En wanneer?") == Parts{"Kan dat?", "En wanneer?"});
}

TEST_CASE("a list is cut between its lines, without the dashes")
{
    CHECK(
        parts_of("- meer bomen\n- een bank\n\n- licht") == Parts{"meer bomen", "een bank", "licht"}
    );
}

TEST_CASE("an abbreviation or an amount does not end a sentence")
{
    CHECK(parts_of("Bij nr. 12 is het donker.") == Parts{"Bij nr. 12 is het donker."});
    CHECK(parts_of("Het kost 1.250 euro.") == Parts{"Het kost 1.250 euro."});
}

TEST_CASE("of a long remark what is left over stands in the last part")
{
    CHECK(parts_of("Een. Twee. Drie. Vier.", 2) == Parts{"Een.", "Twee. Drie. Vier."});
}

TEST_CASE("a remark without a word has no parts")
{
    CHECK(parts_of("  \n ").empty());
    CHECK(parts_of("").empty());
}

} // namespace wijkspraak::themes
