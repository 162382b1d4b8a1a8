#include "geo/features.hpp"
#include "geo/wkb.hpp"
#include "support/databases.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

namespace wijkspraak::geo {

namespace {

/// All features of a text, or why it cannot be read.
Result<std::vector<Feature>, Text> read(const std::string& text)
{
    std::istringstream in{text};
    const auto features = read_geojson(in);
    std::vector<Feature> all;
    for (;;) {
        Feature feature;
        const auto step = features->next(feature);
        if (not step) return step.error();
        if (not *step) return all;
        all.push_back(std::move(feature));
    }
}

std::string bytes(std::initializer_list<int> numbers)
{
    std::string out;
    for (const auto number : numbers) out += static_cast<char>(number);
    return out;
}

} // namespace

TEST_CASE("a file of PDOK gives its features with their properties and their surface")
{
    const auto read_in = read(R"({"type":"FeatureCollection","name":"buurten",
        "bron":"Lindestad",
        "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},
        "features":[
        {"type":"Feature","id":1,"properties":{"BuurtCode":"BU01530101","buurtnaam":"Café \"Lé\u00ef\"",
         "aantal_inwoners":1230,"water":null,"lijst":[1,{"a":2}]},
         "geometry":{"type":"Polygon","coordinates":[[[257000,471000],[257100,471000.5,3.2],[257100,471100],[257000,471000]]]}},
        {"type":"Feature","geometry":{"coordinates":[[[[1,2],[3,4],[5,6]],[[1,1],[2,2],[3,3]]],[[[7,8],[9,10],[11,12]]]],
         "type":"MultiPolygon"},"properties":{"buurtcode":"BU01530102"}},
        {"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[1,2]}},
        {"type":"Feature","properties":{},"geometry":null}
        ],"links":[]})");
    REQUIRE(read_in);
    REQUIRE(read_in->size() == 4);
    const auto& first = read_in->front();
    CHECK(first.number == 1);
    CHECK(first.reference == Reference::rd);
    CHECK(first.property("buurtcode") == "BU01530101");
    CHECK(first.property("buurtnaam") == "Café \"Léï\"");
    CHECK(first.property("aantal_inwoners") == "1230");
    CHECK(first.property("water").empty());
    CHECK(first.shape.front().front().at(1).y == 471000.5);

    const auto& second = read_in->at(1);
    CHECK(second.shape.size() == 2);
    CHECK(second.shape.front().size() == 2);
    CHECK(second.shape.at(1).front().at(2).x == 11);
    CHECK(read_in->at(2).shape.empty());
    CHECK(read_in->at(3).shape.empty());
}

TEST_CASE("a file that breaks off is told with the byte where it does")
{
    const auto broken = read(R"({"type":"FeatureCollection","features":[{"type":"Feature",)");
    REQUIRE_FALSE(broken);
    CHECK(broken.error().arguments().front() == Text::number(58));
    CHECK_FALSE(read("{\"features\":[{}, nonsense]}"));
    CHECK_FALSE(read("{}"));
    CHECK_FALSE(read(R"({"features":[{"properties":{"naam":")" + bytes({0xC3, 0x28}) + "\"}}]}"));
    CHECK_FALSE(read(R"({"features":[{"geometry":{"coordinates":[[[[[[1,2]]]]]]}}]})"));
    CHECK(read(R"({"features":[]})")->empty());
}

TEST_CASE("well-known binary is read in either byte order, with or without heights")
{
    // A triangle: (0 0, 1 0, 0 1, 0 0).
    const std::string zero(8, '\0');
    const auto one = bytes({0, 0, 0, 0, 0, 0, 0xF0, 0x3F});
    const std::string turned_one{one.rbegin(), one.rend()};
    const auto little = bytes({1, 3, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0}) + zero + zero + one + zero +
                        zero + one + zero + zero;
    const auto big = bytes({0, 0, 0, 0, 3, 0, 0, 0, 1, 0, 0, 0, 4}) + zero + zero + turned_one +
                     zero + zero + turned_one + zero + zero;
    const auto high = bytes({1, 0xEB, 3, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0}) + zero + zero + one + one +
                      zero + one + zero + one + one + zero + zero + one;
    for (const auto& wkb : {little, big, high}) {
        const auto shape = read_wkb(wkb);
        REQUIRE(shape);
        CHECK(shape->front().front().size() == 4);
        CHECK(shape->front().front().at(1).x == 1);
        CHECK(shape->front().front().at(2).y == 1);
    }
    CHECK_FALSE(read_wkb(little.substr(0, 40)));
    CHECK_FALSE(read_wkb(bytes({1, 1, 0, 0, 0}) + zero + zero));
    CHECK_FALSE(read_wkb(""));
}

TEST_CASE("a file is known by what is in it")
{
    const testing::Folder folder;
    std::ofstream{folder / "kaart.gpkg"} << "  {\"features\":[]}";
    std::ofstream{folder / "lijst.geojson"} << "buurtcode;buurtnaam";
    CHECK(open_features(folder / "kaart.gpkg"));
    CHECK_FALSE(open_features(folder / "lijst.geojson"));
    CHECK_FALSE(open_features(folder / "niets.geojson"));
}

} // namespace wijkspraak::geo
