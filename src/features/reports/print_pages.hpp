#pragma once

#include "features/processes/process.hpp"
#include "features/reports/print_job.hpp"
#include "web/page.hpp"

#include <string>

namespace wijkspraak::reports {

std::string print_path(const processes::Process& process, PrintJobId id);

/// What someone who waits for a file gets to see.
struct PrintView {
    const processes::Process& process;
    const PrintJob& job;
    int ahead = 0;         ///< how many jobs come first
    bool is_asker = false; ///< and so may say that it need not be made
    bool is_still = false; ///< asked not to be shown the page anew by itself
};
web::Page print_page(const PrintView& view);

/// For whoever wants one more than there is room for.
web::Page busy_page(const processes::Process& process);

} // namespace wijkspraak::reports
