#pragma once

#include "web/node.hpp"
#include "web/tags.hpp"

#include <concepts>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// HTML as values: what a page function returns and a test looks through.
///
///     section(h2(t("Besluit")), p(t("Vastgesteld op {datum}", to_text(date))))
///     a(href("/trajecten"), t("Alle trajecten"))
///
/// Text is escaped when it is written out; there is no way to put raw markup into a node. Sentences
/// are Text, so that the language is chosen once, when the page is written.
namespace wijkspraak::html {

inline Node nothing()
{
    return Node::group({});
}

/// Several nodes side by side, without an element around them.
template <typename... Nodes>
Node group(Nodes&&... nodes)
{
    std::vector<Node> all;
    all.reserve(sizeof...(nodes));
    (all.emplace_back(std::forward<Nodes>(nodes)), ...);
    return Node::group(std::move(all));
}

/// The node, if the condition holds. Where making it would be a mistake otherwise, give a lambda.
template <typename NodeOrMaker>
Node when(bool condition, NodeOrMaker&& node)
{
    if (not condition) return nothing();
    if constexpr (std::invocable<NodeOrMaker>)
        return node();
    else
        return Node{std::forward<NodeOrMaker>(node)};
}

/// The node made of the value, if there is a value.
template <typename Value, typename MakeNode>
Node with(const std::optional<Value>& value, MakeNode&& make_node)
{
    return value ? make_node(*value) : nothing();
}

/// One node for each item, in order.
template <typename Items, typename MakeNode>
Node each(const Items& items, MakeNode&& make_node)
{
    std::vector<Node> nodes;
    if constexpr (requires { items.size(); }) nodes.reserve(items.size());
    for (const auto& item : items) nodes.push_back(make_node(item));
    return Node::group(std::move(nodes));
}

/// All the text of a node in Dutch, with a space between elements: for tests.
std::string text_of(const Node& node);

} // namespace wijkspraak::html
