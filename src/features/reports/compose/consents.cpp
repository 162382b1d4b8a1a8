#include "features/consents/consents.hpp"

#include "features/reports/compose/writer.hpp"

#include <algorithm>

namespace wijkspraak::reports {

using consents::Consent;
using consents::Round;

namespace {

void write_matrix(Writer& writer, const records::Record& record, const Round& round)
{
    paper::Table table{
        .caption = writer.say(t("Stand per wijkorgaan: {ronde}", round.title)),
        .columns = {
                    {writer.say(t("Wijkorgaan")), 1.8},
                    {writer.say(t("Stand")), 1.3},
                    {writer.say(t("Datum")), 1.2},
                    {writer.say(t("Hoe")), 1.2},
                    {writer.say(t("Opmerking")), 2}}
    };
    for (const auto& consent : record.consents) {
        if (consent.round != round.id) continue;
        const auto body = std::ranges::find(record.bodies, consent.body, &bodies::Body::id);
        if (body == record.bodies.end()) continue;
        table.rows.push_back(
            {body->name,
             writer.say(to_text(consent.state)),
             writer.or_missing(consent.on ? writer.say(to_text(*consent.on)) : std::string{}),
             consent.channel,
             consent.remark}
        );
    }
    if (not table.rows.empty()) writer.put(std::move(table));
}

void write_round(Writer& writer, const records::Record& record, const Round& round)
{
    writer.heading(2, as_is(round.title), "akkoord-" + std::to_string(round.number));
    FactList facts{writer};
    facts.add(t("Waarover"), round.subject);
    if (round.from and round.until)
        facts.add(
            t("Periode"), t("{van} tot en met {tot}", to_text(*round.from), to_text(*round.until))
        );
    else if (round.from)
        facts.add(t("Datum"), to_text(*round.from));
    facts.add(t("Aantal wijkorganen"), to_text(round.bodies));
    facts.add(t("Hoe dat aantal bekend is"), round.bodies_source);
    writer.put(facts.take());

    std::vector<Consent> of_round;
    for (const auto& consent : record.consents)
        if (consent.round == round.id) of_round.push_back(consent);
    for (const auto& sentence : consents::sentences_of(round, of_round, record.bodies))
        writer.paragraph(sentence);
    write_matrix(writer, record, round);
}

} // namespace

void write_consents(Writer& writer, const records::Record& record)
{
    writer.heading(1, t("Wie akkoord gingen"), "akkoord");
    if (record.rounds.empty()) writer.paragraph(t("In dit traject is niet om akkoord gevraagd."));
    for (const auto& round : record.rounds) write_round(writer, record, round);
}

} // namespace wijkspraak::reports
