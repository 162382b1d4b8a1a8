#include "base/language.hpp"
#include "features/imports/demo_sample_test.hpp"
#include "features/records/rules.hpp"

#include <doctest/doctest.h>

#include <set>

// The source report has its own slips and gaps. The record keeps them, and the checker points at
// each.

namespace wijkspraak::imports::testing {

TEST_CASE("A1: the checker sees that the fourth meeting stands after later sessions")
{
    CHECK(found("V04", "“Vierde vergadering van de kerngroep” is van 9 september 2022") == 1);
}

TEST_CASE("A2: the checker names exactly the moments without a year in the source")
{
    std::set<std::string> derived;
    for (const auto& event : events)
        if (event.date.ends_with('~')) {
            CHECK(found("V05", event.title) == 1);
            derived.emplace(event.title);
        }
    CHECK(derived.size() == 8);
    CHECK(found("V05", "") == 8);
}

TEST_CASE("A3: the checker sees that the study of July lies after the report that tells of it")
{
    CHECK(found("V06", "juli 2023") == 1);
    CHECK(found("V06", "") == 1);
}

TEST_CASE("A4: the record says that nobody knows which district was on which day in April")
{
    for (const auto& moment : demo().moments)
        if (moment.title.starts_with("In gesprek in de stadsdelen")) CHECK(moment.areas.empty());
    CHECK(reports("Vier dagen voor vijf stadsdelen."));
}

TEST_CASE("A5: the checker asks for the dates of both letters to the council")
{
    CHECK(found("V03", "Brief aan de raad over het participatieplan") == 1);
    CHECK(found("V03", "Brief aan de raad over het intrekken van de regeling") == 1);
    CHECK(found("V03", "De gemeenteraad per brief informeren") == 1);
}

TEST_CASE("A6: the checker lets no round pass of which nobody knows how many bodies there were")
{
    CHECK(found("V14", "Besluitstukken, april 2023") == 1);
    CHECK(records::has_block(findings()));
}

TEST_CASE("A7: the checker sees that both internal sessions have the same result")
{
    CHECK(
        found(
            "V07",
            "“Tweede interne sessie: Sociaal in Enschede (SIE)” is precies gelijk aan dat van "
            "“Eerste interne sessie: Adviescafé”"
        ) == 1
    );
}

TEST_CASE("A8: the checker names the sessions of which nobody wrote down what was said")
{
    for (const auto* title :
         {"Startbijeenkomst", "Tweede stedelijke bijeenkomst", "Bijeenkomst met de wijkregisseurs"})
        CHECK(found("V07", "Bij “" + std::string{title} + "” is geen inbreng vastgelegd") == 1);
    CHECK(found("V07", "Bij “Enquête onder inwoners”") == 0);
}

TEST_CASE("A9: the checker holds the report for outcomes without a reaction")
{
    CHECK(found("V10", "uitkomst 1 (“Ertoe doen”)") == 1);
    CHECK(found("V10", "uitkomst 4 (“Wens voor ondersteuning”)") == 1);
    CHECK(found("V10", "") == 2);
}

TEST_CASE("A12: the checker sees that officials were heard before the plan was decided")
{
    CHECK(found("V01", "“Bijeenkomst met stadsdeelmanagement” was op 5 april 2022") == 1);
    CHECK(found("V01", "") == 1);
    CHECK_FALSE(moment("Bijeenkomst met stadsdeelmanagement").is_preparation);
    CHECK(moment("Bijeenkomst met stadsdeelmanagement").override_reason.empty());
}

TEST_CASE("frames that were set beforehand are not taken for frames that came late")
{
    CHECK(found("V13", "") == 0);
}

TEST_CASE("the report says openly what the record lacks")
{
    for (const auto& finding : findings())
        CHECK(reports(std::string{finding.code} + " | " + Language::dutch().say(finding.what)));
}

} // namespace wijkspraak::imports::testing
