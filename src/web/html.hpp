#pragma once

#include "base/language.hpp"
#include "base/literal.hpp"
#include "base/text.hpp"

#include <concepts>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

/// HTML as values: what a page function returns and a test looks through.
///
///     section(h2(t("Besluit")), p(t("Vastgesteld op {datum}", to_text(date))))
///     a(href("/trajecten"), t("Alle trajecten"))
///
/// Text is escaped when it is written out; there is no way to put raw markup into a node. Sentences
/// are Text, so that the language is chosen once, when the page is written.
namespace wijkspraak::html {

/// A name and a value in a tag. An attribute without a name is left out.
struct Attribute {
    std::string_view name;
    std::variant<std::string_view, std::string, Text> value;
};

inline Attribute attribute(Literal name, Literal value)
{
    return {name.view(), value.view()};
}
template <std::same_as<std::string> String> // so that "words" are a Literal and nothing else
Attribute attribute(Literal name, String value)
{
    return {name.view(), std::move(value)};
}
inline Attribute attribute(Literal name, Text value)
{
    return {name.view(), std::move(value)};
}
/// An attribute that is there or not, such as `required`.
inline Attribute flag(Literal name, bool is_set = true)
{
    return {is_set ? name.view() : std::string_view{}, std::string_view{}};
}
inline Attribute attribute_if(bool condition, Attribute attribute)
{
    return condition ? std::move(attribute) : Attribute{};
}

inline Attribute cls(Literal names)
{
    return attribute("class", names);
}
inline Attribute id(std::string name)
{
    return attribute("id", std::move(name));
}

/// A link to a page of the site, a place on this page, or a secure address elsewhere; whatever else
/// it is given becomes "#", so that no script can come in as an address.
Attribute href(std::string address);

/// The token that proves that a form came from this site: filled in when the page is written.
struct FormToken {};

class Node {
public:
    Node(Text text);
    Node(std::string text) : content_{std::move(text)} {}
    Node(std::string_view text) : content_{std::string{text}} {}
    Node(Literal) = delete; // a sentence needs t("…"), so that it can be translated
    Node(const char*) = delete;
    Node(FormToken token) : content_{token} {}

    static Node
    element(std::string_view tag, std::vector<Attribute> attributes, std::vector<Node> children);

    /// Several nodes side by side, without an element around them.
    static Node group(std::vector<Node> children);

    Node(Node&&) noexcept = default;
    Node& operator=(Node&&) noexcept = default;
    Node(const Node&) = delete;
    Node& operator=(const Node&) = delete;
    ~Node() = default;

    /// A sentence of one literal, still in Dutch.
    struct Sentence {
        std::string_view source;
    };
    using Content = std::variant<std::monostate, std::string, Sentence, std::unique_ptr<Text>, FormToken>;

    std::string_view tag() const { return tag_; }
    const Content& content() const { return content_; }
    const std::vector<Attribute>& attributes() const { return attributes_; }
    const std::vector<Node>& children() const { return children_; }
    bool empty() const
    {
        return tag_.empty() and children_.empty() and std::holds_alternative<std::monostate>(content_);
    }

    void add(Node child) { children_.push_back(std::move(child)); }
    void add(Attribute attribute) { attributes_.push_back(std::move(attribute)); }

private:
    Node() = default;

    std::string_view tag_;
    Content content_;
    std::vector<Attribute> attributes_;
    std::vector<Node> children_;
};

/// What a page is written out with.
struct Writing {
    const Language& language = Language::dutch();
    std::string_view form_token = {};
};

void write(std::string& out, const Node& node, const Writing& writing = {});
std::string to_string(const Node& node, const Writing& writing = {});

/// An element: call it with its attributes and its children, in any order.
struct Tag {
    std::string_view name;

    template <typename... Parts>
    Node operator()(Parts&&... parts) const
    {
        constexpr auto attributes = (std::size_t{0} + ... + std::size_t{is_attribute<Parts>});
        std::vector<Attribute> own;
        std::vector<Node> children;
        own.reserve(attributes);
        children.reserve(sizeof...(Parts) - attributes);
        (put(own, children, std::forward<Parts>(parts)), ...);
        return Node::element(name, std::move(own), std::move(children));
    }

private:
    template <typename Part>
    static constexpr bool is_attribute = std::same_as<std::remove_cvref_t<Part>, Attribute>;

    template <typename Part>
    static void put(std::vector<Attribute>& own, std::vector<Node>& children, Part&& part)
    {
        if constexpr (is_attribute<Part>)
            own.push_back(std::forward<Part>(part));
        else
            children.emplace_back(std::forward<Part>(part));
    }
};

inline constexpr Tag a{"a"};
inline constexpr Tag abbr{"abbr"};
inline constexpr Tag article{"article"};
inline constexpr Tag aside{"aside"};
inline constexpr Tag blockquote{"blockquote"};
inline constexpr Tag body{"body"};
inline constexpr Tag br{"br"};
inline constexpr Tag button{"button"};
inline constexpr Tag caption{"caption"};
inline constexpr Tag code{"code"};
inline constexpr Tag dd{"dd"};
inline constexpr Tag details{"details"};
inline constexpr Tag div{"div"};
inline constexpr Tag dl{"dl"};
inline constexpr Tag dt{"dt"};
inline constexpr Tag em{"em"};
inline constexpr Tag fieldset{"fieldset"};
inline constexpr Tag figcaption{"figcaption"};
inline constexpr Tag figure{"figure"};
inline constexpr Tag footer{"footer"};
inline constexpr Tag form{"form"};
inline constexpr Tag h1{"h1"};
inline constexpr Tag h2{"h2"};
inline constexpr Tag h3{"h3"};
inline constexpr Tag h4{"h4"};
inline constexpr Tag head{"head"};
inline constexpr Tag header{"header"};
inline constexpr Tag hr{"hr"};
inline constexpr Tag input{"input"};
inline constexpr Tag label{"label"};
inline constexpr Tag legend{"legend"};
inline constexpr Tag li{"li"};
inline constexpr Tag link{"link"};
inline constexpr Tag main{"main"};
inline constexpr Tag meta{"meta"};
inline constexpr Tag nav{"nav"};
inline constexpr Tag ol{"ol"};
inline constexpr Tag option{"option"};
inline constexpr Tag p{"p"};
inline constexpr Tag section{"section"};
inline constexpr Tag select{"select"};
inline constexpr Tag small{"small"};
inline constexpr Tag span{"span"};
inline constexpr Tag strong{"strong"};
inline constexpr Tag summary{"summary"};
inline constexpr Tag table{"table"};
inline constexpr Tag tbody{"tbody"};
inline constexpr Tag td{"td"};
inline constexpr Tag textarea{"textarea"};
inline constexpr Tag th{"th"};
inline constexpr Tag thead{"thead"};
inline constexpr Tag time{"time"};
inline constexpr Tag title{"title"};
inline constexpr Tag tr{"tr"};
inline constexpr Tag ul{"ul"};

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
