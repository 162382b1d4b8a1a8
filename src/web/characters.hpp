#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// What visitors type, looked at as characters instead of bytes.
namespace wijkspraak::web {

/// Whether every byte belongs to a well-formed character.
bool is_utf8(std::string_view text);

/// The number of characters of well-formed text, as a reader counts them.
std::size_t count_characters(std::string_view text);

/// Whether there is a character in it that cannot be seen and is not a tab or the end of a line.
bool has_control_characters(std::string_view text);

/// Without blanks at the ends, with \n for every kind of line break.
std::string tidied(std::string_view text);

/// The same text, with a question mark in a diamond for every byte that no character has.
std::string shown(std::string_view text);

} // namespace wijkspraak::web
