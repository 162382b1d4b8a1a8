#include "base/language.hpp"
#include "features/bodies/bodies.hpp"
#include "features/imports/demo_sample_test.hpp"
#include "features/talks/talks.hpp"
#include "support/tables.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

#include <map>

namespace wijkspraak::imports {

using wijkspraak::testing::Town;

namespace {

constexpr std::string_view town_file = R"(
[[stadsdeel]]
sleutel = "noord"
naam = "Noord"

[[wijkorgaan]]
sleutel = "de-hof"
naam = "Buurtkring De Hof"
soort = "buurtkring"
stadsdeel = "noord"
)";

constexpr std::string_view round = R"(
[[ronde]]
jaar = 2027
stadsdeel = "noord"
begonnen = "2026-09-07"
uiterlijk = "2026-12-18"
uitnodiging = "Kiest u een datum?"
)";

std::vector<std::string> refused(Town& town, const std::string& talks)
{
    const auto result = town.arrange([&](storage::Transaction& transaction) {
        return import(
            transaction,
            {
                {"gemeente.toml",   std::string{town_file}},
                {"gesprekken.toml", talks                 }
        },
            town.stagehand()
        );
    });
    REQUIRE_FALSE(result);
    std::vector<std::string> lines;
    for (const auto& fault : result.error()) lines.push_back(Language::dutch().say(to_text(fault)));
    return lines;
}

std::string joined(const std::vector<std::string>& lines)
{
    std::string all;
    for (const auto& line : lines) all += line + "\n";
    return all;
}

bool says(const std::string& talks, std::string_view words)
{
    Town town;
    const auto lines = joined(refused(town, std::string{round} + talks));
    CHECK(town.count("select count(*) from talk_rounds") == 0);
    const bool is_said = lines.find(words) != std::string::npos;
    CHECK_MESSAGE(is_said, lines);
    return is_said;
}

} // namespace

TEST_CASE("the demo has a finished year of 22 talks, and a running year in every state")
{
    wijkspraak::testing::for_each_town([](storage::Database& database) {
        database.write([](storage::Transaction& transaction) {
            const storage::Actor fatma{.account = {}, .role = "projectleider", .at = {1'000}};
            REQUIRE(import(transaction, testing::demo_files(), fatma));
            const auto done = talks::lines(transaction, 2026);
            CHECK(done.size() == 22);
            for (const auto& line : done) CHECK(line.state == talks::State::frozen);

            std::map<talks::State, int> running;
            for (const auto& line : talks::lines(transaction, 2027)) ++running[line.state];
            for (const auto state : talks::states) CHECK(running[state] > 0);

            const auto hof = bodies::find(transaction, "buurtkring-de-hof").value();
            const auto talk = talks::find(transaction, hof.id, 2027).value();
            CHECK(talk.facts.invited_at);
            CHECK_FALSE(talk.slot);
        });
    });
}

TEST_CASE("nobody gets mail about talks that come in from a file")
{
    wijkspraak::testing::for_each_town([](storage::Database& database) {
        database.write([](storage::Transaction& transaction) {
            const storage::Actor fatma{.account = {}, .role = "projectleider", .at = {1'000}};
            REQUIRE(import(transaction, testing::demo_files(), fatma));
            CHECK(
                transaction.run("select count(*) from messages where cause like 'talk:%'")
                    .front()
                    .number(0) == 0
            );
        });
    });
}

TEST_CASE("a round that is there already is refused with its stadsdeel and year")
{
    Town town;
    const auto lines = joined(refused(town, std::string{round} + std::string{round}));
    CHECK(
        lines.find("een ronde die er nog niet is; Noord heeft er al een van 2027") !=
        std::string::npos
    );
    CHECK(town.count("select count(*) from talk_rounds") == 0);
}

TEST_CASE("a step of a talk without the one before it is refused, and nothing comes in")
{
    constexpr std::string_view talk = "\n[[ronde.gesprek]]\nwijkorgaan = \"de-hof\"\n";
    const auto with = [&](std::string_view rest) { return std::string{talk} + std::string{rest}; };
    CHECK(says(with("gekozen = \"2026-10-01\"\n"), "samen met een moment"));
    CHECK(says(with("verslag = \"2026-11-01\"\n"), "een gesprek dat gevoerd is"));
    CHECK(says(with("[ronde.gesprek.gevoerd]\nwijkorgaan = 2\n"), "waarop het gesprek was"));
    CHECK(says(
        with("[[ronde.gesprek.bevestigd]]\nwie = \"gemeente\"\nop = \"2026-11-01\"\n"),
        "een verslag dat gestuurd is"
    ));
    CHECK(says(
        with("[[ronde.gesprek.tekst]]\nwie = \"gemeente\"\nop = \"2026-11-01\"\n"
             "[[ronde.gesprek.tekst]]\nwie = \"gemeente\"\nop = \"2026-11-02\"\n"),
        "maar één keer een tekst"
    ));
}

TEST_CASE("a date that stands twice in a round, or a body that is not there, is refused")
{
    constexpr std::string_view moment = R"(
[[ronde.moment]]
datum = "2026-12-01"
tijd = "19:30"
plaats = "Het huis"
)";
    CHECK(says(std::string{moment} + std::string{moment}, "maar één keer"));
    CHECK(says("\n[[ronde.gesprek]]\nwijkorgaan = \"niemand\"\n", "niemand is er niet"));
    CHECK(says(
        "\n[[ronde.moment]]\ndatum = \"2026-12\"\ntijd = \"laat\"\nplaats = \"Het huis\"\n",
        "een hele dag"
    ));
}

} // namespace wijkspraak::imports
