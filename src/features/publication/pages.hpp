#pragma once

#include "features/publication/edition.hpp"
#include "features/publication/files.hpp"
#include "web/page.hpp"
#include "web/routes.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace wijkspraak::publication {

/// "/trajecten/NAAM/inbreng.csv"
std::string path_to(const processes::Process& process, FileKind kind);
std::string page_path(const processes::Process& process);

/// What there is to take along, and what is being made.
struct OpenView {
    const processes::Process& process;
    const web::Settings& settings;
    std::vector<FileFacts> files = {};             ///< none while they have never been made
    std::optional<Instant> pictured_at = {};       ///< the moment that the files show
    const Edition* under_way = nullptr;            ///< a newer edition, or the first
    const Edition* failed = nullptr;               ///< the newest, when it could not be made
    std::optional<Instant> next_edition_from = {}; ///< when the files are no longer up to date
    bool is_still = false;                         ///< asked not to be shown the page anew
};
web::Page open_page(const OpenView& view);

/// For a program that asks for a file that has yet to be made.
web::Page not_yet_page(const processes::Process& process);

} // namespace wijkspraak::publication
