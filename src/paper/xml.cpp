#include "paper/xml.hpp"

namespace wijkspraak::paper::xml {

std::string escaped(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const auto character : text) {
        switch (character) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default:
            const auto byte = static_cast<unsigned char>(character);
            if (byte >= 0x20 or byte == '\t' or byte == '\n') out += character;
        }
    }
    return out;
}

Writer& Writer::open(std::string_view name)
{
    end_tag();
    (out_ += '<') += name;
    open_.emplace_back(name);
    is_in_tag_ = true;
    return *this;
}

Writer& Writer::attribute(std::string_view name, std::string_view value)
{
    (((out_ += ' ') += name) += "=\"") += escaped(value) + "\"";
    return *this;
}

Writer& Writer::text(std::string_view text)
{
    end_tag();
    out_ += escaped(text);
    return *this;
}

Writer& Writer::close()
{
    if (is_in_tag_)
        out_ += "/>";
    else
        ((out_ += "</") += open_.back()) += '>';
    is_in_tag_ = false;
    open_.pop_back();
    return *this;
}

std::string Writer::take()
{
    while (not open_.empty()) close();
    return std::move(out_);
}

void Writer::end_tag()
{
    if (is_in_tag_) out_ += '>';
    is_in_tag_ = false;
}

} // namespace wijkspraak::paper::xml
