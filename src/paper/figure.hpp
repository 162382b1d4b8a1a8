#pragma once

#include <string>
#include <variant>
#include <vector>

namespace wijkspraak::paper {

/// What a part of a drawing is painted with; each way of showing has its own colour for it.
enum class Paint { none, ink, quiet, rule, soft, accent, accent_soft, care };

struct Line {
    double x1, y1, x2, y2;
    Paint stroke = Paint::ink;
    double thickness = 1;

    friend bool operator==(const Line&, const Line&) = default;
};

struct Box {
    double x, y, width, height;
    Paint fill = Paint::soft;
    Paint stroke = Paint::none;

    friend bool operator==(const Box&, const Box&) = default;
};

struct Disc {
    double x, y, radius;
    Paint fill = Paint::accent;
    Paint stroke = Paint::none;

    friend bool operator==(const Disc&, const Disc&) = default;
};

enum class Anchor { start, middle, end };

/// Words in a drawing, on one line; `y` is the line they stand on.
struct Label {
    double x, y;
    std::string text;
    Anchor anchor = Anchor::start;
    double size = 9;
    Paint fill = Paint::ink;
    bool is_strong = false;

    friend bool operator==(const Label&, const Label&) = default;
};

using Shape = std::variant<Line, Box, Disc, Label>;

/// A drawing, in points with the origin at its top left; wider than the text it is made to fit.
struct Figure {
    std::string alternative; ///< what a reader who does not see it must know
    std::string caption;
    double width = text_width;
    double height = 0;
    std::vector<Shape> shapes = {};

    static constexpr double text_width = 451; ///< of a page on paper

    friend bool operator==(const Figure&, const Figure&) = default;
};

} // namespace wijkspraak::paper
