#include "features/records/rules.hpp"

#include <algorithm>

namespace wijkspraak::records {

Text to_text(Severity severity)
{
    switch (severity) {
    case Severity::info: return t("ter informatie");
    case Severity::warning: return t("let op");
    case Severity::block: return t("houdt het eindverslag tegen");
    }
    return {};
}

std::vector<Finding> check(const Record& record)
{
    std::vector<Finding> findings;
    check_plan(record, findings);
    check_chronology(record, findings);
    check_sessions(record, findings);
    check_ledger(record, findings);
    check_outcomes(record, findings);
    check_consents(record, findings);
    check_invitations(record, findings);
    check_parts(record, findings);
    std::ranges::stable_sort(findings, [](const Finding& a, const Finding& b) {
        return a.severity > b.severity;
    });
    return findings;
}

std::size_t count_of(const std::vector<Finding>& findings, Severity severity)
{
    return static_cast<std::size_t>(std::ranges::count(findings, severity, &Finding::severity));
}

bool has_block(const std::vector<Finding>& findings)
{
    return count_of(findings, Severity::block) > 0;
}

void check_parts(const Record& record, std::vector<Finding>& findings)
{
    // Participatieverordening, art. 5 (a) and (b): the report holds an outline of the process and
    // its main outcomes, so a report without either is no report.
    if (record.moments.empty())
        findings.push_back(
            {.code = "V31",
             .severity = Severity::block,
             .what = t("Onderdeel a is leeg: er is geen enkel moment vastgelegd."),
             .to_do = t("Leg vast wat er is gedaan: bijeenkomsten, brieven en besluiten."),
             .place = Place::moments}
        );
    if (record.outcomes.empty())
        findings.push_back(
            {.code = "V32",
             .severity = Severity::block,
             .what = t("Onderdeel b is leeg: er is geen enkele uitkomst vastgelegd."),
             .to_do = t("Leg de belangrijkste uitkomsten vast."),
             .place = Place::outcomes}
        );
}

} // namespace wijkspraak::records
