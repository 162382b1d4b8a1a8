#include "features/areas/sample_test.hpp"
#include "features/bodies/bodies.hpp"
#include "features/coverage/rules.hpp"
#include "features/coverage/store.hpp"
#include "support/tables.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace wijkspraak::coverage {

namespace {

const storage::Actor fatma{.account = 1, .role = "projectleider", .at = {1'772'438'400'000}};
const Date today = *Date::parse("2026-03-02");

/// Lindestad with its four buurten, all in stadsdeel Noord.
void for_each_lindestad(const std::function<void(Transaction&)>& test)
{
    testing::for_each_town([&](storage::Database& database) {
        database.write([&](Transaction& transaction) {
            areas::sample::bring(
                transaction,
                areas::sample::file(
                    areas::sample::municipality() + "," +
                    areas::sample::quarters(R"(,"stadsdeel":"Noord")") + "," +
                    areas::sample::neighbourhoods()
                )
            );
            test(transaction);
        });
    });
}

areas::AreaId area(Transaction& transaction, std::string_view slug)
{
    return areas::find(transaction, slug)->id;
}

bodies::BodyId body_for(
    Transaction& transaction,
    std::string slug,
    const areas::Territory& territory,
    std::optional<Dated> ended = {}
)
{
    bodies::Registration body{
        .body = {.slug = slug, .name = "Wijkraad " + slug}
    };
    if (not territory.empty())
        body.profile.territory = areas::add_territory(transaction, territory, fatma);
    body.profile.ended = ended;
    return bodies::add(transaction, body, fatma);
}

/// A rectangle over the whole height of Lindestad, in metres from its left side.
areas::Territory drawn(int from, int width)
{
    return {
        .polygon = areas::read_polygon(
                       R"({"type":"Polygon","coordinates":)" +
                       areas::sample::square(250'000 + from, 470'000, width, 1000) + "}"
        )
                       .value()};
}

Buurt buurt(const Coverage& coverage, std::string_view name)
{
    return *std::ranges::find(coverage.buurten, name, &Buurt::name);
}

} // namespace

