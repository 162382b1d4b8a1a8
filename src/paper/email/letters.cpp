#include "paper/email/letters.hpp"

#include "base/plain.hpp"
#include "base/utf8.hpp"
#include "paper/sheets/encoding.hpp"

#include <glib.h>

#include <memory>
#include <optional>

namespace wijkspraak::paper::email {

namespace {

using sheets::Encoded;
using sheets::Encoding;

struct Free {
    void operator()(char* text) const { g_free(text); }
};

std::string decoded(std::string_view bytes, const Encoded& encoded)
{
    sheets::Decoder decoder{bytes, encoded};
    std::string text;
    for (auto piece = decoder.next(); not piece.empty(); piece = decoder.next()) text += piece;
    return text;
}

std::string guessed(std::string_view bytes)
{
    return decoded(bytes, sheets::encoding_of(bytes).value_or(Encoded{Encoding::utf8}));
}

/// Programs say ISO-8859-1 and mean Windows-1252, which has all of it and the curly quotes too.
bool is_western(std::string_view charset)
{
    return charset == "iso-8859-1" or charset == "latin1" or charset == "windows-1252" or
           charset == "cp1252";
}

std::optional<std::string> converted(std::string_view bytes, const std::string& charset)
{
    gsize size = 0;
    const std::unique_ptr<char, Free> text{g_convert_with_fallback(
        bytes.data(),
        static_cast<gssize>(bytes.size()),
        "UTF-8",
        charset.c_str(),
        "?",
        nullptr,
        &size,
        nullptr
    )};
    if (not text) return std::nullopt;
    return std::string{text.get(), size};
}

} // namespace

std::string to_utf8(std::string_view bytes, std::string_view charset)
{
    const auto name = plain(charset);
    if (is_western(name)) return decoded(bytes, {Encoding::windows1252});
    if (name.empty() or name == "us-ascii" or name == "utf-8") return guessed(bytes);
    if (auto text = converted(bytes, name)) return *text;
    return guessed(bytes);
}

std::string cleaned(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    while (not text.empty()) {
        const auto size = character_size(text);
        const auto sign = static_cast<unsigned char>(text.front());
        const bool is_end_of_line = sign == '\r' and not text.starts_with("\r\n");
        if (size == 0)
            append_utf8(out, no_character);
        else if (is_end_of_line)
            out += '\n';
        else if (sign >= ' ' or sign == '\n' or sign == '\t')
            out += text.substr(0, size);
        text.remove_prefix(size == 0 ? 1 : size);
    }
    return out;
}

} // namespace wijkspraak::paper::email
