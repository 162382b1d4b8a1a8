#include "features/records/rules.hpp"

namespace wijkspraak::records {

using moments::Moment;

namespace {

/// What a reader of the list would expect next to come after.
struct Latest {
    const Moment* moment = nullptr;

    bool is_after(const Moment& other) const
    {
        return moment != nullptr and moment->on->first_day > other.on->last_day();
    }
    void see(const Moment& next)
    {
        if (moment == nullptr or next.on->first_day > moment->on->first_day) moment = &next;
    }
};

void check_order(const Record& record, std::vector<Finding>& findings)
{
    Latest latest;
    for (const auto& moment : record.moments) {
        if (not moment.on) continue;
        if (latest.is_after(moment))
            findings.push_back(
                {.code = "V04",
                 .what =
                     t("De volgorde wijkt af: “{titel}” is van {datum}, maar staat na “{eerder}” "
                       "van {later}.",
                       moment.title,
                       to_text(*moment.on),
                       latest.moment->title,
                       to_text(*latest.moment->on)),
                 .to_do = t("Kijk de datum na. Klopt hij, dan hoeft u niets te doen: wij zetten de "
                            "momenten "
                            "op datum en bewaren de oude volgorde."),
                 .place = Place::moments,
                 .entry = moment.id.value()}
            );
        latest.see(moment);
    }
}

void check_years(const Record& record, std::vector<Finding>& findings)
{
    for (const auto& moment : record.moments) {
        if (not moment.on or not moment.on->is_year_derived) continue;
        findings.push_back(
            {.code = "V05",
             .severity = Severity::info,
             .what =
                 t("Bij “{titel}” staat geen jaar in de bron. Het jaar is afgeleid: {datum}.",
                   moment.title,
                   to_text(*moment.on)),
             .to_do = t("Vindt u het jaar in een ander stuk? Haal dan het vinkje weg."),
             .place = Place::moments,
             .entry = moment.id.value()}
        );
    }
}

void check_future(const Record& record, std::vector<Finding>& findings)
{
    if (not record.process.document_date) return;
    const auto& written = *record.process.document_date;
    for (const auto& moment : record.moments) {
        if (not moment.on or moment.on->first_day <= written.last_day()) continue;
        findings.push_back(
            {.code = "V06",
             .what =
                 t("“{titel}” is van {datum}. Dat is na de datum van het verslag ({verslag}), maar "
                   "het staat "
                   "er als iets dat al is gebeurd.",
                   moment.title,
                   to_text(*moment.on),
                   to_text(written)),
             .to_do = t("Kijk de datum na, of schrijf op dat dit nog moet gebeuren."),
             .place = Place::moments,
             .entry = moment.id.value()}
        );
    }
}

} // namespace

void check_chronology(const Record& record, std::vector<Finding>& findings)
{
    check_order(record, findings);
    check_years(record, findings);
    check_future(record, findings);
}

} // namespace wijkspraak::records
