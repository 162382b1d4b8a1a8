#pragma once

#include <string>
#include <string_view>

/// Text as people look for it: without capitals and accents.
namespace wijkspraak {

/// "één Café" becomes "een cafe". What is no letter stays as it is.
std::string plain(std::string_view text);

/// Whether every word of the query occurs somewhere in the text, however it is written.
bool holds(std::string_view text, std::string_view query);

/// The name for in an address: "Hoe gaan wíj om?" becomes "hoe-gaan-wij-om". Empty when there is no
/// letter or digit in the text.
std::string slug_of(std::string_view text);

} // namespace wijkspraak
