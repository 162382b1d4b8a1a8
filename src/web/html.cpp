#include "web/html.hpp"

#include "base/overloaded.hpp"

#include <algorithm>
#include <array>

namespace wijkspraak::html {

namespace {

/// The four characters that mean something in HTML are rare, so what is between them is copied
/// whole.
void write_escaped(std::string& out, std::string_view text)
{
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char* replacement = nullptr;
        switch (text[i]) {
        case '&': replacement = "&amp;"; break;
        case '<': replacement = "&lt;"; break;
        case '>': replacement = "&gt;"; break;
        case '"': replacement = "&quot;"; break;
        default: continue;
        }
        out.append(text, from, i - from);
        out += replacement;
        from = i + 1;
    }
    out.append(text, from, text.size() - from);
}

void write_text(std::string& out, const Text& text, const Writing& writing)
{
    std::string said;
    writing.language.say(text, said);
    write_escaped(out, said);
}

bool is_void(std::string_view tag)
{
    static constexpr std::array<std::string_view, 6> tags{
        "br", "hr", "img", "input", "link", "meta"};
    return std::ranges::find(tags, tag) != tags.end();
}

void write_attribute(std::string& out, const Attribute& attribute, const Writing& writing)
{
    if (attribute.name.empty()) return;
    ((out += ' ') += attribute.name);
    if (const auto* literal = std::get_if<std::string_view>(&attribute.value);
        literal != nullptr and literal->data() == nullptr)
        return; // a flag
    out += "=\"";
    std::visit(
        overloaded{
            [&](std::string_view text) { write_escaped(out, text); },
            [&](const std::string& text) { write_escaped(out, text); },
            [&](const Text& text) { write_text(out, text, writing); },
        },
        attribute.value
    );
    out += '"';
}

void write_content(std::string& out, const Node::Content& content, const Writing& writing)
{
    std::visit(
        overloaded{
            [](std::monostate) {},
            [&](const std::string& text) { write_escaped(out, text); },
            [&](const Node::Sentence& text) {
                write_escaped(out, writing.language.word(text.source));
            },
            [&](const std::unique_ptr<Text>& text) { write_text(out, *text, writing); },
            [&](FormToken) {
                out += R"(<input type="hidden" name="formulier" value=")";
                write_escaped(out, writing.form_token);
                out += "\">";
            },
        },
        content
    );
}

void collect_text(const Node& node, std::string& out)
{
    std::visit(
        overloaded{
            [&](const std::string& text) { out += text; },
            [&](const Node::Sentence& text) { out += text.source; },
            [&](const std::unique_ptr<Text>& text) { Language::dutch().say(*text, out); },
            [](const auto&) {},
        },
        node.content()
    );
    for (const auto& child : node.children()) {
        collect_text(child, out);
        out += ' ';
    }
}

} // namespace

Attribute href(std::string address)
{
    const bool is_local = address.starts_with('/') and not address.starts_with("//");
    const bool is_known = is_local or address.starts_with('#') or address.starts_with('?') or
                          address.starts_with("https://") or address.starts_with("mailto:") or
                          address.starts_with("tel:");
    return attribute("href", is_known ? std::move(address) : std::string{"#"});
}

Node::Node(Text text)
{
    if (not text.source().empty() and text.arguments().empty())
        content_ = Sentence{text.source()};
    else
        content_ = std::make_unique<Text>(std::move(text));
}

Node Node::element(
    std::string_view tag, std::vector<Attribute> attributes, std::vector<Node> children
)
{
    Node node;
    node.tag_ = tag;
    node.attributes_ = std::move(attributes);
    node.children_ = std::move(children);
    return node;
}

Node Node::group(std::vector<Node> children)
{
    return element({}, {}, std::move(children));
}

void write(std::string& out, const Node& node, const Writing& writing)
{
    const auto tag = node.tag();
    if (not tag.empty()) {
        (out += '<') += tag;
        for (const auto& attribute : node.attributes()) write_attribute(out, attribute, writing);
        out += '>';
    }
    write_content(out, node.content(), writing);
    for (const auto& child : node.children()) write(out, child, writing);
    if (not tag.empty() and not is_void(tag)) ((out += "</") += tag) += '>';
}

std::string to_string(const Node& node, const Writing& writing)
{
    std::string out;
    write(out, node, writing);
    return out;
}

std::string text_of(const Node& node)
{
    std::string out;
    collect_text(node, out);
    return out;
}

} // namespace wijkspraak::html
