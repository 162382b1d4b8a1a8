#include "features/records/records.hpp"
#include "web/page.hpp"

namespace wijkspraak::records {

using html::Node;

namespace {

Node item(const Finding& finding, const processes::Process& process)
{
    return html::li(
        html::strong(as_is(std::string{finding.code} + ": ")),
        finding.what,
        html::br(),
        web::link_to(address_of(finding, process), finding.to_do)
    );
}

} // namespace

Node findings_list(
    const std::vector<Finding>& findings, Severity severity, const processes::Process& process
)
{
    if (count_of(findings, severity) == 0) return html::nothing();
    return html::ul(html::each(findings, [&](const Finding& finding) {
        return html::when(finding.severity == severity, [&] { return item(finding, process); });
    }));
}

} // namespace wijkspraak::records
