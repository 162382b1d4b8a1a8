#include "features/records/rules.hpp"

#include <cctype>
#include <map>
#include <set>

namespace wijkspraak::records {

using moments::Moment;

namespace {

/// The letters and digits of a text in lower case, so that "Veel  input." equals "veel input".
std::string normalised(std::string_view text)
{
    std::string letters;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 or byte >= 0x80)
            letters += static_cast<char>(std::tolower(byte));
    }
    return letters;
}

Finding about(const Moment& moment, std::string_view code, Severity severity, Text what, Text to_do)
{
    return {
        .code = code,
        .severity = severity,
        .what = std::move(what),
        .to_do = std::move(to_do),
        .place = Place::moments,
        .entry = moment.id.value()};
}

void check_results(const Record& record, std::vector<Finding>& findings)
{
    std::map<std::string, const Moment*> said_before;
    for (const auto& moment : record.moments) {
        if (not moments::is_session(moment.kind)) continue;
        const auto result = normalised(moment.result);
        if (result.empty()) {
            findings.push_back(about(
                moment,
                "V07",
                Severity::warning,
                t("Bij “{titel}” staat geen resultaat.", moment.title),
                t("Schrijf in een of twee zinnen op wat het opleverde.")
            ));
            continue;
        }
        const auto [before, is_new] = said_before.emplace(result, &moment);
        if (is_new) continue;
        findings.push_back(about(
            moment,
            "V07",
            Severity::warning,
            t("Het resultaat van “{titel}” is precies gelijk aan dat van “{ander}”.",
              moment.title,
              before->second->title),
            t("Schrijf bij elke bijeenkomst op wat er daar is gezegd.")
        ));
    }
}

/// A result that says that there was input, without any input on record, tells nobody what was
/// said.
void check_inputs_of_sessions(const Record& record, std::vector<Finding>& findings)
{
    const auto& known = record.ledger.heard;
    const std::set<moments::MomentId> heard{known.begin(), known.end()};

    for (const auto& moment : record.moments) {
        const bool should_hold_input =
            moments::is_session(moment.kind) and moments::is_participatory(moment.kind);
        if (not should_hold_input or moment.result.empty() or heard.contains(moment.id)) continue;
        findings.push_back(about(
            moment,
            "V07",
            Severity::warning,
            t("Bij “{titel}” is geen inbreng vastgelegd. Wat er is gezegd, is zo niet terug te "
              "vinden.",
              moment.title),
            t("Leg ten minste één punt vast dat daar is ingebracht.")
        ));
    }
}

void check_counts(const Record& record, std::vector<Finding>& findings)
{
    for (const auto& moment : record.moments) {
        if (not moments::is_session(moment.kind) or
            moment.attendance.qualifier != Qualifier::unknown)
            continue;
        findings.push_back(about(
            moment,
            "V08",
            Severity::info,
            moment.attendance_note.empty()
                ? t("Bij “{titel}” staat niet hoeveel mensen er waren.", moment.title)
                : t("Bij “{titel}” staat alleen in woorden hoeveel mensen er waren: {woorden}.",
                    moment.title,
                    moment.attendance_note),
            t("Vul een aantal in en zeg of het precies is, ongeveer, of ten minste.")
        ));
    }
}

} // namespace

void check_sessions(const Record& record, std::vector<Finding>& findings)
{
    check_results(record, findings);
    check_inputs_of_sessions(record, findings);
    check_counts(record, findings);
}

} // namespace wijkspraak::records
