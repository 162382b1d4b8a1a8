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

/// The report that the public sees: the newest that was published.
const Report* newest_published(const std::vector<Report>& reports);

} // namespace wijkspraak::reports
