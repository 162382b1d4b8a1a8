#include "paper/number.hpp"
#include "paper/odt/body.hpp"
#include "paper/odt/parts.hpp"

#include <algorithm>

namespace wijkspraak::paper::odt {

namespace {

std::string_view style_of(Tone tone)
{
    switch (tone) {
    case Tone::neutral: return "Note";
    case Tone::good: return "Note_20_good";
    case Tone::care: return "Note_20_care";
    case Tone::bad: return "Note_20_bad";
    }
    return "Note";
}

/// The element in the place of a character that would not last as itself; none for the others.
std::string_view element_for(std::string_view text, std::size_t at)
{
    switch (text[at]) {
    case '\n': return "text:line-break";
    case '\t': return "text:tab";
    case ' ': return at > 0 and text[at - 1] == ' ' ? "text:s" : std::string_view{};
    default: return {};
    }
}

std::string level_of(const Heading& heading)
{
    return std::to_string(std::clamp(heading.level, 1, 3));
}

} // namespace

std::string content_of(const Document& document)
{
    return Body{document}.write();
}

std::string Body::write()
{
    const std::string names = "urn:oasis:names:tc:opendocument:xmlns:";
    xml_.open("office:document-content");
    xml_.attribute("xmlns:office", names + "office:1.0");
    xml_.attribute("xmlns:style", names + "style:1.0");
    xml_.attribute("xmlns:text", names + "text:1.0");
    xml_.attribute("xmlns:table", names + "table:1.0");
    xml_.attribute("xmlns:draw", names + "drawing:1.0");
    xml_.attribute("xmlns:fo", names + "xsl-fo-compatible:1.0");
    xml_.attribute("xmlns:svg", names + "svg-compatible:1.0");
    xml_.attribute("xmlns:xlink", "http://www.w3.org/1999/xlink");
    xml_.attribute("office:version", "1.3");
    automatic_styles();
    xml_.open("office:body").open("office:text");
    opening();
    for (const auto& block : document_.blocks)
        std::visit([&](const auto& alternative) { put(alternative); }, block);
    return xml_.take();
}

void Body::opening()
{
    if (not document_.author.empty()) paragraph("Sender", document_.author);
    if (document_.is_draft()) paragraph("Draft", document_.draft_mark);
    paragraph("Title", document_.title);
    if (not document_.subtitle.empty()) paragraph("Subtitle", document_.subtitle);
    put(document_.facts);
    if (document_.has_title_page) put(PageBreak{});
}

void Body::put(const Heading& heading)
{
    open("text:h", "Heading_20_" + level_of(heading));
    xml_.attribute("text:outline-level", level_of(heading));
    if (not heading.anchor.empty())
        xml_.open("text:bookmark").attribute("text:name", heading.anchor).close();
    words(heading.text);
    xml_.close();
}

void Body::put(const List& list)
{
    if (list.items.empty()) return;
    open("text:list", list.is_numbered ? "Numbers" : "Bullets");
    for (const auto& item : list.items) {
        xml_.open("text:list-item");
        paragraph("List", item);
        xml_.close();
    }
    xml_.close();
}

void Body::put(const Figure& figure)
{
    const auto scale = std::min(1.0, Figure::text_width / figure.width);
    open("text:p", "Figure");
    xml_.open("draw:frame").attribute("draw:style-name", "Graphics");
    xml_.attribute("draw:name", "figuur-" + std::to_string(++figures_));
    xml_.attribute("text:anchor-type", "as-char");
    xml_.attribute("svg:width", rounded(figure.width * scale) + "pt");
    xml_.attribute("svg:height", rounded(figure.height * scale) + "pt");
    xml_.open("draw:image").attribute("xlink:href", picture_name(figures_));
    xml_.attribute("xlink:type", "simple").attribute("xlink:show", "embed");
    xml_.attribute("xlink:actuate", "onLoad").attribute("draw:mime-type", "image/svg+xml").close();
    xml_.open("svg:title").text(figure.caption).close();
    xml_.open("svg:desc").text(figure.alternative).close();
    xml_.close().close();
    if (not figure.caption.empty()) paragraph("Figure_20_Caption", figure.caption);
}

void Body::put(const Note& note)
{
    auto all = note.runs;
    all.insert(all.begin(), strong(note.word + "\n"));
    paragraph(style_of(note.tone), all);
}

void Body::put(const Contents& contents)
{
    xml_.open("text:table-of-content").attribute("text:name", "Contents");
    xml_.attribute("text:protected", "true");
    contents_source(contents);
    xml_.open("text:index-body");
    xml_.open("text:index-title").attribute("text:name", "Contents_Head");
    paragraph("Contents_20_Heading", contents.title);
    xml_.close();
    for (const auto& block : document_.blocks)
        if (const auto* heading = std::get_if<Heading>(&block);
            heading != nullptr and heading->level <= contents.depth)
            contents_line(*heading);
    xml_.close().close();
}

/// How a word processor makes the contents anew.
void Body::contents_source(const Contents& contents)
{
    xml_.open("text:table-of-content-source");
    xml_.attribute("text:outline-level", std::to_string(contents.depth));
    open("text:index-title-template", "Contents_20_Heading").text(contents.title).close();
    for (int level = 1; level <= std::min(contents.depth, 3); ++level) {
        const auto number = std::to_string(level);
        open("text:table-of-content-entry-template", "Contents_20_" + number);
        xml_.attribute("text:outline-level", number);
        open("text:index-entry-link-start", "Index_20_Link").close();
        xml_.open("text:index-entry-text").close();
        xml_.open("text:index-entry-link-end").close();
        xml_.open("text:index-entry-tab-stop").attribute("style:type", "right");
        xml_.attribute("style:leader-char", ".").close();
        xml_.open("text:index-entry-page-number").close().close();
    }
    xml_.close();
}

void Body::contents_line(const Heading& heading)
{
    open("text:p", "Contents_20_" + level_of(heading));
    open("text:a", "Index_20_Link").attribute("text:visited-style-name", "Index_20_Link");
    xml_.attribute("xlink:type", "simple").attribute("xlink:href", "#" + heading.anchor);
    words(heading.text);
    xml_.close().open("text:tab").close();
    // The page is known once the text has been laid out; this reference follows it by itself.
    xml_.open("text:bookmark-ref").attribute("text:reference-format", "page");
    xml_.attribute("text:ref-name", heading.anchor).close().close();
}

void Body::paragraph(std::string_view style, const Runs& runs)
{
    open("text:p", style);
    for (const auto& each : runs) run(each);
    xml_.close();
}

void Body::run(const Run& run)
{
    if (not run.address.empty())
        xml_.open("text:a").attribute("xlink:type", "simple").attribute("xlink:href", run.address);
    if (run.emphasis != Emphasis::none)
        open("text:span", run.emphasis == Emphasis::strong ? "Strong" : "Emphasis");
    words(run.text);
    if (run.emphasis != Emphasis::none) xml_.close();
    if (not run.address.empty()) xml_.close();
}

/// Line feeds, tabs and spaces in a row have elements of their own; bare, they would be one space.
void Body::words(std::string_view text)
{
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto name = element_for(text, i);
        if (name.empty()) continue;
        xml_.text(text.substr(from, i - from)).open(name).close();
        from = i + 1;
    }
    xml_.text(text.substr(from));
}

} // namespace wijkspraak::paper::odt
