#include "paper/number.hpp"
#include "paper/odt/parts.hpp"
#include "paper/palette.hpp"
#include "paper/xml.hpp"

namespace wijkspraak::paper::odt {

namespace {

std::string hex(Paint paint)
{
    return paint == Paint::none ? "none" : to_hex(colour_of(paint));
}

std::string_view svg_name(Anchor anchor)
{
    switch (anchor) {
    case Anchor::start: return "start";
    case Anchor::middle: return "middle";
    case Anchor::end: return "end";
    }
    return "start";
}

/// Shapes as elements, one attribute at a time.
class Drawing {
public:
    explicit Drawing(xml::Writer& xml) : xml_{xml} {}

    void write(const Line& line)
    {
        xml_.open("line");
        measure("x1", line.x1).measure("y1", line.y1).measure("x2", line.x2).measure("y2", line.y2);
        measure("stroke-width", line.thickness);
        xml_.attribute("stroke", hex(line.stroke)).close();
    }

    void write(const Box& box)
    {
        xml_.open("rect");
        measure("x", box.x).measure("y", box.y);
        measure("width", box.width).measure("height", box.height);
        xml_.attribute("fill", hex(box.fill)).attribute("stroke", hex(box.stroke)).close();
    }

    void write(const Disc& disc)
    {
        xml_.open("circle");
        measure("cx", disc.x).measure("cy", disc.y).measure("r", disc.radius);
        xml_.attribute("fill", hex(disc.fill)).attribute("stroke", hex(disc.stroke)).close();
    }

    void write(const Label& label)
    {
        xml_.open("text");
        measure("x", label.x).measure("y", label.y).measure("font-size", label.size);
        xml_.attribute("font-family", "Open Sans, sans-serif");
        xml_.attribute("font-weight", label.is_strong ? "bold" : "normal");
        xml_.attribute("text-anchor", svg_name(label.anchor));
        xml_.attribute("fill", hex(label.fill)).text(label.text).close();
    }

private:
    Drawing& measure(std::string_view name, double value)
    {
        xml_.attribute(name, rounded(value));
        return *this;
    }

    xml::Writer& xml_;
};

} // namespace

std::string svg_of(const Figure& figure)
{
    const auto width = rounded(figure.width);
    const auto height = rounded(figure.height);
    xml::Writer xml;
    xml.open("svg").attribute("xmlns", "http://www.w3.org/2000/svg");
    xml.attribute("width", width + "pt").attribute("height", height + "pt");
    xml.attribute("viewBox", "0 0 " + width + " " + height);

    Drawing drawing{xml};
    for (const auto& shape : figure.shapes)
        std::visit([&](const auto& part) { drawing.write(part); }, shape);
    return xml.take();
}

} // namespace wijkspraak::paper::odt
