#include "features/areas/cells.hpp"
#include "features/areas/sample_test.hpp"
#include "features/areas/store.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace wijkspraak::areas {

using namespace sample;
using storage::Database;
using storage::Transaction;

namespace {

geo::Point metres(int x, int y)
{
    return {x * geo::centimetres, y * geo::centimetres};
}

std::string names_of(const std::vector<Area>& areas)
{
    std::string names;
    for (const auto& area : areas) (names += names.empty() ? "" : ", ") += area.name;
    return names;
}

} // namespace

TEST_CASE("a point lies in a buurt, and the buurt in its wijk, stadsdeel and municipality")
{
    testing::for_each_town([](Database& database) {
        database.write([](Transaction& transaction) {
            CHECK_FALSE(area_at(transaction, metres(250'700, 470'500)));
            const auto written = bring(
                transaction,
                file(
                    municipality() + "," +
                    quarters(R"(,"stadsdeel":"Noord","aantal_inwoners":3500)") + "," +
                    neighbourhoods()
                )
            );
            CHECK(written.districts == 1);
            CHECK(written.quarters == 2);
            CHECK(written.neighbourhoods == 4);

            const auto found = area_at(transaction, metres(250'700, 470'500));
            REQUIRE(found);
            CHECK(found->neighbourhood.name == "Winterlinde");
            CHECK(found->neighbourhood.inhabitants == 2000);
            CHECK(found->neighbourhood.square_metres == 500'000);
            CHECK(found->quarter->name == "De Linde");
            CHECK(found->district->slug == "noord");
            CHECK(found->district->square_metres == 2'000'000);
            CHECK(found->district->inhabitants == 7000);
            CHECK(found->municipality->code == "GM0153");
            CHECK_FALSE(area_at(transaction, metres(252'700, 470'500)));

            const geo::Projection projection;
            const auto by_phone =
                area_at(transaction, projection.to_wgs84(metres(251'800, 470'500)));
            CHECK(by_phone->neighbourhood.code == "BU01530202");
        });
    });
}

TEST_CASE("forms offer the stadsdelen of a town, and not its seventy buurten")
{
    testing::for_each_town([](Database& database) {
        database.write([](Transaction& transaction) {
            add(transaction, {.slug = "noord", .name = "Noord"}, karim);
            bring(
                transaction,
                file(
                    municipality() + "," + quarters(R"(,"stadsdeel":"Noord")") + "," +
                    neighbourhoods()
                )
            );
            CHECK(names_of(all(transaction)) == "Noord");
            CHECK(find(transaction, "bu01530101")->name == "Zomerlinde");
            CHECK(find(transaction, "noord")->within == find(transaction, "gm0153")->id);
        });
    });
}

TEST_CASE("a town without stadsdelen chooses from its wijken")
{
    testing::for_each_town([](Database& database) {
        database.write([](Transaction& transaction) {
            bring(transaction, file(whole()));
            CHECK(names_of(all(transaction)) == "De Linde, Het Veld");
        });
    });
}

TEST_CASE("a buurt whose wijk is not there is refused, and nothing of the file is kept")
{
    testing::for_each_town([](Database& database) {
        const auto faults = database.write([](Transaction& transaction) {
            const auto intake = read(file(municipality() + "," + neighbourhoods()));
            return write(transaction, *intake, karim).error();
        });
        REQUIRE(faults.size() == 4);
        CHECK(faults.front().field == "wijkcode");
        CHECK(
            faults.front().what ==
            t("{code} staat niet in de indeling van {jaar}", "WK015301", "2025")
        );
        database.read([](Transaction& transaction) {
            CHECK(divisions(transaction).empty());
            CHECK(all(transaction).empty());
        });
    });
}

TEST_CASE("a layer may come later, in the place of what was there")
{
    testing::for_each_town([](Database& database) {
        database.write([](Transaction& transaction) { bring(transaction, file(whole())); });
        database.write([](Transaction& transaction) {
            const auto one = feature(
                R"("buurtcode":"BU01530109","buurtnaam":"Alles","wijkcode":"WK015301","jaar":2025)",
                square(250'000, 470'000, 2000, 1000)
            );
            bring(transaction, file(one));
            const auto areas = areas_of(transaction, 2025, 153);
            REQUIRE(areas.size() == 4);
            CHECK(areas.back().name == "Alles");
            CHECK(area_at(transaction, metres(251'800, 470'500))->neighbourhood.name == "Alles");
            CHECK(outlines_of(transaction, 2025, 153).size() == 4);
        });
    });
}

TEST_CASE("next year's division stands beside this year's until the office lets it hold")
{
    testing::for_each_town([](Database& database) {
        database.write([](Transaction& transaction) {
            bring(transaction, file(whole()));
            auto next = whole();
            for (auto at = next.find("2025"); at != std::string::npos; at = next.find("2025"))
                next.replace(at, 4, "2026");
            next.replace(next.find("Winterlinde"), 11, "Lindenhof!!");
            bring(transaction, file(next));
            CHECK(year_now(transaction) == 2025);
            CHECK(divisions(transaction).size() == 2);
            CHECK(find(transaction, "bu01530102")->name == "Winterlinde");

            hold(transaction, 2026, karim);
            CHECK(year_now(transaction) == 2026);
            CHECK(find(transaction, "bu01530102")->name == "Lindenhof!!");
            CHECK(
                area_at(transaction, metres(250'700, 470'500))->neighbourhood.name == "Lindenhof!!"
            );
        });
    });
}

TEST_CASE("whatever its size, an area is written down in at most four squares, and found again")
{
    for (const auto size : {1, 249, 251, 900, 5'000, 70'000}) {
        const geo::Box box{metres(100'100, 400'100), metres(100'100 + size, 400'100 + size / 2)};
        const auto cells = cells_of(box);
        CHECK(cells.size() <= 4);
        for (const auto point : {box.low, box.high})
            CHECK(std::ranges::any_of(cells_at(point), [&](auto cell) {
                return std::ranges::find(cells, cell) != cells.end();
            }));
    }
}

} // namespace wijkspraak::areas
