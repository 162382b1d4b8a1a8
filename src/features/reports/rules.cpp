#include "features/reports/rules.hpp"

#include <algorithm>

namespace wijkspraak::reports {

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

const Report* newest_published(const std::vector<Report>& reports)
{
    const Report* newest = nullptr;
    for (const auto& report : reports)
        if (report.published_at and (newest == nullptr or report.version > newest->version))
            newest = &report;
    return newest;
}

} // namespace wijkspraak::reports
