#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace wijkspraak {

/// What stands in the place of a character that is none.
inline constexpr char32_t no_character = 0xFFFD;

/// How many bytes the first character of the text has; 0 when it does not begin with valid UTF-8.
std::size_t character_size(std::string_view text);

/// The number of the character that these bytes are, all of them; they must be valid UTF-8.
char32_t character_in(std::string_view bytes);

bool is_utf8(std::string_view text);

/// Puts a character behind the text; no_character for half of a pair and for what is beyond
/// Unicode.
void append_utf8(std::string& out, char32_t character);

} // namespace wijkspraak
