#include "base/plain.hpp"
#include "features/bodies/rules.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace wijkspraak::bodies {

namespace {

const areas::Area west{
    {.kind = areas::AreaKind::district, .slug = "west", .name = "West"},
    areas::AreaId{1                  }
};
const areas::Area centre{
    {.kind = areas::AreaKind::district, .slug = "centrum", .name = "Centrum"},
    areas::AreaId{2               }
};

Line line(std::int64_t id, const std::string& name, std::optional<areas::AreaId> district)
{
    return {
        .id = BodyId{id},
        .name = plain(name),
        .words = plain(name + " dorpsraad speeltuin"),
        .kind = BodyKind::village_council,
        .district = district};
}

const std::vector all{
    line(1, "Dorpsraad Usselo", std::nullopt),
    line(2, "dorpsraad Boekelo", west.id),
    line(3, "Wijkraad Zuid", centre.id),
    line(4, "Één voor allen", west.id)};

std::string names(const Search& search)
{
    std::string text;
    for (const auto id : matching(all, {west, centre}, search)) text += std::to_string(id.value());
    return text;
}

} // namespace

TEST_CASE("bodies stand by name, whatever their capitals and accents")
{
    CHECK(names({}) == "2143");
}

TEST_CASE("bodies stand by part of town, and those without one come last")
{
    CHECK(names({.order = Order::by_district}) == "3241");
}

TEST_CASE("Noor finds a body by a word of its name, its part of town or what it does")
{
    CHECK(names({.words = "boekelo"}) == "2");
    CHECK(names({.words = " west  een "}) == "4");
    CHECK(names({.words = "SPEELTUIN"}) == "2143");
    CHECK(names({.words = "oost"}).empty());
}

TEST_CASE("Noor finds who is there for her part of town, and of which kind")
{
    CHECK(names({.district = west.id}) == "24");
    CHECK(names({.kind = BodyKind::circle}).empty());
    CHECK(names({.kind = BodyKind::village_council, .district = centre.id}) == "3");
}

TEST_CASE("a body whose area lies in two stadsdelen is found in both")
{
    auto lines = all;
    lines[2].territory = areas::TerritoryId{7};
    const Search west_too{.district = west.id, .territories = {areas::TerritoryId{7}}};
    CHECK(matching(lines, {west, centre}, west_too).size() == 3);
    CHECK(matching(lines, {west, centre}, {.district = centre.id}).size() == 1);
}

TEST_CASE("the body itself, its coach and who keeps the register may edit; others may not")
{
    CHECK(may_edit({.is_of_body = true}));
    CHECK(may_edit({.is_coach = true}));
    CHECK(may_edit({.keeps_register = true}));
    CHECK_FALSE(may_edit({.reads_along = true}));
    CHECK_FALSE(may_edit({}));
}

TEST_CASE("a body does not look over its own changes; its coach does")
{
    CHECK_FALSE(may_oversee({.is_of_body = true}));
    CHECK(may_oversee({.is_coach = true}));
    CHECK(may_oversee({.keeps_register = true}));
}

TEST_CASE("who reads along in the office sees no private addresses")
{
    CHECK_FALSE(may_see_private({.reads_along = true}));
    CHECK(may_see_private({.is_of_body = true}));
}

TEST_CASE("a name is public only when the person agreed, on a day that is known")
{
    MemberDraft member{.name = "Noor", .email = "noor@voorbeeld.nl"};
    CHECK_FALSE(shows_name(member));
    member.is_name_public = true;
    CHECK_FALSE(shows_name(member));
    member.agreed_on = Date::parse("2026-02-01");
    CHECK(shows_name(member));
    CHECK_FALSE(shows_contact(member));
    member.is_contact_public = true;
    CHECK(shows_contact(member));
}

} // namespace wijkspraak::bodies
