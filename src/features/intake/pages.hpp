#pragma once

#include "features/intake/forms.hpp"
#include "features/intake/intake.hpp"
#include "features/intake/rules.hpp"
#include "web/page.hpp"

namespace wijkspraak::intake {

/// A form as it came in, with what is wrong with it; or as it is first shown.
struct Filled {
    const web::Fields& sent;
    const web::Problems& problems;
};

/// What somebody finds who comes to give input to a process.
struct Doorway {
    processes::Process process;
    std::optional<inputs::Call> call = {};
    Opening opening = Opening::not_public;
    std::vector<areas::Area> areas = {};
};

web::Page words_page(const Doorway& doorway, const Filled& filled, const std::string& sealed);
web::Page details_page(const Doorway& doorway, const Filled& filled, const std::string& sealed);
/// Why the form is shut and what else one can do. What was typed is given back.
web::Page shut_page(const Doorway& doorway, std::string_view typed);
/// For a process that is not there, or that residents cannot see.
web::Page unknown_page();

/// The ledger as everyone may read it, or the part of it that was searched for.
struct ListView {
    const inputs::Found& found;
    const inputs::Search& search;
    int total; ///< in the whole ledger
};
web::Page list_page(const Doorway& doorway, const ListView& view);

/// Where the office says when the form is open.
web::Page call_page(const Doorway& doorway, const Filled& filled);
std::string call_path(const processes::Process& process);

} // namespace wijkspraak::intake
