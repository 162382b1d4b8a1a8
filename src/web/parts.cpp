#include "web/parts.hpp"

#include <algorithm>

namespace wijkspraak::web {

using html::attribute;
using html::attribute_if;
using html::cls;
using html::Node;

namespace {

html::Attribute css_of(Stage stage)
{
    switch (stage) {
    case Stage::done: return cls("stap stap--gedaan");
    case Stage::current: return cls("stap stap--nu");
    case Stage::ahead: return cls("stap");
    }
    return {};
}

Text word_of(Stage stage)
{
    switch (stage) {
    case Stage::done: return t("Gedaan: ");
    case Stage::current: return t("Nu: ");
    case Stage::ahead: return t("Nog niet: ");
    }
    return {};
}

html::Attribute css_of(Tone tone)
{
    switch (tone) {
    case Tone::neutral: return cls("stand");
    case Tone::good: return cls("stand stand--goed");
    case Tone::care: return cls("stand stand--let-op");
    case Tone::bad: return cls("stand stand--fout");
    }
    return {};
}

Node linked(const std::string& address, const Text& label)
{
    return address.empty() ? Node{label} : link_to(address, label);
}

Node stage_of(const Step& step)
{
    return html::li(
        css_of(step.stage),
        attribute_if(step.stage == Stage::current, attribute("aria-current", "step")),
        html::span(cls("alleen-voorlezen"), word_of(step.stage)),
        html::span(cls("stap-naam"), linked(step.address, step.label)),
        html::when(not step.note.empty(), [&] { return html::span(cls("stap-noot"), step.note); })
    );
}

Node line_of(ListItem& item)
{
    const bool has_margin_note =
        not item.date.empty() or not item.kind.empty() or not item.state.empty();
    return html::li(
        html::p(cls("lijst-kop"), linked(item.address, item.label)),
        html::when(
            has_margin_note,
            [&] {
                return html::p(
                    cls("lijst-bij"),
                    html::when(not item.date.empty(), [&] { return html::span(item.date); }),
                    html::when(not item.kind.empty(), [&] { return html::span(item.kind); }),
                    std::move(item.state)
                );
            }
        ),
        html::when(not item.summary.empty(), [&] { return html::p(item.summary); })
    );
}

} // namespace

Node next_step(NextStep step)
{
    return html::section(
        cls("volgende-stap"),
        attribute("aria-label", t("Wat u nu kunt doen")),
        html::p(cls("volgende-stap-woord"), t("Wat nu")),
        html::h2(std::move(step.heading)),
        html::when(not step.why.empty(), [&] { return html::p(step.why); }),
        std::move(step.action)
    );
}

Node steps(Text label, const std::vector<Step>& steps)
{
    return html::section(
        attribute("aria-label", std::move(label)),
        html::ol(cls("stappen"), html::each(steps, stage_of))
    );
}

Node listing(std::vector<ListItem> items)
{
    std::vector<Node> lines;
    lines.reserve(items.size());
    for (auto& item : items) lines.push_back(line_of(item));
    return html::ul(cls("lijst"), Node::group(std::move(lines)));
}

Node section_links(Text label, const std::vector<SectionLink>& links)
{
    return html::nav(
        cls("onderdelen"),
        attribute("aria-label", std::move(label)),
        html::ul(html::each(
            links,
            [](const SectionLink& link) {
                return html::li(html::a(
                    html::href(link.address),
                    attribute_if(link.is_current, attribute("aria-current", "page")),
                    link.label,
                    html::with(
                        link.count,
                        [](int count) { return html::span(cls("aantal"), std::to_string(count)); }
                    )
                ));
            }
        ))
    );
}

Node press_with_care(std::string action, Text submit)
{
    return html::form(
        cls("druk druk--zorg"),
        attribute("method", "post"),
        attribute("action", std::move(action)),
        html::FormToken{},
        html::button(
            cls("utrecht-button utrecht-button--secondary-action"),
            attribute("type", "submit"),
            std::move(submit)
        )
    );
}

Node side_by_side(std::vector<Node> parts)
{
    return html::div(cls("rij"), Node::group(std::move(parts)));
}

Node fold(Text heading, Node content)
{
    return html::details(
        cls("uitklap"),
        html::summary(std::move(heading)),
        html::div(cls("uitklap-inhoud"), std::move(content))
    );
}

Node unfolded(Text heading, Node content)
{
    auto open = fold(std::move(heading), std::move(content));
    open.add(html::flag("open"));
    return open;
}

Node progress(Text label, std::int64_t done, std::int64_t total)
{
    static constexpr html::Tag bar{"progress"};
    return html::div(
        cls("voortgang"),
        html::p(label, html::span(cls("voortgang-stand"), t(" {n} van {totaal}", done, total))),
        bar(attribute("aria-label", label),
            attribute("value", std::to_string(done)),
            attribute("max", std::to_string(std::max<std::int64_t>(total, 1))))
    );
}

Node matrix(const Matrix& matrix)
{
    Table whole{.caption = matrix.caption, .columns = {matrix.row_heading}};
    whole.columns.insert(whole.columns.end(), matrix.columns.begin(), matrix.columns.end());
    for (const auto& row : matrix.rows) {
        std::vector<Node> cells;
        cells.emplace_back(row.label);
        for (const auto& mark : row.marks)
            cells.push_back(html::span(css_of(mark.tone), mark.word));
        whole.rows.push_back(std::move(cells));
    }
    return table(std::move(whole));
}

} // namespace wijkspraak::web
