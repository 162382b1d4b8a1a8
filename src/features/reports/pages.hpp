#pragma once

#include "features/processes/process.hpp"
#include "features/records/finding.hpp"
#include "features/reports/report.hpp"
#include "paper/document.hpp"
#include "web/fields.hpp"
#include "web/page.hpp"

#include <vector>

namespace wijkspraak::reports {

/// Where a report can be read and taken away; `version` is none for the draft.
std::string path_to(
    const processes::Process& process, std::string_view ending, std::optional<int> version
);

/// The report as a page. With its fingerprint when it is frozen.
web::Page report_page(
    const processes::Process& process, const paper::Document& document, const Report* report
);

/// Instead of a report that is not there yet.
web::Page no_report_page(const processes::Process& process);

/// What the office sees: what is still missing, the versions, and the one next step.
struct Desk {
    const processes::Process& process;
    const std::vector<records::Finding>& findings;
    const std::vector<Report>& reports;
    bool may_change = false;
    bool was_refused = false; ///< someone just tried to freeze it
};
web::Page desk_page(const Desk& desk, const web::Fields& sent, const web::Problems& problems);

} // namespace wijkspraak::reports
