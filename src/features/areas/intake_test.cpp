#include "base/language.hpp"
#include "features/areas/sample_test.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::areas {

using namespace sample;

namespace {

/// What the reader says of a file, one line for each fault.
std::vector<std::string> refused(
    const std::string& features, IntakeWish wish = {}, int reference = 28992
)
{
    const auto intake = read(file(features, reference), std::move(wish));
    std::vector<std::string> lines;
    if (not intake)
        for (const auto& fault : intake.error())
            lines.push_back(Language::dutch().say(to_text(fault)));
    return lines;
}

std::string buurt(const std::string& properties, const std::string& coordinates)
{
    return feature(R"("buurtnaam":"Proef","jaar":2025,)" + properties, coordinates);
}

const std::string fine = square(250'000, 470'000, 500, 500);

} // namespace

TEST_CASE("a whole division comes in as CBS publishes it")
{
    const auto intake = read(file(whole()));
    REQUIRE(intake);
    CHECK(intake->year == 2025);
    CHECK(intake->source == "CBS");
    REQUIRE(intake->areas.size() == 7);
    const auto& summer = intake->areas.at(3);
    CHECK(summer.kind == AreaKind::neighbourhood);
    CHECK(summer.code == "BU01530101");
    CHECK(summer.name == "Zomerlinde");
    CHECK(summer.above == "WK015301");
    CHECK(summer.figures.at(Figure::inhabitants) == 1000);
}

