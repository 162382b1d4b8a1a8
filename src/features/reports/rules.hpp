#pragma once

#include "base/result.hpp"
#include "features/records/finding.hpp"
#include "features/reports/report.hpp"

#include <vector>

namespace wijkspraak::reports {

/// Why the report cannot be frozen: what has to be mended first.
struct Incomplete {
    std::vector<records::Finding> blocks;
};

/// The version that the report gets, or what is missing.
///
/// Participatieverordening, art. 5: a report without one of its parts is no report.
Result<int, Incomplete> freeze(
    const std::vector<records::Finding>& findings, const std::vector<Report>& earlier
);

/// From how many pages on a file is not made while its reader waits for the answer, but as a print
/// job with a page that says how far it is.
inline constexpr int most_pages_at_once = 60;

/// How long a print job stays in the hands of a server that says nothing.
inline constexpr std::int64_t heartbeat_lasts = 20 * one_second;

/// How often a server may fall silent over a job before the job gets the blame.
inline constexpr int most_deaths = 3;

/// How many print jobs wait or are at work.
struct PrintQueue {
    int all = 0;
    int of_process = 0;
    int of_asker = 0;
};

/// Whether one more may be added.
bool may_add(const PrintQueue& queue);

/// The report that the public sees: the newest that was published.
const Report* newest_published(const std::vector<Report>& reports);

} // namespace wijkspraak::reports
