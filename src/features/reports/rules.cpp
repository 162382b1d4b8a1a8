#include "features/reports/rules.hpp"

#include <algorithm>

namespace wijkspraak::reports {

namespace {

// A report has a PDF and an ODT, as a draft and in a few versions; whoever wants more than these at
// once wants to keep the server busy.
constexpr int most_jobs = 30;
constexpr int most_of_process = 6;
constexpr int most_of_asker = 4;

} // namespace

Result<int, Incomplete> freeze(
    const std::vector<records::Finding>& findings, const std::vector<Report>& earlier
)
{
    // Participatieverordening, art. 5: the report holds in any case (a), (b), (c1) and (c2).
    Incomplete incomplete;
    for (const auto& finding : findings)
        if (finding.severity == records::Severity::block) incomplete.blocks.push_back(finding);
    if (not incomplete.blocks.empty()) return incomplete;

    int version = 1;
    for (const auto& report : earlier) version = std::max(version, report.version + 1);
    return version;
}

bool may_add(const PrintQueue& queue)
{
    return queue.all < most_jobs and queue.of_process < most_of_process and
           queue.of_asker < most_of_asker;
}

const Report* newest_published(const std::vector<Report>& reports)
{
    const Report* newest = nullptr;
    for (const auto& report : reports)
        if (report.published_at and (newest == nullptr or report.version > newest->version))
            newest = &report;
    return newest;
}

} // namespace wijkspraak::reports
