#include "geo/json_stream.hpp"

#include "base/utf8.hpp"

#include <charconv>

namespace wijkspraak::geo {

namespace {

bool is_blank(char sign)
{
    return sign == ' ' or sign == '\n' or sign == '\r' or sign == '\t';
}

bool is_of_word(char sign)
{
    return (sign >= '0' and sign <= '9') or (sign >= 'a' and sign <= 'z') or sign == '-' or
           sign == '+' or sign == '.' or sign == 'E';
}

} // namespace

bool JsonStream::fill()
{
    if (at_ < end_) return true;
    passed_ += end_;
    in_.read(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    end_ = static_cast<std::size_t>(in_.gcount());
    at_ = 0;
    return end_ > 0;
}

char JsonStream::next()
{
    if (not fill()) throw BrokenJson{at()};
    return buffer_[at_++];
}

char JsonStream::peek()
{
    while (fill()) {
        if (not is_blank(buffer_[at_])) return buffer_[at_];
        ++at_;
    }
    throw BrokenJson{at()};
}

bool JsonStream::take(char sign)
{
    if (peek() != sign) return false;
    ++at_;
    return true;
}

void JsonStream::expect(char sign)
{
    if (not take(sign)) throw BrokenJson{at()};
}

unsigned JsonStream::hexadecimals()
{
    std::string digits;
    for (int i = 0; i < 4; ++i) digits += next();
    unsigned value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (error != std::errc{} or end != digits.data() + digits.size()) throw BrokenJson{at()};
    return value;
}

void JsonStream::escape(std::string& out)
{
    const auto sign = next();
    switch (sign) {
    case 'b': out += '\b'; return;
    case 'f': out += '\f'; return;
    case 'n': out += '\n'; return;
    case 'r': out += '\r'; return;
    case 't': out += '\t'; return;
    case 'u': break;
    case '"':
    case '\\':
    case '/': out += sign; return;
    default: throw BrokenJson{at()};
    }
    auto character = static_cast<char32_t>(hexadecimals());
    if (character >= 0xD800 and character < 0xDC00) {
        if (next() != '\\' or next() != 'u') throw BrokenJson{at()};
        const auto low = static_cast<char32_t>(hexadecimals());
        character = 0x10000 + ((character - 0xD800) << 10U) + (low - 0xDC00);
    }
    append_utf8(out, character);
}

std::string JsonStream::text()
{
    expect('"');
    std::string out;
    for (auto sign = next(); sign != '"'; sign = next()) {
        if (sign == '\\')
            escape(out);
        else
            out += sign;
        if (out.size() > longest_text) throw BrokenJson{at()};
    }
    if (not is_utf8(out)) throw BrokenJson{at()};
    return out;
}

std::string JsonStream::word()
{
    peek();
    std::string out;
    while (fill() and is_of_word(buffer_[at_])) {
        out += buffer_[at_++];
        if (out.size() > longest_text) throw BrokenJson{at()};
    }
    if (out.empty()) throw BrokenJson{at()};
    return out;
}

double JsonStream::number()
{
    const auto digits = word();
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} or end != digits.data() + digits.size()) throw BrokenJson{at()};
    return value;
}

std::string JsonStream::plain_value()
{
    const auto sign = peek();
    if (sign == '"') return text();
    if (sign == '{' or sign == '[') {
        skip();
        return {};
    }
    auto out = word();
    return out == "null" ? std::string{} : out;
}

void JsonStream::each_member(const std::function<void(const std::string& name)>& member)
{
    expect('{');
    if (take('}')) return;
    do {
        const auto name = text();
        expect(':');
        member(name);
    } while (take(','));
    expect('}');
}

void JsonStream::each_item(const std::function<void()>& item)
{
    expect('[');
    if (take(']')) return;
    do item();
    while (take(','));
    expect(']');
}

void JsonStream::skip()
{
    skip_within(0);
}

void JsonStream::skip_within(int depth)
{
    if (depth == deepest) throw BrokenJson{at()};
    switch (peek()) {
    case '{': each_member([&](const std::string&) { skip_within(depth + 1); }); return;
    case '[': each_item([&] { skip_within(depth + 1); }); return;
    case '"': text(); return;
    default: word();
    }
}

} // namespace wijkspraak::geo
