#include "features/actions/forms.hpp"

#include <algorithm>

namespace wijkspraak::actions {

namespace {

const web::Field progress{
    .name = "voortgang",
    .label = t("Hoe ver is het?"),
    .need = web::Need::required,
    .longest = 2000,
    .rows = 3};
const web::Field new_date{
    .name = "nieuwe-datum",
    .label = t("Wanneer is het klaar?"),
    .hint = t("Een dag, een maand of een jaar. Bijvoorbeeld 1-6-2027, 6-2027 of 2027."),
    .need = web::Need::required};
const web::Field why_moved{
    .name = "reden-datum",
    .label = t("Waarom verandert de datum?"),
    .need = web::Need::required,
    .longest = 1000,
    .rows = 2};
const web::Field done_on{
    .name = "klaar-op", .label = t("Wanneer was het klaar?"), .need = web::Need::required};
const web::Field proof{
    .name = "bewijs",
    .label = t("Waaraan is te zien dat het gedaan is?"),
    .hint = t("In een of twee zinnen. Is de actie openbaar, dan lezen inwoners dit: noem geen "
              "namen."),
    .need = web::Need::required,
    .longest = 2000,
    .rows = 3};
const web::Field proof_address{
    .name = "bewijs-link",
    .label = t("Link naar het bewijs"),
    .hint = t("Begint met https://, of met / voor een pagina van deze site."),
    .longest = 500};
const web::Field proof_document{
    .name = "bewijs-stuk", .label = t("Of een stuk uit het dossier van het traject")};
const web::Field why_dropped{
    .name = "reden-vervallen",
    .label = t("Waarom gaat het niet door?"),
    .hint = t("Is de actie openbaar, dan lezen inwoners dit."),
    .need = web::Need::required,
    .longest = 1000,
    .rows = 2};
const web::Field why_reopened{
    .name = "reden-openen",
    .label = t("Waarom opent u deze actie weer?"),
    .need = web::Need::required,
    .longest = 1000,
    .rows = 2};

std::vector<web::Choice> document_choices(const std::vector<documents::Document>& documents)
{
    std::vector<web::Choice> choices;
    for (const auto& document : documents)
        choices.push_back({std::to_string(document.id.value()), as_is(document.title)});
    return choices;
}

void read_new_date(web::Reading& reading, Telling& telling, Date today)
{
    telling.due = reading.dated(new_date);
    telling.note = reading.text(why_moved);
    if (telling.due and telling.due->last_day() < today)
        reading.refuse(
            new_date.name, t("Deze datum is al voorbij. Kies een dag die nog moet komen.")
        );
}

void read_proof(
    web::Reading& reading,
    Telling& telling,
    const std::vector<documents::Document>& documents,
    Date today
)
{
    telling.ended_on = reading.date(done_on);
    telling.proof.text = reading.text(proof);
    telling.proof.address = read_address(reading, proof_address);
    const auto chosen = reading.choice(proof_document, document_choices(documents));
    for (const auto& document : documents)
        if (std::to_string(document.id.value()) == chosen) telling.proof.document = document.id;
    if (telling.ended_on and *telling.ended_on > today)
        reading.refuse(done_on.name, t("Deze dag moet nog komen. Vul in wanneer het klaar was."));
}

} // namespace

html::Node telling_fields(
    const web::Form& form, Deed deed, const std::vector<documents::Document>& documents
)
{
    switch (deed) {
    case Deed::noted: return form.text(progress);
    case Deed::moved: return html::group(form.text(new_date), form.text(why_moved));
    case Deed::done:
        return html::group(
            form.date(done_on),
            form.text(proof),
            form.text(proof_address),
            html::when(
                not documents.empty(),
                [&] { return form.select(proof_document, document_choices(documents)); }
            )
        );
    case Deed::dropped: return form.text(why_dropped);
    case Deed::reopened: return form.text(why_reopened);
    case Deed::added:
    case Deed::changed:
    case Deed::reminded: break;
    }
    return html::nothing();
}

Result<Telling, web::Problems> read_telling(
    Deed deed,
    const web::Fields& sent,
    const std::vector<documents::Document>& documents,
    Date today
)
{
    web::Reading reading{sent};
    Telling telling{.deed = deed};
    if (deed == Deed::noted) telling.note = reading.text(progress);
    if (deed == Deed::moved) read_new_date(reading, telling, today);
    if (deed == Deed::done) read_proof(reading, telling, documents, today);
    if (deed == Deed::reopened) telling.note = reading.text(why_reopened);
    if (deed == Deed::dropped) {
        telling.note = reading.text(why_dropped);
        telling.ended_on = today;
    }
    if (not reading.ok()) return reading.problems();
    return telling;
}

web::Fields first_fields(Date today)
{
    return {
        {std::string{done_on.name}, to_iso(today)}
    };
}

} // namespace wijkspraak::actions
