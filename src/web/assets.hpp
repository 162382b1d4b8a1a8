#pragma once

#include "base/literal.hpp"

#include <span>
#include <string>
#include <string_view>

/// The files that are part of the program: style sheet, faces, icon, translations, the example.
namespace wijkspraak::web {

/// A file inside the program. It never changes under the same path, so that it may be kept for
/// ever.
struct Embedded {
    std::string_view name;       ///< "app.css", "en.po"
    std::string_view path;       ///< "/s/app-3fa2c1d4.css"; empty for what is not served
    std::string_view media_type; ///< "text/css"
    std::string_view bytes;
};

std::span<const Embedded> embedded_files();

/// The address a file is served under. Throws std::logic_error for a name that is not there.
std::string asset_path(Literal name);

/// The bytes of a file, to serve it under an address of its own. Throws like asset_path().
std::string_view asset_bytes(Literal name);

/// The translations into this language, as a gettext catalogue; empty when there are none.
std::string_view catalogue(std::string_view language_code);

} // namespace wijkspraak::web
