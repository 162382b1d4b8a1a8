#include "paper/email/plain_text.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <memory>

namespace wijkspraak::paper::email {

namespace {

using namespace std::string_view_literals;

constexpr std::array unseen{"head"sv, "style"sv, "script"sv, "title"sv, "template"sv};
constexpr std::array apart{
    "p"sv, "h1"sv, "h2"sv, "h3"sv, "h4"sv, "ul"sv, "ol"sv, "table"sv, "blockquote"sv};
constexpr std::array on_own_line{"div"sv, "li"sv, "tr"sv, "br"sv, "hr"sv, "body"sv, "h5"sv, "h6"sv};

template <typename Names>
bool is_one_of(std::string_view name, const Names& names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Puts the words of elements on lines.
class Lines {
public:
    void open(std::string_view name)
    {
        if (is_one_of(name, unseen)) ++unseen_;
        part(name);
        if (name == "blockquote") ++quotes_;
        if (name == "li") say("- ");
        if (name == "td" or name == "th") is_space_due_ = true;
    }

    void close(std::string_view name)
    {
        if (is_one_of(name, unseen) and unseen_ > 0) --unseen_;
        // A <br> ends its line when it begins; its end is no second one.
        if (name != "br") part(name);
        if (name == "blockquote" and quotes_ > 0) --quotes_;
    }

    /// Words as HTML has them, where white space is one space at most.
    void say(std::string_view words)
    {
        if (unseen_ > 0) return;
        for (const char sign : words) {
            if (sign == ' ' or sign == '\n' or sign == '\t' or sign == '\r')
                is_space_due_ = true;
            else
                put(sign);
        }
        if (words == "- ") is_space_due_ = true;
    }

    std::string take() { return std::move(out_); }

private:
    void part(std::string_view name)
    {
        if (name == "br")
            lines_due_ = std::min(lines_due_ + 1, 3);
        else if (is_one_of(name, apart))
            lines_due_ = std::max(lines_due_, 2);
        else if (is_one_of(name, on_own_line))
            lines_due_ = std::max(lines_due_, 1);
    }

    void put(char sign)
    {
        if (lines_due_ > 0)
            begin_line();
        else if (is_space_due_)
            out_ += ' ';
        is_space_due_ = false;
        out_ += sign;
    }

    void begin_line()
    {
        if (not out_.empty()) out_.append(static_cast<std::size_t>(lines_due_), '\n');
        lines_due_ = 0;
        if (quotes_ == 0) return;
        out_.append(static_cast<std::size_t>(quotes_), '>');
        out_ += ' ';
    }

    std::string out_;
    int lines_due_ = 1;
    int unseen_ = 0;
    int quotes_ = 0;
    bool is_space_due_ = false;
};

std::string_view view(const xmlChar* text)
{
    return reinterpret_cast<const char*>(text);
}

struct Free {
    void operator()(htmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
};

htmlSAXHandler handlers()
{
    htmlSAXHandler sax{};
    sax.startElement = [](void* lines, const xmlChar* name, const xmlChar**) {
        static_cast<Lines*>(lines)->open(view(name));
    };
    sax.endElement = [](void* lines, const xmlChar* name) {
        static_cast<Lines*>(lines)->close(view(name));
    };
    sax.characters = [](void* lines, const xmlChar* text, int size) {
        static_cast<Lines*>(lines)->say(view(text).substr(0, static_cast<std::size_t>(size)));
    };
    sax.ignorableWhitespace = sax.characters;
    return sax;
}

} // namespace

std::string plain_text_of(std::string_view html)
{
    Lines lines;
    auto sax = handlers();
    const std::unique_ptr<htmlParserCtxt, Free> parser{
        htmlCreatePushParserCtxt(&sax, &lines, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8)};
    if (not parser) throw std::bad_alloc{};
    htmlCtxtUseOptions(
        parser.get(),
        HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
    );
    htmlParseChunk(parser.get(), html.data(), static_cast<int>(html.size()), 1);
    return lines.take();
}

} // namespace wijkspraak::paper::email
