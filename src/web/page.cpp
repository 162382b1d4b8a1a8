#include "web/page.hpp"

#include <algorithm>

namespace wijkspraak::web {

using html::attribute;
using html::attribute_if;
using html::cls;
using html::Node;

namespace {

html::Attribute css_of_badge(Tone tone)
{
    switch (tone) {
    case Tone::neutral: return cls("label");
    case Tone::good: return cls("label label--goed");
    case Tone::care: return cls("label label--let-op");
    case Tone::bad: return cls("label label--fout");
    }
    return {};
}

html::Attribute css_of_callout(Tone tone)
{
    switch (tone) {
    case Tone::neutral: return cls("melding");
    case Tone::good: return cls("melding melding--goed");
    case Tone::care: return cls("melding melding--let-op");
    case Tone::bad: return cls("melding melding--fout");
    }
    return {};
}

/// One paragraph of what people wrote, with a break for each end of a line.
Node paragraph(std::string_view text)
{
    std::vector<Node> lines;
    while (not text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        if (not lines.empty()) lines.push_back(html::br());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return html::p(Node::group(std::move(lines)));
}

Node row_of(std::vector<Node> cells)
{
    std::vector<Node> row;
    row.reserve(cells.size());
    for (auto& cell : cells)
        row.push_back(
            row.empty() ? html::th(attribute("scope", "row"), std::move(cell))
                        : html::td(std::move(cell))
        );
    return html::tr(Node::group(std::move(row)));
}

Node header_of(const Text& column)
{
    if (column.empty()) return html::td();
    return html::th(attribute("scope", "col"), column);
}

std::string address_of(const Paging& paging, int page)
{
    const auto mark = paging.address.find('?') == std::string::npos ? "?" : "&";
    return paging.address + mark + "pagina=" + std::to_string(page);
}

Node page_number(const Paging& paging, int page)
{
    if (page == paging.page)
        return html::li(html::span(attribute("aria-current", "page"), std::to_string(page)));
    return html::li(html::a(
        html::href(address_of(paging, page)),
        html::span(cls("alleen-voorlezen"), t("Pagina ")),
        std::to_string(page)
    ));
}

} // namespace

Node lead(Text text)
{
    return html::p(cls("inleiding"), std::move(text));
}

Node written(std::string_view text)
{
    std::vector<Node> paragraphs;
    while (not text.empty()) {
        const auto end = std::min(text.find("\n\n"), text.size());
        if (end > 0) paragraphs.push_back(paragraph(text.substr(0, end)));
        text.remove_prefix(std::min(end + 2, text.size()));
    }
    return html::div(
        cls("geschreven"), attribute("lang", "nl"), Node::group(std::move(paragraphs))
    );
}

Node link_to(std::string address, Text label)
{
    return html::a(html::href(std::move(address)), std::move(label));
}

Node action_link(std::string address, Text label)
{
    return html::p(
        cls("knoppen"),
        html::a(
            cls("utrecht-button-link utrecht-button-link--primary-action"),
            html::href(std::move(address)),
            std::move(label)
        )
    );
}

Node empty_state(Text why, Node what_to_do)
{
    return html::div(cls("leeg"), html::p(std::move(why)), std::move(what_to_do));
}

Node badge(Text label, Tone tone)
{
    return html::span(css_of_badge(tone), std::move(label));
}

Node callout(Tone tone, Text heading, Node body)
{
    return html::div(
        css_of_callout(tone),
        html::p(cls("melding-kop"), html::strong(std::move(heading))),
        std::move(body)
    );
}

Node table(Table table)
{
    std::vector<Node> rows;
    rows.reserve(table.rows.size());
    for (auto& row : table.rows) rows.push_back(row_of(std::move(row)));
    return html::section(
        cls("tabel"),
        attribute("tabindex", "0"),
        attribute("aria-label", table.caption),
        html::table(
            cls("utrecht-table utrecht-table--html-table"),
            html::caption(
                attribute_if(table.is_caption_hidden, cls("alleen-voorlezen")), table.caption
            ),
            html::thead(html::tr(html::each(table.columns, header_of))),
            html::tbody(Node::group(std::move(rows)))
        )
    );
}

Node paging(const Paging& paging)
{
    if (paging.pages < 2) return html::nothing();
    std::vector<Node> numbers;
    for (int page = 1; page <= paging.pages; ++page) {
        const bool is_near = page == 1 or page == paging.pages or std::abs(page - paging.page) <= 2;
        const bool leaves_gap = std::abs(page - paging.page) == 3;
        if (is_near)
            numbers.push_back(page_number(paging, page));
        else if (leaves_gap)
            numbers.push_back(html::li(cls("weggelaten"), as_is("…")));
    }
    return html::nav(
        cls("bladeren"),
        attribute("aria-label", t("Pagina’s")),
        html::when(
            paging.page > 1,
            [&] { return link_to(address_of(paging, paging.page - 1), t("Vorige")); }
        ),
        html::ul(Node::group(std::move(numbers))),
        html::when(
            paging.page < paging.pages,
            [&] { return link_to(address_of(paging, paging.page + 1), t("Volgende")); }
        )
    );
}

} // namespace wijkspraak::web
