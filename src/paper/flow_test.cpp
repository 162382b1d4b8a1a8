#include "paper/flow.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace wijkspraak::paper {

namespace {

template <typename Kind>
std::vector<Kind> all(const Figure& figure)
{
    std::vector<Kind> found;
    for (const auto& shape : figure.shapes)
        if (const auto* one = std::get_if<Kind>(&shape)) found.push_back(*one);
    return found;
}

/// Three hundred remarks under two themes, of which one led to something.
Flow ways_of_the_square()
{
    return {
        .headings = {"Inbreng",                 "Thema's",             "Uitkomsten"  },
        .columns =
            {{{"Alle inbreng", "300"}},
                     {{"Veilig oversteken", "200"}, {"Bomen", "100"}},
                     {{"Zebrapad"}}                                                  },
        .ways = {{0, 0, 0, 200},            {0, 0, 1, 100},        {1, 0, 0, 200}}
    };
}

} // namespace

TEST_CASE("every stop has a box and every way a line, thicker where more people said it")
{
    const auto figure = figure_of(ways_of_the_square(), "In woorden", "De weg");
    CHECK(all<Box>(figure).size() == 4);
    const auto lines = all<Line>(figure);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].thickness > lines[1].thickness);
    CHECK(figure.alternative == "In woorden");
}

TEST_CASE("the drawing fits the page, and every line meets its boxes")
{
    const auto figure = figure_of(ways_of_the_square(), "", "");
    const auto boxes = all<Box>(figure);
    for (const auto& box : boxes) {
        CHECK(box.x >= 0);
        CHECK(box.x + box.width <= figure.width + 0.01);
        CHECK(box.y + box.height <= figure.height);
    }
    for (const auto& line : all<Line>(figure))
        CHECK(std::ranges::any_of(boxes, [&](const Box& box) {
            return box.x == doctest::Approx(line.x2) and line.y2 > box.y and
                   line.y2 < box.y + box.height;
        }));
}

TEST_CASE("a long name stands on two lines and ends in dots, between whole letters")
{
    const Flow flow{
        .columns = {{{"Éérder aan tafel zitten bij plannen voor het fietspad én de groenstrook"}}},
        .ways = {}};
    const auto labels = all<Label>(figure_of(flow, "", ""));
    REQUIRE(labels.size() == 2);
    CHECK(labels[0].text == "Éérder aan tafel");
    CHECK(labels[1].text.ends_with("…"));
}

TEST_CASE("without anything to show the drawing is empty, not broken")
{
    const auto figure = figure_of({.columns = {}, .ways = {}}, "Niets", "");
    CHECK(figure.shapes.empty());
    CHECK(figure.height > 0);
}

} // namespace wijkspraak::paper
