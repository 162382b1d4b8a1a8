#pragma once

#include "web/fields.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// What browsers write in addresses and in plain forms.
namespace wijkspraak::web::http {

/// Whether the bytes are well-formed UTF-8: no overlong forms, no surrogates.
bool is_utf8(std::string_view bytes);

/// With every %C3 undone; nothing when one is broken or the outcome is no UTF-8.
std::optional<std::string> percent_decoded(std::string_view text);

/// The path of an address, decoded and without "//", "/./" and "/../".
///
/// Nothing when it does not begin with a slash, climbs out of the site, or hides a slash, a
/// backslash or a control character.
std::optional<std::string> read_path(std::string_view text);

inline constexpr std::size_t most_form_fields = 4096;

/// The fields of "naam=J%C3%B6rg&plaats=De+Linde"; nothing when it cannot be read.
std::optional<Fields> read_urlencoded(std::string_view text);

} // namespace wijkspraak::web::http
