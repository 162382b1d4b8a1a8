#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wijkspraak::inputs {

/// The code of a receipt: ten characters that can be told over the telephone and that nobody
/// guesses.
///
/// They come from 29: the digits and the consonants but for L and Q, so that no two look alike and
/// no word appears. Nine are drawn at random (43 bits); the tenth is a check. With v the places in
/// the alphabet, 1·v1 + 2·v2 + … + 10·v10 is a multiple of 29, which is prime: one wrong character
/// and any two that changed places are always found, as in an ISBN.
inline constexpr std::size_t code_length = 10;

std::string new_code();

/// What somebody typed: in capitals or not, with blanks and dashes, O or Q for 0, I or L for 1.
/// Nothing when it is no code.
std::optional<std::string> read_code(std::string_view typed);

/// As people read it: "7KD-3M2-TPW9".
std::string shown_code(std::string_view code);

/// The page of the receipt: "/inbreng/7KD-3M2-TPW9".
std::string receipt_path(std::string_view code);

} // namespace wijkspraak::inputs
