#include "base/overloaded.hpp"
#include "paper/pdf/composer.hpp"

#include <numbers>

namespace wijkspraak::paper::pdf {

namespace {

void set(cairo_t* cairo, Paint paint)
{
    const auto colour = colour_of(paint);
    cairo_set_source_rgb(cairo, colour.red, colour.green, colour.blue);
}

void paint_path(cairo_t* cairo, Paint fill, Paint stroke)
{
    if (fill != Paint::none) {
        set(cairo, fill);
        cairo_fill_preserve(cairo);
    }
    if (stroke != Paint::none) {
        set(cairo, stroke);
        cairo_set_line_width(cairo, 1);
        cairo_stroke_preserve(cairo);
    }
    cairo_new_path(cairo);
}

void draw(const Line& line, cairo_t* cairo)
{
    set(cairo, line.stroke);
    cairo_set_line_width(cairo, line.thickness);
    cairo_move_to(cairo, line.x1, line.y1);
    cairo_line_to(cairo, line.x2, line.y2);
    cairo_stroke(cairo);
}

void draw(const Box& box, cairo_t* cairo)
{
    cairo_rectangle(cairo, box.x, box.y, box.width, box.height);
    paint_path(cairo, box.fill, box.stroke);
}

void draw(const Disc& disc, cairo_t* cairo)
{
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, disc.x, disc.y, disc.radius, 0, 2 * std::numbers::pi);
    paint_path(cairo, disc.fill, disc.stroke);
}

void draw(const Label& label, Press& press)
{
    const auto words = press.typesetter().set(
        label.text,
        {.size = label.size,
         .weight = label.is_strong ? Weight::semibold : Weight::regular,
         .colour = colour_of(label.fill)}
    );
    const auto width = press.typesetter().width_of(words);
    auto x = label.x;
    if (label.anchor == Anchor::middle) x -= width / 2;
    if (label.anchor == Anchor::end) x -= width;
    press.show(words, {x, label.y - words.baseline()});
}

} // namespace

double scale_of(const Figure& figure)
{
    const auto height = bottom_of_text - top_of_text - 60;
    return std::min({1.0, text_width / figure.width, height / std::max(figure.height, 1.0)});
}

void draw(const Figure& figure, Press& press, double x, double y)
{
    auto* cairo = press.cairo();
    if (cairo == nullptr) return;
    cairo_save(cairo);
    cairo_translate(cairo, x, y);
    cairo_scale(cairo, scale_of(figure), scale_of(figure));
    for (const auto& shape : figure.shapes)
        std::visit(
            overloaded{
                [&](const Label& label) { draw(label, press); },
                [&](const auto& other) { draw(other, cairo); },
            },
            shape
        );
    cairo_restore(cairo);
}

} // namespace wijkspraak::paper::pdf
