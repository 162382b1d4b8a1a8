#include "features/coverage/rules.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::coverage {

namespace {

using areas::AreaId;
using bodies::BodyId;

const AreaId noord{1};
const AreaId zuid{2};

Buurt buurt(int number, std::string name, AreaId district, std::optional<std::int64_t> inhabitants)
{
    Buurt made{
        .area = AreaId{100 + number},
        .slug = {},
        .code = {},
        .name = std::move(name),
        .district = district,
        .district_name = district == noord ? "Noord" : "Zuid",
        .inhabitants = inhabitants};
    return made;
}

Buurt with_body(Buurt buurt, BodyId body, double share = 1)
{
    buurt.parts.push_back({body, share});
    buurt.cover = cover_of(buurt.parts);
    return buurt;
}

/// Zomerlinde and Veld in Noord, Kade in Zuid; one body, for Zomerlinde.
Coverage small_town()
{
    Coverage town{.year = 2025};
    town.buurten = {
        with_body(buurt(1, "Zomerlinde", noord, 1000), BodyId{7}),
        buurt(2, "Veld", noord, 3000),
        buurt(3, "Kade", zuid, std::nullopt)};
    town.bodies = {
        {{.slug = "linde", .name = "Buurtkring Linde"}, BodyId{7}}
    };
    return town;
}

std::vector<std::string> names(const std::vector<const Buurt*>& buurten)
{
    std::vector<std::string> all;
    for (const auto* one : buurten) all.push_back(one->name);
    return all;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("a buurt has a body when at least half of it lies in the area of one")
{
    CHECK(
        cover_of({
            {BodyId{1}, 0.5}
    }) == Cover::whole
    );
    CHECK(
        cover_of({
            {BodyId{1}, 0.2},
            {BodyId{2}, 1.0}
    }) == Cover::whole
    );
    CHECK(
        cover_of({
            {BodyId{1}, 0.49}
    }) == Cover::partly
    );
    CHECK(cover_of({}) == Cover::none);
}

TEST_CASE("two small parts do not add up to a body for the buurt: they may lie over each other")
{
    CHECK(
        cover_of({
            {BodyId{1}, 0.4},
            {BodyId{2}, 0.4}
    }) == Cover::partly
    );
}

TEST_CASE("each stadsdeel has its count, and inhabitants that nobody counted are said to be so")
{
    const auto town = small_town();
    const auto tallies = tallies_of(
        town.buurten,
        {
            {noord, "noord", "Noord"},
            {zuid,  "zuid",  "Zuid" }
    },
        {{BodyId{8}, zuid}}
    );
    REQUIRE(tallies.size() == 2);
    CHECK(tallies[0].buurten == 2);
    CHECK(tallies[0].whole == 1);
    CHECK(tallies[0].without() == 1);
    CHECK(percentage(tallies[0]) == 25);
    CHECK(tallies[1].uncounted == 1);
    CHECK(percentage(tallies[1]) == std::nullopt);
    CHECK(tallies[1].unplaced == std::vector{BodyId{8}});

    const auto total = total_of(tallies);
    CHECK(total.buurten == 3);
    CHECK(total.inhabitants == 4000);
    CHECK(total.reached == 1000);
    CHECK(total.unplaced.size() == 1);
}

TEST_CASE("what lies in no stadsdeel is counted apart, and so is a body that names none")
{
    auto loose = buurt(4, "Eiland", noord, 50);
    loose.district.reset();
    const auto tallies = tallies_of(
        {
            loose
    },
        {{noord, "noord", "Noord"}},
        {{BodyId{8}, std::nullopt}}
    );
    REQUIRE(tallies.size() == 1);
    CHECK_FALSE(tallies[0].district);
    CHECK(tallies[0].buurten == 1);
    CHECK(tallies[0].unplaced.size() == 1);
}

TEST_CASE("the share says none and all only when it is none and all")
{
    CHECK(percentage({.inhabitants = 100'000, .reached = 1}) == 1);
    CHECK(percentage({.inhabitants = 100'000, .reached = 99'999}) == 99);
    CHECK(percentage({.inhabitants = 100'000, .reached = 0}) == 0);
    CHECK(percentage({.inhabitants = 100'000, .reached = 100'000}) == 100);
    CHECK(percentage({.inhabitants = 3, .reached = 2}) == 67);
}

TEST_CASE("Noor finds a buurt by its name, its stadsdeel or its body, and in the order she wants")
{
    const auto town = small_town();
    CHECK(names(selected(town, {})) == Names{"Kade", "Veld", "Zomerlinde"});
    CHECK(names(selected(town, {.words = "buurtkring"})) == Names{"Zomerlinde"});
    CHECK(names(selected(town, {.words = "noord"})) == Names{"Veld", "Zomerlinde"});
    CHECK(names(selected(town, {.words = "maan"})).empty());
    CHECK(names(selected(town, {.district = zuid})) == Names{"Kade"});
    CHECK(names(selected(town, {.cover = Cover::none})) == Names{"Kade", "Veld"});
    CHECK(
        names(selected(town, {.order = Order::by_inhabitants})) ==
        Names{"Veld", "Zomerlinde", "Kade"}
    );
    CHECK(
        names(selected(town, {.order = Order::by_district})) == Names{"Veld", "Zomerlinde", "Kade"}
    );
}

TEST_CASE("a buurt asks for attention until it has another way and somebody follows it")
{
    CHECK(has_need(Need::way, {}));
    CHECK(has_need(Need::unit, {}));
    const CaseDraft known{
        .way = OtherWay{WayKind::panel, "Een panel."},
          .unit = "Noord"
    };
    CHECK_FALSE(has_need(Need::way, known));
    CHECK_FALSE(has_need(Need::unit, known));
    CHECK(has_need(Need::none, known));
}

} // namespace wijkspraak::coverage
