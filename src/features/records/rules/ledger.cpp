#include "features/records/rules.hpp"

namespace wijkspraak::records {

namespace {

/// "3, 17 en 20"; "1, 2, 3 en nog 40 andere" where there are more than are named.
Text numbers_of(const LedgerOutline& ledger, int unanswered)
{
    std::string named;
    for (const auto number : ledger.unanswered)
        named += (named.empty() ? "" : ", ") + std::to_string(number);
    const auto others = unanswered - static_cast<int>(ledger.unanswered.size());
    if (others <= 0) return as_is(named);
    return t("{nummers} {rest}", named, t("en nog één ander", "en nog {n} andere", others));
}

} // namespace

void check_ledger(const Record& record, std::vector<Finding>& findings)
{
    const auto& ledger = record.ledger;
    // Participatieverordening, art. 5 (c): the reaction of the municipality and how the input was
    // used. A report that leaves one entry without either does not hold them.
    const auto unanswered = ledger.headway.total - ledger.headway.answered;
    if (unanswered > 0)
        findings.push_back(
            {.code = "V33",
             .severity = Severity::block,
             .what =
                 t("Eén stuk inbreng heeft nog geen antwoord: nummer {nummers}.",
                   "{n} stukken inbreng hebben nog geen antwoord: nummers {nummers}.",
                   unanswered,
                   numbers_of(ledger, unanswered)),
             .to_do = t("Zet deze inbreng bij een thema en beantwoord dat, of beantwoord haar "
                        "apart."),
             .place = Place::inputs}
        );
    // The same: whoever objects to how they were read has not been answered yet.
    if (ledger.open_objections > 0)
        findings.push_back(
            {.code = "V34",
             .severity = Severity::block,
             .what =
                 t("Eén bezwaar van een inwoner heeft nog geen antwoord.",
                   "{n} bezwaren van inwoners hebben nog geen antwoord.",
                   ledger.open_objections),
             .to_do = t("Lees het bezwaar en schrijf terug wat u ermee doet."),
             .place = Place::objections}
        );
}

} // namespace wijkspraak::records