TEST_CASE("a body with a set of buurten is there for those, and for no other")
{
    for_each_lindestad([](Transaction& transaction) {
        const auto linde =
            body_for(transaction, "linde", {.areas = {area(transaction, "bu01530102")}});
        const auto coverage = coverage_of(transaction, today);
        CHECK(coverage.year == 2025);
        REQUIRE(coverage.buurten.size() == 4);
        CHECK(buurt(coverage, "Winterlinde").cover == Cover::whole);
        CHECK(buurt(coverage, "Winterlinde").parts.front().body == linde);
        CHECK(buurt(coverage, "Zomerlinde").cover == Cover::none);
        CHECK(coverage.total.whole == 1);
        CHECK(coverage.total.inhabitants == 10'000);
        CHECK(coverage.total.reached == 2'000);
        CHECK(percentage(coverage.total) == 20);
        REQUIRE(coverage.districts.size() == 1);
        CHECK(coverage.districts.front().name == "Noord");
        CHECK(coverage.body(linde).name == "Wijkraad linde");
    });
}

TEST_CASE("a drawn area is there for a buurt of which it holds half, and for less only partly")
{
    for_each_lindestad([](Transaction& transaction) {
        body_for(transaction, "lijn", drawn(0, 750)); // Zomerlinde and half of Winterlinde
        auto coverage = coverage_of(transaction, today);
        CHECK(buurt(coverage, "Zomerlinde").cover == Cover::whole);
        CHECK(buurt(coverage, "Winterlinde").cover == Cover::whole);
        CHECK(buurt(coverage, "Korenveld").cover == Cover::none);

        body_for(transaction, "strook", drawn(1000, 200)); // two fifths of Korenveld
        coverage = coverage_of(transaction, today);
        CHECK(buurt(coverage, "Korenveld").cover == Cover::partly);
        CHECK(coverage.total.partly == 1);
        CHECK(coverage.total.reached == 3'000);
    });
}

TEST_CASE("an ended body is there until the day on which it ended")
{
    for_each_lindestad([](Transaction& transaction) {
        body_for(
            transaction,
            "linde",
            {.areas = {area(transaction, "bu01530102")}},
            Dated::parse("2026-03-02")
        );
        CHECK(coverage_of(transaction, today).total.whole == 0);
        CHECK(coverage_of(transaction, today - std::chrono::days{1}).total.whole == 1);
    });
}

TEST_CASE("a body of which nobody knows the area is named, and counts nowhere")
{
    for_each_lindestad([](Transaction& transaction) {
        const auto unknown = body_for(transaction, "ergens", {});
        const auto coverage = coverage_of(transaction, today);
        CHECK(coverage.total.whole == 0);
        CHECK(coverage.total.unplaced == std::vector{unknown});
    });
}

TEST_CASE("a municipality without stadsdelen is counted by its wijken")
{
    testing::for_each_town([](storage::Database& database) {
        database.write([](Transaction& transaction) {
            areas::sample::bring(transaction, areas::sample::file(areas::sample::whole()));
            const auto coverage = coverage_of(transaction, today);
            CHECK(coverage.by == areas::AreaKind::quarter);
            REQUIRE(coverage.districts.size() == 2);
            CHECK(coverage.districts.front().name == "De Linde");
        });
    });
}

TEST_CASE("without a division there is nothing to say")
{
    testing::for_each_town([](storage::Database& database) {
        database.write([](Transaction& transaction) {
            body_for(transaction, "linde", {});
            const auto coverage = coverage_of(transaction, today);
            CHECK_FALSE(coverage.year);
            CHECK(coverage.buurten.empty());
            storage::audit(transaction, fatma, {.action = "test"});
        });
    });
}

TEST_CASE("what the office writes down of a buurt is found again, and tried things by their day")
{
    for_each_lindestad([](Transaction& transaction) {
        const auto veld = area(transaction, "bu01530201");
        CHECK(case_of(transaction, veld) == CaseDraft{});
        const CaseDraft known{
            .way = OtherWay{WayKind::meeting, "Kom naar de buurtavond.", "De school"},
            .unit = "stadsdeelmanagement Noord",
            .since = Date::parse("2026-01-15")
        };
        settle(transaction, veld, {.unit = "Noord"}, fatma);
        settle(transaction, veld, known, fatma);
        CHECK(case_of(transaction, veld) == known);
        CHECK(buurt(coverage_of(transaction, today), "Korenveld").way == known.way);

        const auto early =
            add(transaction, veld, {.on = *Dated::parse("2024"), .what = "Een brief."}, fatma);
        add(transaction, veld, {.on = *Dated::parse("2025-10-08"), .what = "Een avond."}, fatma);
        const auto tries = tries_of(transaction, veld);
        REQUIRE(tries.size() == 2);
        CHECK(tries.front().what == "Een avond.");
        CHECK(tries.front().by == "projectleider");
        CHECK(all_tries(transaction).at(veld).count == 2);
        CHECK(all_tries(transaction).at(veld).last == Dated::parse("2025-10-08"));

        CHECK_FALSE(remove(transaction, area(transaction, "bu01530202"), early, fatma));
        CHECK(remove(transaction, veld, early, fatma));
        CHECK(tries_of(transaction, veld).size() == 1);
    });
}

TEST_CASE("there is one study, and a newer one takes its place")
{
    for_each_lindestad([](Transaction& transaction) {
        CHECK(study_of(transaction) == Study{});
        keep(transaction, {.title = "Eerste"}, fatma);
        const Study second{
            .title = "Wijken zonder wijkorgaan",
            .by = "een student",
            .finished = Dated::parse("2023-07"),
            .source = "het eindverslag",
            .address = "https://voorbeeld.nl/onderzoek"};
        keep(transaction, second, fatma);
        CHECK(study_of(transaction) == second);
    });
}

} // namespace wijkspraak::coverage
