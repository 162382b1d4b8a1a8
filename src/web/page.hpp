#pragma once

#include "web/html.hpp"

#include <optional>
#include <string>
#include <vector>

/// The parts that every page of the site is made of. Markup, classes and accessibility live here,
/// once; a feature's pages are made of these words.
namespace wijkspraak::web {

/// A place above this page, for the trail at its top.
struct Crumb {
    Text label;
    std::string address;
};

/// A whole page before it is put in the shell of the site (header, language, sign-in, footer).
struct Page {
    Text title;
    html::Node content = html::nothing();
    std::vector<Crumb> trail = {};
    bool is_wide = false;    ///< for tables and working screens of the office
    bool is_indexed = true;  ///< whether search engines may list it
    bool has_script = false; ///< for what works without a script, and better with one
    int refresh_after = 0;   ///< in seconds, to show how far something is; 0 for a page that stays
};

/// A page with this title as its heading.
template <typename... Content>
Page page(Text title, Content&&... content)
{
    return {.title = std::move(title), .content = html::group(std::forward<Content>(content)...)};
}

/// A label with its value, for in facts(). The value is a Text or a Node.
template <typename Value>
html::Node fact(Text label, Value&& value)
{
    return html::div(
        html::cls("feit"), html::dt(std::move(label)), html::dd(std::forward<Value>(value))
    );
}

/// What is known of something, as a description list.
template <typename... Facts>
html::Node facts(Facts&&... facts)
{
    return html::dl(html::cls("feiten"), std::forward<Facts>(facts)...);
}

/// The first paragraph of a page, which says what it is about.
html::Node lead(Text text);

/// What people wrote, with its line breaks, marked as Dutch.
html::Node written(std::string_view text);

/// A link.
html::Node link_to(std::string address, Text label);

/// A link that is the next step of a page, in the shape of a button.
html::Node action_link(std::string address, Text label);

/// Why the page is empty and what to do about it.
html::Node empty_state(Text why, html::Node what_to_do = html::nothing());

enum class Tone { neutral, good, care, bad };

/// A short word with a colour, such as the state of a plan. Never tells by colour alone.
html::Node badge(Text label, Tone tone = Tone::neutral);

/// A message that stands out, with a heading.
html::Node callout(Tone tone, Text heading, html::Node body);

/// A table with a caption and headers; cells are nodes. The first cell of each row is its header.
struct Table {
    Text caption;
    std::vector<Text> columns = {};
    std::vector<std::vector<html::Node>> rows = {};
    bool is_caption_hidden = false; ///< when the heading above already says it
};
html::Node table(Table table);

/// A section with a heading that can be linked to.
template <typename... Content>
html::Node part(std::string anchor, Text heading, Content&&... content)
{
    return html::section(
        html::cls("deel"),
        html::id(anchor),
        html::h2(std::move(heading)),
        std::forward<Content>(content)...
    );
}

/// The links to the pages of a long list; `address` gets "pagina=" added to its query.
struct Paging {
    int page = 1;
    int pages = 1;
    std::string address;
};
html::Node paging(const Paging& paging);

} // namespace wijkspraak::web
