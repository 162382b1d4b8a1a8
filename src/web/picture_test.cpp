#include "web/picture.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::web {

namespace {

Timeline park()
{
    return {
        .title = t("Het traject van het park"),
        .lanes = {t("Bijeenkomst"),                             t("Besluit"), t("Bericht")},
        .moments =
            {{*Dated::parse("2022-12-07"), t("Start"), 0},
                  {*Dated::parse("2022-12-08"), t("Vervolg"), 0},
                  {*Dated::parse("2023-02"), t("Besluit van de raad"), 1}                 },
    };
}

std::string drawn(const Timeline& timeline)
{
    return html::to_string(picture(timeline));
}

std::size_t times(const std::string& text, std::string_view piece)
{
    std::size_t count = 0;
    for (auto at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1))
        ++count;
    return count;
}

} // namespace

TEST_CASE("a time line says in words what it shows")
{
    const auto svg = drawn(park());

    CHECK(times(svg, "role=\"img\"") == 1);
    CHECK(times(svg, "<title id=\"tijdlijn-titel\">Het traject van het park</title>") == 1);
    CHECK(times(svg, "3 momenten, van 7 december 2022 tot en met februari 2023.") == 1);
    CHECK(times(svg, "Bijeenkomst: 2.") == 1);
    CHECK(times(svg, "<title>7 december 2022: Start</title>") == 1);
}

TEST_CASE("each kind has a shape of its own, and a kind that did not happen has no lane")
{
    const auto svg = drawn(park());

    CHECK(times(svg, "class=\"teken teken--1\"") == 2);
    CHECK(times(svg, "class=\"teken teken--2\"") == 1);
    CHECK(times(svg, "Bericht") == 0);
}

TEST_CASE("moments that would cover each other stand below each other")
{
    const auto svg = drawn(park());
    const auto height_at = [&](std::string_view moment) {
        const auto from = svg.find("translate(", svg.find(moment));
        const auto gap = svg.find(' ', from);
        return svg.substr(gap, svg.find(')', gap) - gap);
    };

    CHECK(height_at("2022: Start") != height_at("2022: Vervolg"));
}

TEST_CASE("a month is drawn as long as it lasts")
{
    CHECK(times(drawn(park()), "teken-duur") == 1);
}

TEST_CASE("what is still to come is drawn open")
{
    auto timeline = park();
    CHECK(times(drawn(timeline), "data-stand=\"later\"") == 0);
    timeline.today = Date{std::chrono::year{2023} / 1 / 5};
    CHECK(times(drawn(timeline), "data-stand=\"later\"") == 1);
    CHECK(times(drawn(timeline), "class=\"vandaag\"") == 1);
}

TEST_CASE("a time line carries no styles of its own, which the site would not let through")
{
    CHECK(times(drawn(park()), "style") == 0);
}

TEST_CASE("without moments there is no picture")
{
    auto timeline = park();
    timeline.moments.clear();
    CHECK(picture(timeline).empty());
}

} // namespace wijkspraak::web
