#include "features/imports/imports.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::imports {

using testing::Town;

namespace {

const File small_process{
    "traject.toml",
    R"(
[traject]
sleutel = "plein"
titel = "Een nieuw plein"
vorm = "raadplegen"
orgaan = "college"
)"};

} // namespace

TEST_CASE("a ledger from a file stands in its themes, and who had an answer there has it here")
{
    Town town;
    const auto* ledger = R"(
[[thema]]
sleutel = "bomen"
titel = "Meer bomen"
antwoord = "Er komen tien bomen."

[[thema]]
sleutel = "banken"
titel = "Bankjes"

[[inbreng]]
tekst = "Een boom voor elk huis"
kanaal = "brief"
gever = "persoon"
thema = "bomen"
op = 2025-10-06
voorbeeld = true

[[inbreng]]
tekst = "Een bank bij de winkel"
thema = "banken"

[[inbreng]]
tekst = "Wanneer begint u?"
antwoord = "In mei."
)";
    const auto result = town.arrange([&](storage::Transaction& transaction) {
        return import(
            transaction,
            {
                small_process, {"inbreng.toml", ledger}
        },
            town.stagehand()
        );
    });
    REQUIRE(result);
    CHECK(result->themes == 2);
    CHECK(result->inputs == 3);
    CHECK(town.count("select count(*) from inputs where standing = 'beantwoord'") == 2);
    CHECK(town.count("select count(*) from inputs where is_example = 1") == 1);
    // Noon in UTC is the same day in the Netherlands.
    CHECK(town.count("select given_at from inputs where number = 1") == 1'759'752'000'000);
}

TEST_CASE("an entry of a theme that is not there is told of by its line")
{
    Town town;
    const auto* ledger = "[[inbreng]]\ntekst = \"Bomen\"\nthema = \"groen\"\n";
    const auto result = town.arrange([&](storage::Transaction& transaction) {
        return import(
            transaction,
            {
                small_process, {"inbreng.toml", ledger}
        },
            town.stagehand()
        );
    });
    REQUIRE_FALSE(result);
    CHECK(result.error().front().file == "inbreng.toml");
    CHECK(result.error().front().line == 3);
}

} // namespace wijkspraak::imports
