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

} // namespace wijkspraak::paper::xml
