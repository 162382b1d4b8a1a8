#include "paper/qr.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

namespace wijkspraak::paper {

namespace {

const std::string address = "https://wijkspraak.example.nl/inbreng/7KX-Q4M-29DF";

/// A row of a code as signs, for comparing.
std::string row_of(const QrCode& code, int row, int from, int until)
{
    std::string signs;
    for (int column = from; column < until; ++column)
        signs += code.is_dark(column, row) ? '#' : '.';
    return signs;
}

} // namespace

TEST_CASE("the code of a receipt has the three corners by which a phone finds it")
{
    const QrCode code{address};
    CHECK(code.size() == 33);
    for (const auto& [column, row] : {
             std::pair{0,  0 },
             std::pair{26, 0 },
             std::pair{0,  26}
    }) {
        CHECK(row_of(code, row, column, column + 7) == "#######");
        CHECK(row_of(code, row + 1, column, column + 7) == "#.....#");
        CHECK(row_of(code, row + 3, column, column + 7) == "#.###.#");
        CHECK(row_of(code, row + 6, column, column + 7) == "#######");
    }
    CHECK(row_of(code, 6, 8, 25) == "#.#.#.#.#.#.#.#.#");
}

TEST_CASE("the same address gives the same code, another address another")
{
    CHECK(svg_path_of(QrCode{address}) == svg_path_of(QrCode{address}));
    CHECK(svg_path_of(QrCode{address}) != svg_path_of(QrCode{address + "2"}));
}

TEST_CASE("what does not fit in a code is refused")
{
    CHECK_THROWS_AS(QrCode{""}, std::invalid_argument);
    CHECK_THROWS_AS(QrCode{std::string(3'000, 'x')}, std::invalid_argument);
    CHECK(QrCode{std::string(2'300, 'x')}.size() == 177);
}

TEST_CASE("a code is drawn with room around it, in black on white")
{
    const QrCode code{address};
    const auto svg = to_svg(code, "QR-code van uw ontvangstbewijs");
    CHECK(svg.find("viewBox=\"0 0 41 41\"") != std::string::npos);
    CHECK(svg.find("<title>QR-code van uw ontvangstbewijs</title>") != std::string::npos);
    CHECK(svg_path_of(code).starts_with("M4 4h7v1h-7z"));

    const auto figure = figure_of(code, "QR-code", 82);
    CHECK(figure.width == 82);
    CHECK(
        std::get<Box>(figure.shapes.front()) ==
        Box{.x = 8, .y = 8, .width = 14, .height = 2, .fill = Paint::ink}
    );
}

} // namespace wijkspraak::paper
