#include "features/oversight/rules.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace wijkspraak::oversight {

namespace {

constexpr areas::AreaId north{1};
constexpr areas::AreaId south{2};

BodyYear body(int id, areas::AreaId district, TalkStage talk)
{
    return {
        .body = bodies::BodyId{id},
        .name = "Buurtkring " + std::to_string(id),
        .district = district,
        .talk = talk};
}

Year town(std::vector<BodyYear> bodies)
{
    return {
        .year = 2026,
        .today = Date::parse("2026-11-27").value(),
        .districts =
            {{.id = north, .slug = "noord", .name = "Noord", .inhabitants = {80, 100}},
                        {.id = south, .slug = "zuid", .name = "Zuid", .inhabitants = {50, 100}}},
        .bodies = std::move(bodies)
    };
}

Comparison found(const Year& year, Figure figure, areas::AreaId district)
{
    const auto all = compare(year, {});
    const auto one = std::ranges::find_if(all, [&](const Compared& compared) {
        return compared.figure == figure and compared.district == district;
    });
    REQUIRE(one != all.end());
    return one->outcome;
}

constexpr auto held = TalkStage::held;
constexpr auto planned = TalkStage::planned;
constexpr auto confirmed = TalkStage::confirmed;

} // namespace

TEST_SUITE("figures for the council")
{
    TEST_CASE("whether a body was spoken with is not asked before the year has begun")
    {
        auto known = body(1, north, held);
        known.was_contacted = false;
        const auto year = town({known, body(2, north, held)});
        CHECK(share_of(Figure::contacted, year, north) == Share{0, 1});
        CHECK(count_of(Attention::not_contacted, year) == 1);
    }

    TEST_CASE("of three talks that were held, two reports are confirmed by both")
    {
        const auto year = town({
            body(1, north, confirmed),
            body(2, north, confirmed),
            body(3, south, held),
            body(4, south, planned),
        });
        CHECK(share_of(Figure::talked, year, std::nullopt) == Share{3, 4});
        CHECK(share_of(Figure::confirmed, year, std::nullopt) == Share{2, 3});
        CHECK(share_of(Figure::confirmed, year, south) == Share{0, 1});
    }

    TEST_CASE("behind a figure stand the bodies that count, and those that lack")
    {
        const auto year = town({body(1, north, held), body(2, south, planned)});
        const auto counted = behind(Figure::talked, Side::counted, year, std::nullopt);
        REQUIRE(counted.size() == 1);
        CHECK(counted.front().name == "Buurtkring 1");
        CHECK(behind(Figure::talked, Side::lacking, year, std::nullopt).size() == 1);
        CHECK(behind(Figure::talked, Side::lacking, year, north).empty());
    }

    TEST_CASE("a step counts only for who had a level in both years")
    {
        auto up = body(1, north, held);
        up.rank_then = 1;
        up.rank = 2;
        auto first = body(2, north, held);
        first.rank = 1;
        const auto year = town({up, first});
        CHECK(share_of(Figure::stepped_up, year, north) == Share{1, 1});
        CHECK(share_of(Figure::stepped_back, year, north) == Share{0, 1});
    }

    TEST_CASE("inhabitants are counted by stadsdeel and together")
    {
        const auto year = town({});
        CHECK(percent(share_of(Figure::covered, year, south)) == 50);
        CHECK(percent(share_of(Figure::covered, year, std::nullopt)) == 65);
    }

    TEST_CASE("a third is 33 percent, two thirds are 67, and of nothing there is none")
    {
        CHECK(percent({1, 3}) == 33);
        CHECK(percent({2, 3}) == 67);
        CHECK_FALSE(percent({0, 0}).has_value());
    }
}

TEST_SUITE("whether stadsdelen are treated alike")
{
    TEST_CASE(
        "Zuid stands out when the talk was held with none of three bodies and with all in Noord"
    )
    {
        const auto year = town({
            body(1, north, held),
            body(2, north, held),
            body(3, north, held),
            body(4, south, planned),
            body(5, south, planned),
            body(6, south, planned),
        });
        CHECK(found(year, Figure::talked, south) == Comparison::stands_out);
        CHECK(found(year, Figure::coached, south) == Comparison::alike);
    }

    TEST_CASE("of two bodies nothing can be said")
    {
        const auto year = town({
            body(1, north, held),
            body(2, north, held),
            body(3, north, held),
            body(4, south, planned),
            body(5, south, planned),
        });
        CHECK(found(year, Figure::talked, south) == Comparison::too_few);
        CHECK(found(year, Figure::talked, north) == Comparison::too_few);
    }

    TEST_CASE("a difference of 30 points stands out, and with a wider measure it does not")
    {
        const auto year = town({});
        CHECK(found(year, Figure::covered, south) == Comparison::stands_out);
        const auto all = compare(year, {.points = 31});
        CHECK(std::ranges::none_of(all, [](const Compared& compared) {
            return compared.outcome == Comparison::stands_out;
        }));
    }

    TEST_CASE("that more bodies step up somewhere is their own choice")
    {
        const auto all = compare(town({}), {});
        CHECK(std::ranges::none_of(all, [](const Compared& compared) {
            return compared.figure == Figure::stepped_up;
        }));
    }
}

} // namespace wijkspraak::oversight
