#include "features/areas/rules.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::areas {

namespace {

Standing buurt(std::string code, std::string name, std::int64_t square_metres = 100'000)
{
    return {
        .code = std::move(code),
        .name = std::move(name),
        .above = "De Linde",
        .square_metres = square_metres};
}

} // namespace

TEST_CASE("a year in which nothing changes has no changes")
{
    const std::vector all{buurt("BU01530101", "Zomerlinde"), buurt("BU01530102", "Winterlinde")};
    CHECK(changes(all, all, {}).empty());
}

TEST_CASE("a buurt that is split goes to two new ones, and the largest is named first")
{
    const auto found = changes(
        {
            buurt("BU01530101", "Zomerlinde")
    },
        {buurt("BU01530103", "Lindehof", 30'000), buurt("BU01530104", "Lindepark", 70'000)},
        {{"BU01530101", "BU01530103", 30'000}, {"BU01530101", "BU01530104", 70'000}}
    );
    REQUIRE(found.size() == 3);
    CHECK(found[0].kind == ChangeKind::gone);
    REQUIRE(found[0].shares.size() == 2);
    CHECK(found[0].shares[0].name == "Lindepark");
    CHECK(found[0].shares[0].percent == 70);
    CHECK(found[1].kind == ChangeKind::added);
    CHECK(found[1].shares.front().name == "Zomerlinde");
    CHECK(found[1].shares.front().percent == 100);
}

TEST_CASE("a corner that was cut off does not make an heir")
{
    const auto found = changes(
        {
            buurt("BU01530101", "Zomerlinde")
    },
        {buurt("BU01530103", "Lindehof"), buurt("BU01530104", "Lindepark")},
        {{"BU01530101", "BU01530103", 4'000}, {"BU01530101", "BU01530104", 96'000}}
    );
    CHECK(found[0].shares.size() == 1);
}

TEST_CASE("another name and another wijk are each told, with what it was")
{
    auto moved = buurt("BU01530101", "Zonnelinde");
    moved.above = "Het Veld";
    const auto found = changes({buurt("BU01530101", "Zomerlinde")}, {moved}, {});
    REQUIRE(found.size() == 2);
    CHECK(found[0].kind == ChangeKind::renamed);
    CHECK(found[0].before == "Zomerlinde");
    CHECK(found[0].after == "Zonnelinde");
    CHECK(found[1].kind == ChangeKind::elsewhere);
    CHECK(found[1].after == "Het Veld");
}

TEST_CASE("a boundary that moved is told, one that was measured anew is not")
{
    const std::vector before{buurt("BU01530101", "Zomerlinde")};
    const std::vector after{buurt("BU01530101", "Zomerlinde", 110'000)};
    const auto found = changes(
        before,
        after,
        {
            {"BU01530101", "BU01530101", 100'000}
    }
    );
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == ChangeKind::redrawn);
    CHECK(changes(
              before,
              before,
              {
                  {"BU01530101", "BU01530101", 99'600}
    }
    ).empty());
    // The code went to quite another place.
    CHECK(
        changes(
            before,
            before,
            {
                {"BU01530101", "BU01530199", 100'000}
    }
        ).size() == 1
    );
}

} // namespace wijkspraak::areas
