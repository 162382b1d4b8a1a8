#include "features/records/rules.hpp"

#include <algorithm>

namespace wijkspraak::records {

using consents::Consent;
using consents::Round;

namespace {

Finding about(const Round& round, Severity severity, Text what, Text to_do)
{
    return {
        .code = "V14",
        .severity = severity,
        .what = std::move(what),
        .to_do = std::move(to_do),
        .place = Place::consents,
        .entry = round.id.value()};
}

bool is_answer(consents::State state)
{
    using enum consents::State;
    return state == agreed or state == agreed_with_remark or state == not_agreed or
           state == abstained;
}

void check_round(
    const Round& round, std::int64_t recorded, std::int64_t answered, std::vector<Finding>& findings
)
{
    if (round.bodies.qualifier == Qualifier::unknown) {
        findings.push_back(about(
            round,
            Severity::block,
            t("Bij “{titel}” is niet bekend om hoeveel wijkorganen het gaat. Dan zegt “iedereen "
              "ging "
              "akkoord” niets.",
              round.title),
            t("Vul in hoeveel wijkorganen iets konden zeggen, en hoe u dat weet.")
        ));
        return;
    }
    if (round.bodies.qualifier != Qualifier::minimum and recorded > round.bodies.number)
        findings.push_back(about(
            round,
            Severity::block,
            t("Bij “{titel}” staan meer wijkorganen in de tabel ({tabel}) dan er zijn ({aantal}).",
              round.title,
              recorded,
              round.bodies.number),
            t("Kijk na welk aantal klopt.")
        ));
    if (answered < round.bodies.number)
        findings.push_back(about(
            round,
            Severity::warning,
            t("Bij “{titel}” is van {zonder} van de {aantal} wijkorganen geen eigen antwoord "
              "vastgelegd.",
              round.title,
              round.bodies.number - answered,
              round.bodies.number),
            t("Leg per wijkorgaan vast wat het antwoord was. Geen reactie is geen akkoord.")
        ));
}

} // namespace

void check_consents(const Record& record, std::vector<Finding>& findings)
{
    for (const auto& round : record.rounds) {
        std::int64_t recorded = 0;
        std::int64_t answered = 0;
        for (const auto& consent : record.consents) {
            if (consent.round != round.id) continue;
            ++recorded;
            if (is_answer(consent.state)) ++answered;
        }
        check_round(round, recorded, answered, findings);
    }
}

} // namespace wijkspraak::records
