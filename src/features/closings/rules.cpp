#include "features/closings/rules.hpp"

namespace wijkspraak::closings {

Result<Allowed, Refusal> may_close(const Ending& ending)
{
    // Participatieverordening 5: a process ends with a final report that holds the reaction to what
    // was said and how it was used. So none ends while an answer is missing.
    Refusal refusal{.ground = participatieverordening::art_5};
    refusal.is_closed_already = ending.process.closed_on.has_value();
    refusal.lacks_report = not ending.has_report;
    for (const auto& finding : ending.findings)
        if (finding.severity == records::Severity::block) refusal.open.push_back(finding);

    if (refusal.is_closed_already or refusal.lacks_report or not refusal.open.empty())
        return refusal;
    return Allowed{};
}

} // namespace wijkspraak::closings
