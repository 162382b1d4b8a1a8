#pragma once

#include "base/language.hpp"
#include "base/literal.hpp"
#include "base/text.hpp"

#include <concepts>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What HTML values are made of; pages include web/html.hpp.
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

    static Node element(
        std::string_view tag, std::vector<Attribute> attributes, std::vector<Node> children
    );

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
    using Content =
        std::variant<std::monostate, std::string, Sentence, std::unique_ptr<Text>, FormToken>;

    std::string_view tag() const { return tag_; }
    const Content& content() const { return content_; }
    const std::vector<Attribute>& attributes() const { return attributes_; }
    const std::vector<Node>& children() const { return children_; }
    bool empty() const
    {
        return tag_.empty() and children_.empty() and
               std::holds_alternative<std::monostate>(content_);
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
    bool* has_form = nullptr; ///< is set when a form token is written
};

void write(std::string& out, const Node& node, const Writing& writing = {});
std::string to_string(const Node& node, const Writing& writing = {});

} // namespace wijkspraak::html
