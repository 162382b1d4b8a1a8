#include "base/overloaded.hpp"
#include "paper/number.hpp"
#include "web/document.hpp"

namespace wijkspraak::web {

namespace {

using html::attribute;
using html::Node;
using paper::Paint;
using paper::rounded;

std::string name_of(Paint paint)
{
    switch (paint) {
    case Paint::none: return "geen";
    case Paint::ink: return "inkt";
    case Paint::quiet: return "zacht";
    case Paint::rule: return "lijn";
    case Paint::soft: return "vlak";
    case Paint::accent: return "accent";
    case Paint::accent_soft: return "accent-zacht";
    case Paint::care: return "zorg";
    }
    return "inkt";
}

html::Attribute painted(Paint fill, Paint stroke)
{
    return attribute("class", "vul-" + name_of(fill) + " streep-" + name_of(stroke));
}

Node node_of(const paper::Line& line)
{
    return html::Tag{"line"}(
        painted(Paint::none, line.stroke),
        attribute("x1", rounded(line.x1)),
        attribute("y1", rounded(line.y1)),
        attribute("x2", rounded(line.x2)),
        attribute("y2", rounded(line.y2)),
        attribute("stroke-width", rounded(line.thickness))
    );
}

Node node_of(const paper::Box& box)
{
    return html::Tag{"rect"}(
        painted(box.fill, box.stroke),
        attribute("x", rounded(box.x)),
        attribute("y", rounded(box.y)),
        attribute("width", rounded(box.width)),
        attribute("height", rounded(box.height))
    );
}

Node node_of(const paper::Disc& disc)
{
    return html::Tag{"circle"}(
        painted(disc.fill, disc.stroke),
        attribute("cx", rounded(disc.x)),
        attribute("cy", rounded(disc.y)),
        attribute("r", rounded(disc.radius))
    );
}

html::Attribute anchored(paper::Anchor anchor)
{
    switch (anchor) {
    case paper::Anchor::start: return {};
    case paper::Anchor::middle: return attribute("text-anchor", "middle");
    case paper::Anchor::end: return attribute("text-anchor", "end");
    }
    return {};
}

Node node_of(const paper::Label& label)
{
    return html::Tag{"text"}(
        painted(label.fill, Paint::none),
        attribute("x", rounded(label.x)),
        attribute("y", rounded(label.y)),
        attribute("font-size", rounded(label.size)),
        anchored(label.anchor),
        html::attribute_if(label.is_strong, attribute("font-weight", "bold")),
        label.text
    );
}

Node node_of(const paper::Shape& shape)
{
    return std::visit([](const auto& part) { return node_of(part); }, shape);
}

} // namespace

html::Node picture(const paper::Figure& figure, std::size_t number)
{
    const auto name = "figuur-" + std::to_string(number);
    return html::figure(
        html::cls("tekening"),
        html::Tag{"svg"}(
            attribute("role", "img"),
            attribute("viewBox", "0 0 " + rounded(figure.width) + " " + rounded(figure.height)),
            attribute("aria-labelledby", name + "-titel"),
            attribute("aria-describedby", name + "-inhoud"),
            html::Tag{"title"}(html::id(name + "-titel"), figure.caption),
            html::Tag{"desc"}(html::id(name + "-inhoud"), figure.alternative),
            html::each(figure.shapes, [](const paper::Shape& shape) { return node_of(shape); })
        ),
        html::when(not figure.caption.empty(), [&] { return html::figcaption(figure.caption); })
    );
}

html::Node wide_picture(
    const paper::Figure& figure, std::string anchor, Text caption, Text description
)
{
    return html::figure(
        html::cls("tekening tekening--breed"),
        html::figcaption(std::move(caption)),
        html::section(
            html::cls("tekening-rol"),
            attribute("tabindex", "0"),
            attribute("aria-label", t("Tekening, opzij te schuiven")),
            html::Tag{"svg"}(
                attribute("role", "img"),
                attribute("viewBox", "0 0 " + rounded(figure.width) + " " + rounded(figure.height)),
                attribute("aria-labelledby", anchor + "-inhoud"),
                html::Tag{"desc"}(html::id(anchor + "-inhoud"), std::move(description)),
                html::each(figure.shapes, [](const paper::Shape& shape) { return node_of(shape); })
            )
        )
    );
}

} // namespace wijkspraak::web
