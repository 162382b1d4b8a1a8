#include "paper/json.hpp"

#include "paper/number.hpp"

#include <charconv>
#include <cmath>
#include <stdexcept>

namespace wijkspraak::paper {

namespace {

[[noreturn]] void refuse_at(std::size_t offset, std::string_view reason)
{
    throw std::invalid_argument{"byte " + std::to_string(offset) + ": " + std::string{reason}};
}

void append_utf8(std::string& out, unsigned code)
{
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | (code >> 6));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        out += static_cast<char>(0xE0 | (code >> 12));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
}

class Parser {
public:
    explicit Parser(std::string_view text) : text_{text} {}

    Json whole()
    {
        auto json = value(0);
        skip_space();
        if (at_ != text_.size()) refuse_at(at_, "nothing was expected here");
        return json;
    }

private:
    static constexpr int deepest = 32;

    Json value(int depth)
    {
        if (depth > deepest) refuse_at(at_, "too deep");
        skip_space();
        const auto offset = at_;
        switch (peek()) {
        case '{': return {object(depth), offset};
        case '[': return {array(depth), offset};
        case '"': return {string(), offset};
        case 't': return expect("true"), Json{true, offset};
        case 'f': return expect("false"), Json{false, offset};
        case 'n': return expect("null"), Json{std::monostate{}, offset};
        default: return {number(), offset};
        }
    }

    Json::Object object(int depth)
    {
        Json::Object members;
        expect("{");
        if (takes('}')) return members;
        do {
            skip_space();
            auto name = string();
            skip_space();
            expect(":");
            members.emplace_back(std::move(name), value(depth + 1));
        } while (takes(','));
        skip_space();
        expect("}");
        return members;
    }

    Json::Array array(int depth)
    {
        Json::Array items;
        expect("[");
        if (takes(']')) return items;
        do items.push_back(value(depth + 1));
        while (takes(','));
        skip_space();
        expect("]");
        return items;
    }

    std::string string()
    {
        expect("\"");
        std::string out;
        while (peek() != '"') {
            const auto character = text_[at_++];
            if (static_cast<unsigned char>(character) < 0x20)
                refuse_at(at_ - 1, "a control character in a text");
            if (character == '\\')
                escape(out);
            else
                out += character;
        }
        ++at_;
        return out;
    }

    void escape(std::string& out)
    {
        const auto character = peek();
        ++at_;
        switch (character) {
        case 'n': out += '\n'; return;
        case 't': out += '\t'; return;
        case 'r': out += '\r'; return;
        case 'b': out += '\b'; return;
        case 'f': out += '\f'; return;
        case 'u': append_utf8(out, code_point()); return;
        case '"':
        case '\\':
        case '/': out += character; return;
        default: refuse_at(at_ - 1, "an unknown escape in a text");
        }
    }

    /// Only what lies outside the surrogates: all else stands in a text as itself.
    unsigned code_point()
    {
        unsigned code = 0;
        const auto digits = text_.substr(at_, 4);
        const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
        if (digits.size() != 4 or end.ptr != digits.data() + 4 or
            (code >= 0xD800 and code < 0xE000))
            refuse_at(at_, "expected four hexadecimal digits");
        at_ += 4;
        return code;
    }

    double number()
    {
        double number = 0;
        const auto rest = text_.substr(at_);
        const auto end = std::from_chars(rest.data(), rest.data() + rest.size(), number);
        if (end.ec != std::errc{} or not std::isfinite(number)) refuse_at(at_, "expected a value");
        at_ += static_cast<std::size_t>(end.ptr - rest.data());
        return number;
    }

    char peek() const
    {
        if (at_ == text_.size()) refuse_at(at_, "the end comes too early");
        return text_[at_];
    }

    bool takes(char character)
    {
        skip_space();
        if (peek() != character) return false;
        ++at_;
        return true;
    }

    void expect(std::string_view words)
    {
        if (text_.substr(at_, words.size()) != words)
            refuse_at(at_, "expected " + std::string{words});
        at_ += words.size();
    }

    void skip_space()
    {
        while (at_ < text_.size() and
               std::string_view{" \t\r\n"}.find(text_[at_]) != std::string_view::npos)
            ++at_;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

} // namespace

Json Json::parse(std::string_view text)
{
    return Parser{text}.whole();
}

void Json::refuse(std::string_view reason) const
{
    refuse_at(offset_, reason);
}

bool Json::boolean() const
{
    if (const auto* value = std::get_if<bool>(&value_)) return *value;
    refuse("expected true or false");
}

double Json::number() const
{
    if (const auto* value = std::get_if<double>(&value_)) return *value;
    refuse("expected a number");
}

int Json::integer() const
{
    const auto value = number();
    if (value < -1e9 or value > 1e9 or value != static_cast<int>(value))
        refuse("expected a whole number");
    return static_cast<int>(value);
}

const std::string& Json::text() const
{
    if (const auto* value = std::get_if<std::string>(&value_)) return *value;
    refuse("expected a text");
}

const Json::Array& Json::items() const
{
    if (const auto* value = std::get_if<Array>(&value_)) return *value;
    refuse("expected a list");
}

const Json* Json::find(std::string_view name) const
{
    const auto* members = std::get_if<Object>(&value_);
    if (members == nullptr) refuse("expected an object");
    for (const auto& [own, value] : *members)
        if (own == name) return &value;
    return nullptr;
}

const Json& Json::at(std::string_view name) const
{
    if (const auto* found = find(name)) return *found;
    refuse("expected a member \"" + std::string{name} + "\"");
}

JsonWriter& JsonWriter::begin(char bracket)
{
    separate();
    out_ += bracket;
    is_first_ = true;
    return *this;
}

JsonWriter& JsonWriter::end(char bracket)
{
    out_ += bracket;
    is_first_ = false;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name)
{
    separate();
    quote(name);
    out_ += ':';
    is_first_ = true;
    return *this;
}

JsonWriter& JsonWriter::put(std::string_view text)
{
    separate();
    quote(text);
    return *this;
}

JsonWriter& JsonWriter::put(double number)
{
    separate();
    out_ += exact(number);
    return *this;
}

JsonWriter& JsonWriter::put(int number)
{
    separate();
    out_ += std::to_string(number);
    return *this;
}

JsonWriter& JsonWriter::put(bool value)
{
    separate();
    out_ += value ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::put(std::nullptr_t /*nothing*/)
{
    separate();
    out_ += "null";
    return *this;
}

void JsonWriter::separate()
{
    if (not is_first_) out_ += ',';
    is_first_ = false;
}

void JsonWriter::quote(std::string_view text)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    out_ += '"';
    for (const auto character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (character == '"' or character == '\\') {
            (out_ += '\\') += character;
        } else if (character == '\n') {
            out_ += "\\n";
        } else if (byte < 0x20) {
            ((out_ += "\\u00") += digits[byte >> 4]) += digits[byte & 15];
        } else {
            out_ += character;
        }
    }
    out_ += '"';
}

} // namespace wijkspraak::paper
