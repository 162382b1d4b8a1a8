#pragma once

#include "base/result.hpp"
#include "civic/article.hpp"
#include "features/processes/process.hpp"
#include "features/records/finding.hpp"

#include <vector>

namespace wijkspraak::closings {

/// What is known of a process that somebody wants to close.
struct Ending {
    const processes::Process& process;
    const std::vector<records::Finding>& findings;
    bool has_report = false; ///< frozen and published
};

/// Why a process cannot be closed.
struct Refusal {
    bool is_closed_already = false;
    bool lacks_report = false;
    std::vector<records::Finding> open = {}; ///< what is missing, entry by entry
    Article ground;
};

struct Allowed {};
Result<Allowed, Refusal> may_close(const Ending& ending);

} // namespace wijkspraak::closings
