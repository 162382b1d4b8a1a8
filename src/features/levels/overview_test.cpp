#include "features/levels/overview.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::levels {

namespace {

Row row(int id, std::string name, int rank, std::string district = "West")
{
    Row row{
        .body = {{.slug = "hof", .name = std::move(name)}, bodies::BodyId{id}},
        .district = std::move(district)
    };
    if (rank > 0) row.level = {LevelId{rank}, rank, "Niveau"};
    return row;
}

std::vector<Row> three()
{
    return {
        row(1, "Wijkraad De Linde", 2, "Centrum"),
        row(2, "Buurtkring De Hof", 1),
        row(3, "Dorpsraad De Es", 0, "")};
}

std::vector<std::string> names(const Search& search)
{
    std::vector<std::string> names;
    for (const auto& one : overview_of(three(), search, {1, 2}).excerpt.items)
        names.push_back(one.body.name);
    return names;
}

} // namespace

TEST_CASE("the office puts the bodies in order by name, stadsdeel or level")
{
    using Names = std::vector<std::string>;
    CHECK(names({}) == Names{"Buurtkring De Hof", "Dorpsraad De Es", "Wijkraad De Linde"});
    CHECK(
        names({.order = Order::by_district}) ==
        Names{"Wijkraad De Linde", "Buurtkring De Hof", "Dorpsraad De Es"}
    );
    CHECK(
        names({.order = Order::by_level}) ==
        Names{"Buurtkring De Hof", "Wijkraad De Linde", "Dorpsraad De Es"}
    );
}

TEST_CASE("the office finds bodies by word, by level, without one and with an open step")
{
    CHECK(names({.words = "linde"}).size() == 1);
    CHECK(names({.words = "centrum"}).size() == 1);
    CHECK(names({.which = read_which("2")}) == std::vector<std::string>{"Wijkraad De Linde"});
    CHECK(names({.which = read_which("geen")}) == std::vector<std::string>{"Dorpsraad De Es"});
    CHECK(names({.which = read_which("stap")}).empty());
    CHECK(names({.which = read_which("iets")}).size() == 3);
    for (const auto* word : {"", "2", "geen", "stap"}) CHECK(word_of(read_which(word)) == word);
}

TEST_CASE("each count is of what was searched for, whatever level is chosen")
{
    const auto overview =
        overview_of(three(), {.words = "de", .which = {Which::Kind::without}}, {1, 2});
    REQUIRE(overview.counts.size() == 5);
    CHECK(overview.counts[0].bodies == 3);
    CHECK(overview.counts[1].bodies == 1);
    CHECK(overview.counts[2].bodies == 1);
    CHECK(overview.counts[3].bodies == 1);
    CHECK(overview.counts[4].bodies == 0);
    CHECK(overview.excerpt.total == 1);
}

} // namespace wijkspraak::levels
