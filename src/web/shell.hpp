#pragma once

#include "base/language.hpp"
#include "web/page.hpp"
#include "web/routes.hpp"
#include "web/viewer.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What stands around every page: the name of the municipality, the way to other pages, the
/// language, who has signed in, and what the law wants at the bottom.
namespace wijkspraak::web {

/// All that a page is shown in. Borrows; lives as long as the answer is being made.
struct Surroundings {
    const Viewer& viewer;
    const Settings& settings;
    const Language& language;
    std::string_view path; ///< without its query; the language links lead back to it
    Notice notice = Notice::none;
    int status = 200;
};

/// The whole document, from its doctype on.
struct Written {
    std::string html;
    bool has_form = false; ///< with a token of this visitor in it
};
Written write_page(const Page& page, const Surroundings& surroundings);

/// What the browser is told beside the document: when to ask for it again.
using Headers = std::vector<std::pair<std::string, std::string>>;
Headers headers_of(const Page& page);

/// What a notice says after a change; empty for none.
Text to_text(Notice notice);

} // namespace wijkspraak::web
