#include "base/language.hpp"
#include "features/areas/sample_test.hpp"
#include "features/coverage/store.hpp"
#include "features/imports/imports.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::imports {

using testing::Town;

namespace {

/// What is said of the file; nothing when it came in.
std::vector<std::string> told_of(Town& town, std::string_view text)
{
    return town.arrange([&](storage::Transaction& transaction) {
        areas::sample::bring(transaction, areas::sample::file(areas::sample::whole()));
        const auto result = import(
            transaction,
            {
                {"dekking.toml", std::string{text}}
        },
            town.stagehand()
        );
        std::vector<std::string> lines;
        if (not result)
            for (const auto& fault : result.error())
                lines.push_back(Language::dutch().say(to_text(fault)));
        return lines;
    });
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("what is known of a buurt without a body comes in by its code")
{
    Town town;
    CHECK(told_of(town, R"(
[onderzoek]
titel = "Wijken zonder wijkorgaan"
afgerond = "2023-07"
bron = "het eindverslag"
[[buurt]]
code = "BU01530201"
manier = "panel"
uitleg = "Doe mee met het panel."
volgt = "stadsdeelmanagement"
sinds = "2026-01-15"
[[buurt.poging]]
datum = "2025"
wat = "Een brief aan alle huizen."
)")
              .empty());
    town.look([](storage::Transaction& transaction) {
        const auto buurt = areas::find(transaction, "bu01530201")->id;
        const auto known = coverage::case_of(transaction, buurt);
        CHECK(
            known.way == coverage::OtherWay{coverage::WayKind::panel, "Doe mee met het panel.", ""}
        );
        CHECK(known.since == Date::parse("2026-01-15"));
        CHECK(coverage::tries_of(transaction, buurt).size() == 1);
        CHECK(coverage::study_of(transaction).finished == Dated::parse("2023-07"));
        return 0;
    });
}

TEST_CASE("a way without its words, a word that is none and a date without its source are told")
{
    Town town;
    CHECK(
        told_of(town, R"(
[onderzoek]
titel = "Onderzoek"
afgerond = "2023-07"
[[buurt]]
code = "WK015301"
manier = "brief"
)") ==
        Lines{
            "dekking.toml, regel 2, bron: waar staat dat het onderzoek is afgerond",
            "dekking.toml, regel 5, uitleg: wat inwoners kunnen doen",
            "dekking.toml, regel 6, code: de code van een buurt, zoals \"BU01530203\"",
            "dekking.toml, regel 7, manier: een van deze woorden: contactpersoon, bijeenkomst, "
            "panel, anders"}
    );
}

TEST_CASE("a code that the division does not have is told, and nothing is half in")
{
    Town town;
    CHECK(
        told_of(town, "[[buurt]]\ncode = \"BU01530999\"") ==
        Lines{"dekking.toml, regel 1, code: een buurt die in de indeling staat; BU01530999 is er "
              "niet"}
    );
    CHECK(town.count("select count(*) from coverage_cases") == 0);
}

} // namespace wijkspraak::imports
