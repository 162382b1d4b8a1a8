#include "web/document.hpp"

#include "base/overloaded.hpp"
#include "web/page.hpp"

#include <algorithm>

namespace wijkspraak::web {

namespace {

using html::attribute;
using html::cls;
using html::Node;

Tone tone_of(paper::Tone tone)
{
    switch (tone) {
    case paper::Tone::neutral: return Tone::neutral;
    case paper::Tone::good: return Tone::good;
    case paper::Tone::care: return Tone::care;
    case paper::Tone::bad: return Tone::bad;
    }
    return Tone::neutral;
}

/// The words with a break for each line feed.
Node lines_of(std::string_view text)
{
    std::vector<Node> lines;
    while (true) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        if (end == text.size()) return Node::group(std::move(lines));
        lines.push_back(html::br());
        text.remove_prefix(end + 1);
    }
}

Node words_of(const paper::Run& run)
{
    auto words = lines_of(run.text);
    if (run.emphasis == paper::Emphasis::strong) words = html::strong(std::move(words));
    if (run.emphasis == paper::Emphasis::emphatic) words = html::em(std::move(words));
    if (run.address.empty()) return words;
    return html::a(html::href(run.address), std::move(words));
}

Node words_of(const paper::Runs& runs)
{
    return html::each(runs, [](const paper::Run& run) { return words_of(run); });
}

Node item(const paper::Runs& runs)
{
    return html::li(words_of(runs));
}

Node list_of(const paper::List& list)
{
    auto items = html::each(list.items, item);
    return list.is_numbered ? html::ol(std::move(items)) : html::ul(std::move(items));
}

Node facts_of(const std::vector<paper::Fact>& known)
{
    return facts(html::each(known, [](const paper::Fact& each) {
        return fact(as_is(each.label), words_of(each.value));
    }));
}

html::Attribute css_of(const paper::Column& column)
{
    return html::attribute_if(column.is_number, cls("getal"));
}

Node row_of(const paper::Table& table, const std::vector<paper::Runs>& cells)
{
    std::vector<Node> row;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto css = css_of(table.columns[i]);
        auto words = i < cells.size() ? words_of(cells[i]) : html::nothing();
        const bool is_header = table.has_row_headers and i == 0;
        row.push_back(
            is_header ? html::th(css, attribute("scope", "row"), std::move(words))
                      : html::td(css, std::move(words))
        );
    }
    return html::tr(Node::group(std::move(row)));
}

Node header_of(const paper::Column& column)
{
    return html::th(css_of(column), attribute("scope", "col"), column.header);
}

Node table_of(const paper::Table& table)
{
    return html::div(
        cls("tabel"),
        attribute("role", "region"),
        attribute("tabindex", "0"),
        attribute("aria-label", table.caption),
        html::table(
            cls("utrecht-table utrecht-table--html-table"),
            html::when(not table.caption.empty(), [&] { return html::caption(table.caption); }),
            html::thead(html::tr(html::each(table.columns, header_of))),
            html::tbody(html::each(
                table.rows,
                [&](const std::vector<paper::Runs>& cells) { return row_of(table, cells); }
            ))
        )
    );
}

/// The headings of a document below each other, from the one at `next` on.
Node contents_list(const std::vector<const paper::Heading*>& headings, std::size_t& next)
{
    std::vector<Node> items;
    const auto level = headings[next]->level;
    while (next < headings.size() and headings[next]->level >= level) {
        const auto& heading = *headings[next++];
        auto item = html::li(html::a(html::href("#" + heading.anchor), heading.text));
        if (next < headings.size() and headings[next]->level > level)
            item.add(contents_list(headings, next));
        items.push_back(std::move(item));
    }
    return html::ol(cls("inhoudsopgave-lijst"), Node::group(std::move(items)));
}

Node contents_of(const paper::Contents& contents, const paper::Document& document)
{
    std::vector<const paper::Heading*> headings;
    for (const auto& block : document.blocks)
        if (const auto* heading = std::get_if<paper::Heading>(&block);
            heading != nullptr and heading->level <= contents.depth)
            headings.push_back(heading);

    auto list = html::nothing();
    for (std::size_t next = 0; next < headings.size();) list.add(contents_list(headings, next));
    return html::nav(
        cls("inhoudsopgave"),
        attribute("aria-labelledby", "inhoudsopgave"),
        html::h2(html::id("inhoudsopgave"), contents.title),
        std::move(list)
    );
}

/// Sections within sections, as the headings say.
class Sections {
public:
    explicit Sections(Node root) { open_.push_back({0, std::move(root)}); }

    void begin(const paper::Heading& heading)
    {
        close_from(heading.level);
        auto section = html::section(
            cls("deel"), html::attribute_if(not heading.anchor.empty(), html::id(heading.anchor))
        );
        section.add(title_of(heading));
        open_.push_back({heading.level, std::move(section)});
    }

    void put(Node node) { open_.back().node.add(std::move(node)); }

    Node finish()
    {
        close_from(1);
        return std::move(open_.front().node);
    }

private:
    struct Section {
        int level;
        Node node;
    };

    static Node title_of(const paper::Heading& heading)
    {
        if (heading.level <= 1) return html::h2(heading.text);
        return heading.level == 2 ? html::h3(heading.text) : html::h4(heading.text);
    }

    void close_from(int level)
    {
        while (open_.size() > 1 and open_.back().level >= level) {
            auto section = std::move(open_.back().node);
            open_.pop_back();
            put(std::move(section));
        }
    }

    std::vector<Section> open_;
};

Node opening_of(const paper::Document& document)
{
    auto report = html::div(cls("verslag"), attribute("lang", document.language));
    if (document.is_draft()) report.add(html::p(badge(as_is(document.draft_mark), Tone::care)));
    if (not document.subtitle.empty()) report.add(lead(as_is(document.subtitle)));
    if (not document.facts.empty()) report.add(facts_of(document.facts));
    return report;
}

} // namespace

html::Node document_page(const paper::Document& document)
{
    Sections sections{opening_of(document)};
    std::size_t figures = 0;
    const overloaded show{
        [&](const paper::Heading& heading) { sections.begin(heading); },
        [&](const paper::Paragraph& paragraph) { sections.put(html::p(words_of(paragraph.runs))); },
        [&](const paper::List& list) { sections.put(list_of(list)); },
        [&](const paper::Table& table) { sections.put(table_of(table)); },
        [&](const paper::Figure& figure) { sections.put(picture(figure, ++figures)); },
        [&](const paper::Note& note) {
            sections.put(callout(tone_of(note.tone), as_is(note.word), html::p(words_of(note.runs)))
            );
        },
        [&](const paper::Facts& known) { sections.put(facts_of(known.facts)); },
        [](const paper::PageBreak&) {},
        [&](const paper::Contents& contents) { sections.put(contents_of(contents, document)); },
    };
    for (const auto& block : document.blocks) std::visit(show, block);
    return sections.finish();
}

} // namespace wijkspraak::web
