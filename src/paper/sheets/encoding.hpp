#pragma once

#include "base/text.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace wijkspraak::paper::sheets {

/// How the letters of a text file are written as bytes.
enum class Encoding { utf8, utf16_little, utf16_big, windows1252 };

Text to_text(Encoding encoding);

/// The encoding and where the text begins, after the mark that tells the encoding.
struct Encoded {
    Encoding encoding;
    std::size_t begin = 0;
};

/// What the bytes themselves say. Nothing when they are no text in any of these encodings.
std::optional<Encoded> encoding_of(std::string_view bytes);

/// Where in a text of mostly UTF-8 a byte stands that is none; such a text is damaged, not of
/// another encoding. Nothing when it is whole.
std::optional<std::size_t> first_fault(std::string_view bytes, const Encoded& encoded);

/// Gives a text in pieces of UTF-8, whatever it was written in.
class Decoder {
public:
    Decoder(std::string_view bytes, const Encoded& encoded)
        : rest_{bytes.substr(encoded.begin)}, encoding_{encoded.encoding}
    {}

    /// The next piece, which stands until the one after it; empty at the end.
    std::string_view next();

private:
    std::string_view rest_;
    Encoding encoding_;
    std::string piece_;
};

} // namespace wijkspraak::paper::sheets
