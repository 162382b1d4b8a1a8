#include "features/bodies/rules.hpp"

#include <doctest/doctest.h>

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

Body body(std::int64_t id, std::string name, std::optional<areas::AreaId> district)
{
    return {
        {.slug = "naam",
         .name = std::move(name),
         .kind = BodyKind::village_council,
         .district = district},
        BodyId{id}
    };
}

const std::vector all{
    body(1, "Dorpsraad Usselo", std::nullopt),
    body(2, "dorpsraad Boekelo", west.id),
    body(3, "Wijkraad Zuid", centre.id),
    body(4, "Één voor allen", west.id)};

std::string names(std::string_view search, Order order)
{
    std::string text;
    for (const auto& listed : selected(all, {west, centre}, search, order))
        text += std::to_string(listed.body.id.value());
    return text;
}

} // namespace

TEST_CASE("bodies stand by name, whatever their capitals and accents")
{
    CHECK(names("", Order::by_name) == "2143");
}

TEST_CASE("bodies stand by part of town, and those without one come last")
{
    CHECK(names("", Order::by_district) == "3241");
}

TEST_CASE("Noor finds a body by a word of its name, its part of town or its kind")
{
    CHECK(names("boekelo", Order::by_name) == "2");
    CHECK(names("west een", Order::by_name) == "4");
    CHECK(names("DORPSRAAD", Order::by_name) == "2143");
    CHECK(names("oost", Order::by_name).empty());
}

} // namespace wijkspraak::bodies