TEST_CASE("the names of PDOK are understood too, and degrees become metres")
{
    const auto intake = read(file(
        feature(
            R"("statcode":"BU01530101","statnaam":"Zomerlinde","jrstatcode":"2025BU01530101")",
            "[[[6.89,52.22],[6.90,52.22],[6.90,52.23],[6.89,52.22]]]"
        ),
        4326
    ));
    REQUIRE(intake);
    const auto& area = intake->areas.front();
    CHECK(area.name == "Zomerlinde");
    CHECK(area.above == "WK015301");
    CHECK(area.box.low.x > 257'000 * geo::centimetres);
    CHECK(area.box.high.x < 259'000 * geo::centimetres);
}

TEST_CASE("a number that CBS does not know is no number of people")
{
    const auto intake =
        read(file(buurt(R"("buurtcode":"BU01530101","aantal_inwoners":-99997)", fine)));
    CHECK(intake->areas.front().figures.empty());
}

TEST_CASE("a boundary that crosses itself is refused with its place")
{
    const auto bow =
        "[[[250000,470000],[250100,470100],[250100,470000],[250000,470100],[250000,470000]]]";
    CHECK(
        refused(buurt(R"("buurtcode":"BU01530101")", bow)) ==
        std::vector<std::string>{
            "gebieden.geojson, nummer 1, geometrie: de grens kruist zichzelf, bij 250050.00 "
            "470050.00"}
    );
    CHECK(refused(buurt(R"("buurtcode":"BU01530101")", fine)).empty());
}

TEST_CASE("another projection than the file says is refused with the place that shows it")
{
    const auto degrees = "[[[6.89,52.22],[6.90,52.22],[6.90,52.23],[6.89,52.22]]]";
    const auto lines = refused(buurt(R"("buurtcode":"BU01530101")", degrees));
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().find("6.89 52.22 ligt niet in Nederland") != std::string::npos);
    CHECK(
        refused(buurt(R"("buurtcode":"BU01530101")", fine), {}, 31370).front().find("projectie") !=
        std::string::npos
    );
    CHECK(refused(buurt(R"("buurtcode":"BU01530101")", degrees), {}, 4326).empty());
}

TEST_CASE("a code of another form or another year is refused")
{
    CHECK(
        refused(buurt(R"("buurtcode":"153-01-01")", fine)).front() ==
        "gebieden.geojson, nummer 1, buurtcode: ‘153-01-01’ is geen code van CBS, zoals BU01530203"
    );
    CHECK(
        refused(buurt(R"("naam":"x")", fine)).front().find("de code ontbreekt") != std::string::npos
    );

    const auto two = buurt(R"("buurtcode":"BU01530101")", fine) + "," +
                     feature(
                         R"("buurtcode":"BU01530102","buurtnaam":"Oud","jaar":2024)",
                         square(251'000, 470'000, 500, 500)
                     );
    CHECK(
        refused(two).front() ==
        "gebieden.geojson, nummer 2, jaar: dit is een code van 2024; de andere zijn van 2025"
    );
    CHECK(refused(buurt(R"("buurtcode":"BU01530101")", fine), {.year = 2026}).size() == 1);
}

TEST_CASE("a file that does not say its year is only taken with one")
{
    const auto yearless = feature(R"("buurtcode":"BU01530101","buurtnaam":"Proef")", fine);
    CHECK(refused(yearless).front().find("geef het jaar erbij") != std::string::npos);
    CHECK(refused(yearless, {.year = 2025}).empty());
}

TEST_CASE("the same code twice is refused, but land and water of one buurt become one")
{
    const auto beside = square(250'500, 470'000, 500, 500);
    const auto twice = buurt(R"("buurtcode":"BU01530101")", fine) + "," +
                       buurt(R"("buurtcode":"BU01530101")", beside);
    CHECK(
        refused(twice).front() ==
        "gebieden.geojson, nummer 2, code: BU01530101 staat er al, op nummer 1"
    );

    const auto water =
        buurt(R"("buurtcode":"BU01530101","water":"JA")", fine) + "," +
        buurt(R"("buurtcode":"BU01530101","water":"NEE","aantal_inwoners":7)", beside);
    const auto intake = read(file(water));
    REQUIRE(intake);
    REQUIRE(intake->areas.size() == 1);
    CHECK_FALSE(intake->areas.front().is_water);
    CHECK(intake->areas.front().figures.at(Figure::inhabitants) == 7);
    CHECK(intake->areas.front().box.high.x == 251'000 * geo::centimetres);
}

TEST_CASE("buurten that overlap are refused with how much and where")
{
    const auto with = [](const std::string& other) {
        return buurt(R"("buurtcode":"BU01530101")", fine) + "," +
               buurt(R"("buurtcode":"BU01530102")", other);
    };
    CHECK(
        refused(with(square(250'400, 470'000, 500, 500))).front() ==
        "gebieden.geojson, nummer 2, geometrie: BU01530102 overlapt met BU01530101: 50.000 m², "
        "bij 250.450 470.250"
    );
    // One within the other, the same twice, and one like a cross over the other.
    CHECK(refused(with(square(250'100, 470'100, 50, 50))).size() == 1);
    CHECK(refused(with(fine)).size() == 1);
    CHECK(refused(with(square(249'900, 470'100, 700, 100))).size() == 1);
    // Beside it, with and without the same corners, and far away.
    CHECK(refused(with(square(250'500, 470'000, 500, 500))).empty());
    CHECK(refused(with(square(250'500, 470'100, 500, 200))).empty());
    CHECK(refused(with(square(260'000, 470'100, 500, 200))).empty());
}

TEST_CASE("a buurt without a surface or a name is refused")
{
    CHECK(
        refused(buurt(R"("buurtcode":"BU01530101")", "[]")).front().find("geen vlak") !=
        std::string::npos
    );
    const auto flat = "[[[250000,470000],[250100,470000],[250200,470000],[250000,470000]]]";
    CHECK(refused(buurt(R"("buurtcode":"BU01530101")", flat)).size() == 1);
    CHECK(
        refused(feature(R"("buurtcode":"BU01530101","jaar":2025)", fine)).front().find("naam") !=
        std::string::npos
    );
    CHECK(refused("").front().find("er staan geen gebieden in") != std::string::npos);
}

TEST_CASE("of the whole country only the municipality that was asked for is looked at")
{
    const auto two = whole() + "," + feature(R"("buurtcode":"BU03630101","jaar":2019)", "[]");
    const auto intake = read(file(two), {.municipality = "GM0153"});
    REQUIRE(intake);
    CHECK(intake->areas.size() == 7);
    CHECK(
        refused(whole(), {.municipality = "GM0014"}).front() ==
        "GM0014: van deze gemeente staan er geen gebieden in de bestanden"
    );
}

} // namespace wijkspraak::areas
