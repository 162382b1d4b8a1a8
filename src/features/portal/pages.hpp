#pragma once

#include "features/actions/action.hpp"
#include "features/inputs/inputs.hpp"
#include "features/portal/rules.hpp"
#include "features/records/finding.hpp"
#include "features/records/record.hpp"
#include "web/map.hpp"
#include "web/page.hpp"
#include "web/viewer.hpp"

#include <vector>

namespace wijkspraak::portal {

/// A process in a list, with how far it is.
struct Listed {
    processes::Process process;
    Phase phase = Phase::planning;
};

web::Page home_page(const std::vector<Listed>& newest);

/// A page of the list of processes: what was looked for, and which part of the result this is.
struct ListView {
    std::vector<Listed> shown;
    std::size_t found = 0;
    std::size_t total = 0;
    std::string search;
    Order order = Order::by_newest;
    int page = 1;
    int pages = 1;
};
web::Page list_page(const ListView& view);

/// What the page of a process for everyone tells.
struct ProcessView {
    records::Record record;
    std::optional<inputs::Call> call = {};
    Date today;
    std::optional<int> report_version = {}; ///< of the published report
    html::Node headway = html::nothing();   ///< how far the answers are
    std::vector<actions::Action> promised = {};
    std::vector<areas::Area> areas = {}; ///< that it is about
};
web::Page process_page(ProcessView view);

/// The desk of the office: every process with the one thing to do next.
struct DeskLine {
    processes::Process process;
    Next next;
    std::size_t blocks = 0;
    std::size_t warnings = 0;
};
web::Page desk_page(
    const std::vector<DeskLine>& lines, const ListView& view, const web::Viewer& viewer
);

/// What is to be done for a process, by whom and when.
struct ToDo {
    std::vector<actions::Action> actions;
    Date today;
    bool may_add = false;
};

/// The first page of a case file: what comes next, what the checker found and who does what.
web::Page overview_page(
    const records::Record& record,
    const std::vector<records::Finding>& findings,
    const Next& next,
    const ToDo& to_do
);

web::Page accessibility_page();
/// `tiles` are those of a map of somebody else, if there are any.
web::Page privacy_page(const web::TileLayer* tiles);
web::Page about_page();

} // namespace wijkspraak::portal
