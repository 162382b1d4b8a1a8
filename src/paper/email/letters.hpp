#pragma once

#include <string>
#include <string_view>

namespace wijkspraak::paper::email {

/// Text in whatever charset its message says, or what it really is in when it says nothing or
/// something that cannot be. What cannot be read becomes U+FFFD.
std::string to_utf8(std::string_view bytes, std::string_view charset);

/// Valid UTF-8 without NUL and other control characters, with "\n" as the end of a line.
std::string cleaned(std::string_view text);

} // namespace wijkspraak::paper::email
