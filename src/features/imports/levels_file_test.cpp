#include "base/language.hpp"
#include "features/bodies/bodies.hpp"
#include "features/imports/demo_sample_test.hpp"
#include "features/imports/imports.hpp"
#include "features/levels/levels.hpp"
#include "support/tables.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::imports {

using wijkspraak::testing::Town;

namespace {

constexpr std::string_view a_body = R"(
[[wijkorgaan]]
sleutel = "hof"
naam = "Buurtkring De Hof"
soort = "buurtkring"
)";

constexpr std::string_view a_regulation = R"([[regeling]]
titel = "Regeling"
vanaf = "2023-01-01"

[[regeling.niveau]]
sleutel = "ontmoeten"
plaats = 1
naam = "Ontmoeten"
bedrag = "1.250,50"

[[regeling.niveau]]
sleutel = "meedoen"
plaats = 2
naam = "Meedoen"
)";

/// The level of De Hof in a year.
std::string standing(int year, std::string_view level, std::string_view side)
{
    return "\n[[stand]]\nwijkorgaan = \"hof\"\njaar = " + std::to_string(year) + "\nniveau = \"" +
           std::string{level} + "\"\ngevraagd-door = \"" + std::string{side} +
           "\"\nreden = \"Zo is het goed.\"\nvastgesteld = \"2025-11-20\"\n";
}

Result<Imported, Faults> bring_in(Town& town, const std::string& levels)
{
    return town.arrange([&](storage::Transaction& transaction) {
        return import(
            transaction,
            {
                {"gemeente.toml", std::string{a_body}},
                {"niveaus.toml",  levels             }
        },
            town.stagehand()
        );
    });
}

/// All that is said of a file with faults.
std::string refused(Town& town, const std::string& levels)
{
    const auto result = bring_in(town, levels);
    REQUIRE_FALSE(result);
    std::string all;
    for (const auto& fault : result.error()) all += Language::dutch().say(to_text(fault)) + "\n";
    return all;
}

} // namespace

TEST_CASE("a regulation with its levels and the level of a body come in without a process")
{
    Town town;
    REQUIRE(bring_in(
        town,
        std::string{a_regulation} + standing(2025, "ontmoeten", "samen") +
            standing(2026, "meedoen", "wijkorgaan") + R"(
[[stap]]
wijkorgaan = "hof"
jaar = 2027
niveau = "ontmoeten"
gevraagd-door = "wijkorgaan"
reden = "Wij zijn met minder."
gevraagd = "2026-02-01"
)"
    ));
    town.look([](storage::Transaction& transaction) {
        const auto body = bodies::find(transaction, "hof").value();
        CHECK(levels::levels_for(transaction, 2026).front().amount->cents() == 125'050);
        const auto now = levels::standing_of(transaction, body.id, 2026).value();
        CHECK(now.level.name == "Meedoen");
        CHECK(now.settled_on == *Date::parse("2025-11-20"));
        CHECK(levels::open_step(transaction, body.id)->level.name == "Ontmoeten");
    });
}

TEST_CASE("what is wrong in a file of levels is told by its line and field")
{
    Town town;
    const auto said = refused(town, R"([[regeling]]
titel = "Regeling"
vanaf = "2023"

[[regeling.niveau]]
sleutel = "ontmoeten"
plaats = 1
naam = "Ontmoeten"
bedrag = "veel"

[[regeling.niveau]]
sleutel = "meedoen"
plaats = 1
naam = "Meedoen"

[[stand]]
wijkorgaan = "linde"
niveau = "alles"
gevraagd-door = "iemand"
reden = "Zo is het goed."
)");
    CHECK(said.find("regel 3, vanaf: een hele dag") != std::string::npos);
    CHECK(said.find("bedrag: een bedrag, zoals") != std::string::npos);
    CHECK(said.find("niveau: plaats 1 maar één keer") != std::string::npos);
    CHECK(said.find("jaar: een jaar, zoals 2026") != std::string::npos);
    CHECK(said.find("gevraagd-door") != std::string::npos);
    CHECK(said.find("linde is er niet") != std::string::npos);
    CHECK(said.find("alles is er niet") != std::string::npos);
    CHECK(town.count("select count(*) from bodies") == 0);
}

TEST_CASE("a lowering by the municipality after three years is refused, and nothing comes in")
{
    Town town;
    auto levels = std::string{a_regulation};
    for (const int year : {2023, 2024, 2025}) levels += standing(year, "meedoen", "samen");
    const auto said = refused(town, levels + standing(2026, "ontmoeten", "gemeente"));
    CHECK(said.find("artikel 4:51, eerste lid, Awb") != std::string::npos);
    CHECK(town.count("select count(*) from level_standings") == 0);
    CHECK(town.count("select count(*) from bodies") == 0);
    CHECK(bring_in(town, levels + standing(2026, "ontmoeten", "wijkorgaan")));
}

TEST_CASE("a regulation for days that have one already is refused")
{
    Town town;
    REQUIRE(bring_in(town, std::string{a_regulation}));
    const auto said = refused(town, std::string{a_regulation});
    CHECK(said.find("vanaf: Op deze dag begint “Regeling” al.") != std::string::npos);
}

TEST_CASE("the demo has three levels that say they are an example, and a level for each body")
{
    wijkspraak::testing::for_each_town([](storage::Database& database) {
        const storage::Actor fatma{.account = {}, .role = "projectleider", .at = {1'000}};
        database.write([&](storage::Transaction& transaction) {
            REQUIRE(import(transaction, testing::demo_files(), fatma));
            const auto regulation =
                levels::regulation_on(transaction, *Date::parse("2026-01-01")).value();
            CHECK(regulation.is_example);
            CHECK(regulation.title.find("voorbeeld, niet de verordening") != std::string::npos);
            CHECK(regulation.levels.size() == 3);
            CHECK(levels::standings(transaction, 2026).size() == 22);
            CHECK(levels::standings(transaction, 2023).size() == 20);
            CHECK(levels::open_steps(transaction).size() == 2);
            const auto hof = bodies::find(transaction, "buurtkring-de-hof").value();
            CHECK_FALSE(levels::open_step(transaction, hof.id));
            CHECK(levels::standings_of(transaction, hof.id).size() == 4);
        });
    });
}

} // namespace wijkspraak::imports
