#include "web/html.hpp"

#include "base/overloaded.hpp"

#include <algorithm>
#include <array>

namespace wijkspraak::html {

namespace {

/// Adds to the end of a text, with one look at the room that is left for each piece.
class Sink {
public:
    explicit Sink(std::string& out) : out_{out}, used_{out.size()} { out_.resize(used_ + 4'096); }
    Sink(const Sink&) = delete;
    Sink& operator=(const Sink&) = delete;
    ~Sink() { out_.resize(used_); }

    Sink& operator<<(std::string_view piece)
    {
        if (out_.size() - used_ < piece.size()) out_.resize((used_ + piece.size()) * 2);
        std::ranges::copy(piece, out_.data() + used_);
        used_ += piece.size();
        return *this;
    }

private:
    std::string& out_;
    std::size_t used_;
};

/// For each byte whether it means something in HTML.
constexpr std::array<bool, 256> marks = [] {
    std::array<bool, 256> all{};
    for (const unsigned char mark : {'&', '<', '>', '"'}) all[mark] = true;
    return all;
}();

std::string_view escaped(char mark)
{
    switch (mark) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    default: return "&quot;";
    }
}

/// The four characters that mean something in HTML are rare, so what is between them is copied
/// whole.
void write_escaped(Sink& out, std::string_view text)
{
    const char* from = text.data();
    const char* const end = from + text.size();
    for (const char* at = from; at != end; ++at) {
        if (not marks[static_cast<unsigned char>(*at)]) continue;
        out << std::string_view{from, at};
        out << escaped(*at);
        from = at + 1;
    }
    out << std::string_view{from, end};
}

void write_text(Sink& out, const Text& text, const Writing& writing)
{
    if (text.is_verbatim()) return write_escaped(out, text.words());
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

void write_attribute(Sink& out, const Attribute& attribute, const Writing& writing)
{
    if (attribute.name.empty()) return;
    out << " " << attribute.name;
    if (const auto* literal = std::get_if<std::string_view>(&attribute.value);
        literal != nullptr and literal->data() == nullptr)
        return; // a flag
    out << "=\"";
    std::visit(
        overloaded{
            [&](std::string_view text) { write_escaped(out, text); },
            [&](const std::string& text) { write_escaped(out, text); },
            [&](const Text& text) { write_text(out, text, writing); },
        },
        attribute.value
    );
    out << "\"";
}

void write_content(Sink& out, const Node::Content& content, const Writing& writing)
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
                if (writing.has_form != nullptr) *writing.has_form = true;
                out << R"(<input type="hidden" name="formulier" value=")";
                write_escaped(out, writing.form_token);
                out << "\">";
            },
        },
        content
    );
}

void write_node(Sink& out, const Node& node, const Writing& writing)
{
    const auto tag = node.tag();
    if (not tag.empty()) {
        out << "<" << tag;
        for (const auto& attribute : node.attributes()) write_attribute(out, attribute, writing);
        out << ">";
    }
    write_content(out, node.content(), writing);
    for (const auto& child : node.children()) write_node(out, child, writing);
    if (not tag.empty() and not is_void(tag)) out << "</" << tag << ">";
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
    if (text.is_verbatim())
        content_ = std::move(text).words();
    else if (not text.is_number() and text.arguments().empty())
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
    Sink sink{out};
    write_node(sink, node, writing);
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
