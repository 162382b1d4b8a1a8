#include "features/records/rules.hpp"

#include <algorithm>

namespace wijkspraak::records {

using inputs::Disposition;
using inputs::Fit;
using inputs::Outcome;
using inputs::Response;

namespace {

Finding about(
    const Outcome& outcome, std::string_view code, Severity severity, Text what, Text to_do
)
{
    return {
        .code = code,
        .severity = severity,
        .what = std::move(what),
        .to_do = std::move(to_do),
        .place = Place::outcomes,
        .entry = outcome.id.value()};
}

const Response* response_to(const Record& record, const Outcome& outcome)
{
    const auto found = std::ranges::find(record.responses, outcome.id, &Response::outcome);
    return found == record.responses.end() ? nullptr : &*found;
}

bool has_input(const Record& record, const Outcome& outcome)
{
    const auto& supported = record.ledger.supported;
    return std::ranges::find(supported, outcome.id) != supported.end();
}

bool has_use(const Record& record, const Outcome& outcome)
{
    return std::ranges::any_of(record.uses, [&](const inputs::Use& use) {
        return std::ranges::find(use.outcomes, outcome.id) != use.outcomes.end();
    });
}

/// Whether the outcome was tested against every current frame and conflicts with none.
bool fits_all_frames(const Record& record, const Outcome& outcome)
{
    bool has_frame = false;
    for (const auto& frame : record.frames) {
        if (not frame.is_current) continue;
        has_frame = true;
        const auto test = std::ranges::find_if(record.tests, [&](const inputs::FrameTest& result) {
            return result.outcome == outcome.id and result.frame == frame.id;
        });
        if (test == record.tests.end() or test->fit == Fit::conflicts) return false;
    }
    return has_frame;
}

void check_response(const Record& record, const Outcome& outcome, std::vector<Finding>& findings)
{
    const auto* response = response_to(record, outcome);
    // Participatieverordening, art. 5 (c): the report holds the reaction of the municipality.
    if (response == nullptr or response->reason.empty())
        findings.push_back(about(
            outcome,
            "V10",
            Severity::block,
            t("Onderdeel c1 is niet af: bij uitkomst {nummer} (“{titel}”) ontbreekt de reactie van "
              "de "
              "gemeente of de reden daarvan.",
              outcome.number,
              outcome.title),
            t("Kies overgenomen, deels of niet overgenomen, en schrijf op waarom.")
        ));
    if (response == nullptr) return;

    // Participatieverordening, art. 5 (c): … and how the input was used.
    if (response->disposition != Disposition::declined and not has_use(record, outcome))
        findings.push_back(about(
            outcome,
            "V11",
            Severity::block,
            t("Onderdeel c2 is niet af: uitkomst {nummer} (“{titel}”) is overgenomen, maar er "
              "staat niet "
              "waar dat terug te vinden is.",
              outcome.number,
              outcome.title),
            t("Noem het artikel, de maatregel of de actie, en wie ervoor zorgt.")
        ));

    // Coproduction: what fits the frames set beforehand is adopted; not doing so needs a reason.
    if (response->disposition != Disposition::adopted and response->reason.empty() and
        fits_all_frames(record, outcome))
        findings.push_back(about(
            outcome,
            "V12",
            Severity::block,
            t("Uitkomst {nummer} (“{titel}”) past binnen alle kaders, maar is niet helemaal "
              "overgenomen. "
              "De reden ontbreekt.",
              outcome.number,
              outcome.title),
            t("Schrijf op waarom de gemeente hiervan afwijkt, of neem de uitkomst over.")
        ));
}

} // namespace

void check_outcomes(const Record& record, std::vector<Finding>& findings)
{
    for (const auto& outcome : record.outcomes) {
        if (not has_input(record, outcome))
            findings.push_back(about(
                outcome,
                "V09",
                Severity::warning,
                t("Uitkomst {nummer} (“{titel}”) heeft geen inbreng. Een lezer kan niet zien wie "
                  "dit zei.",
                  outcome.number,
                  outcome.title),
                t("Koppel de inbreng waar deze uitkomst op steunt.")
            ));
        check_response(record, outcome, findings);
    }
}

} // namespace wijkspraak::records
