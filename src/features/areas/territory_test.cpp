#include "features/areas/sample_test.hpp"
#include "features/areas/store.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::areas {

using namespace sample;
using storage::Database;
using storage::Transaction;

namespace {

geo::Point metres(int x, int y)
{
    return {x * geo::centimetres, y * geo::centimetres};
}

AreaId id_of(Transaction& transaction, std::string_view slug)
{
    return find(transaction, slug)->id;
}

/// From halfway Winterlinde to halfway Korenveld, over both wijken.
const std::string drawn =
    R"({"type":"Polygon","coordinates":[[[250750,470000],[251250,470000],[251250,471000],)"
    R"([250750,471000],[250750,470000]]]})";

} // namespace

TEST_CASE("the area of a body is a set of buurten")
{
    testing::for_each_town([](Database& database) {
        database.write([](Transaction& transaction) {
            bring(transaction, file(whole()));
            const auto winter = id_of(transaction, "bu01530102");
            const auto koren = id_of(transaction, "bu01530201");
            const auto id = add_territory(
                transaction,
                {
                    .areas = {winter, koren}
            },
                karim
            );

            CHECK(find_territory(transaction, id)->areas.size() == 2);
            CHECK(touched(transaction, id).size() == 2);
            CHECK(touched(transaction, id).front().share == 1);
            CHECK(contains(transaction, id, metres(250'600, 470'500)));
            CHECK_FALSE(contains(transaction, id, metres(250'400, 470'500)));
            CHECK(territories_of(transaction, winter) == std::vector{id});
            CHECK(territories_of(transaction, id_of(transaction, "bu01530101")).empty());
            CHECK(territories_of(transaction, id_of(transaction, "wk015301")) == std::vector{id});
            CHECK(territories_of(transaction, id_of(transaction, "gm0153")) == std::vector{id});
        });
    });
}

TEST_CASE("a drawn area may straddle buurten, and says for which share it touches each")
{
    testing::for_each_town([](Database& database) {
        database.write([](Transaction& transaction) {
            bring(transaction, file(whole()));
            const auto polygon = read_polygon(drawn);
            REQUIRE(polygon);
            const auto id = add_territory(transaction, {.polygon = *polygon}, karim);
            CHECK(find_territory(transaction, id)->polygon == *polygon);
            const auto buurten = touched(transaction, id);
            REQUIRE(buurten.size() == 2);
            CHECK(buurten.front().area == id_of(transaction, "bu01530102"));
            CHECK(buurten.front().share == 0.5);
            CHECK(contains(transaction, id, metres(250'800, 470'500)));
            CHECK_FALSE(contains(transaction, id, metres(250'700, 470'500)));
        });
    });
}

TEST_CASE("a wijk as an area is all of its buurten, and what is changed is found anew")
{
    testing::for_each_town([](Database& database) {
        database.write([](Transaction& transaction) {
            bring(
                transaction,
                file(
                    municipality() + "," + quarters(R"(,"stadsdeel":"Noord")") + "," +
                    neighbourhoods()
                )
            );
            const auto id =
                add_territory(transaction, {.areas = {id_of(transaction, "wk015302")}}, karim);
            CHECK(touched(transaction, id).size() == 2);
            change_territory(transaction, id, {.areas = {id_of(transaction, "noord")}}, karim);
            CHECK(touched(transaction, id).size() == 4);
            change_territory(transaction, id, {.areas = {id_of(transaction, "gm0153")}}, karim);
            CHECK(touched(transaction, id).size() == 4);
            change_territory(transaction, id, {}, karim);
            CHECK(touched(transaction, id).empty());
        });
    });
}

TEST_CASE("how much ground two bodies have in common is known")
{
    testing::for_each_town([](Database& database) {
        database.write([](Transaction& transaction) {
            bring(transaction, file(whole()));
            const Territory quarter{.areas = {id_of(transaction, "wk015301")}};
            const Territory middle{.polygon = *read_polygon(drawn)};
            const Territory far{.areas = {id_of(transaction, "bu01530202")}};
            CHECK(shared_square_metres(transaction, quarter, middle) == 250'000);
            CHECK(shared_square_metres(transaction, far, middle) == 0);
            CHECK(shared_square_metres(transaction, far, {}) == 0);
        });
    });
}

TEST_CASE("when another division holds, every body touches the buurten of that")
{
    testing::for_each_town([](Database& database) {
        database.write([](Transaction& transaction) {
            bring(transaction, file(whole()));
            const auto id = add_territory(transaction, {.polygon = *read_polygon(drawn)}, karim);
            const auto one = feature(
                R"("buurtcode":"BU01530109","buurtnaam":"Alles","wijkcode":"WK015301","jaar":2026)",
                square(250'000, 470'000, 2000, 1000)
            );
            auto next = municipality() + "," + quarters() + "," + one;
            for (auto at = next.find("2025"); at != std::string::npos; at = next.find("2025"))
                next.replace(at, 4, "2026");
            bring(transaction, file(next));
            CHECK(touched(transaction, id).size() == 2);
            hold(transaction, 2026, karim);
            REQUIRE(touched(transaction, id).size() == 1);
            CHECK(touched(transaction, id).front().share == 0.25);
        });
    });
}

TEST_CASE("what is drawn wrong is refused with what is wrong")
{
    CHECK(read_polygon(drawn));
    CHECK(read_polygon(R"({"type":"Feature","properties":{},"geometry":)" + drawn + "}"));
    CHECK(
        read_polygon("").error() ==
        t("het bestand breekt af of is geen JSON, bij byte {plaats}", 25)
    );
    CHECK(read_polygon(R"({"type":"Point","coordinates":[1,2]})").error() == t("er is geen vlak"));
    const auto bow =
        R"({"type":"Polygon","coordinates":[[[6.8,52.2],[6.9,52.3],[6.9,52.2],[6.8,52.3],[6.8,52.2]]]})";
    CHECK(read_polygon(bow).error().arguments().front() == t("de grens kruist zichzelf"));
}

TEST_CASE("the changes of next year are told from the boundaries themselves")
{
    testing::for_each_town([](Database& database) {
        database.write([](Transaction& transaction) {
            bring(transaction, file(whole()));
            auto next =
                municipality() + "," + quarters() + "," +
                feature(
                    R"("buurtcode":"BU01530103","buurtnaam":"De Linde","wijkcode":"WK015301","jaar":2025)",
                    square(250'000, 470'000, 1000, 1000)
                ) +
                "," +
                feature(
                    R"("buurtcode":"BU01530201","buurtnaam":"Korenveld","wijkcode":"WK015302","jaar":2025)",
                    square(251'000, 470'000, 500, 1000)
                ) +
                "," +
                feature(
                    R"("buurtcode":"BU01530202","buurtnaam":"Weide","wijkcode":"WK015302","jaar":2025)",
                    square(251'500, 470'000, 500, 900)
                );
            for (auto at = next.find("2025"); at != std::string::npos; at = next.find("2025"))
                next.replace(at, 4, "2026");
            bring(transaction, file(next));

            const auto found = changes_between(transaction, 2025, 2026, 153);
            REQUIRE(found.size() == 5);
            CHECK(found[0].kind == ChangeKind::gone);
            CHECK(found[0].shares.front().percent == 100);
            CHECK(found[2].kind == ChangeKind::added);
            CHECK(found[2].shares.size() == 2);
            CHECK(found[3].kind == ChangeKind::renamed);
            CHECK(found[4].kind == ChangeKind::redrawn);
            CHECK(changes_between(transaction, 2025, 2025, 153).empty());
        });
    });
}

} // namespace wijkspraak::areas
