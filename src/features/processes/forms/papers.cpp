#include "features/processes/forms.hpp"

namespace wijkspraak::processes {

namespace paper_form {
const web::Field title{
    .name = "titel", .label = t("Titel"), .need = web::Need::required, .longest = 200};
const web::Field kind{
    .name = "soort",
    .label = t("Soort stuk"),
    .hint = t("Bijvoorbeeld: brief, verordening, nieuwsbrief, verslag."),
    .need = web::Need::required,
    .longest = 60};
const web::Field status{.name = "status", .label = t("Status"), .need = web::Need::required};
const web::Field version{.name = "versie", .label = t("Versie"), .longest = 40};
const web::Field on{.name = "datum", .label = t("Datum"), .longest = 40};
const web::Field reference{.name = "kenmerk", .label = t("Kenmerk"), .longest = 100};
const web::Field address{
    .name = "adres",
    .label = t("Adres op het web"),
    .hint = t("Alleen als het stuk ergens anders staat. Begint met https://."),
    .longest = 500};
const web::Field note{.name = "opmerking", .label = t("Opmerking"), .longest = 1000, .rows = 3};
const web::Field is_public{.name = "openbaar", .label = t("Iedereen mag dit stuk lezen")};
const web::Field file{
    .name = "bestand",
    .label = t("Bestand"),
    .hint = t("PDF, ODT, DOCX, ODS, XLSX, CSV, TXT, PNG of JPG, ten hoogste 64 MB.")};
} // namespace paper_form

namespace {

/// A secure address without blanks or quotes, with something behind the slashes.
bool is_secure_address(std::string_view address)
{
    constexpr std::string_view secure = "https://";
    return address.starts_with(secure) and address.size() > secure.size() and
           address.find_first_of(" \t\"'<>\\") == std::string_view::npos;
}

} // namespace

const std::vector<web::Choice>& document_status_choices()
{
    static const auto choices = [] {
        std::vector<web::Choice> all;
        for (const auto status : documents::document_statuses)
            all.push_back({std::string{to_word(status)}, to_text(status)});
        return all;
    }();
    return choices;
}

Result<documents::DocumentDraft, web::Problems> read_paper(const web::Fields& sent)
{
    web::Reading reading{sent};
    documents::DocumentDraft draft{
        .title = reading.text(paper_form::title), .kind = reading.text(paper_form::kind)};
    const auto status = documents::parse_document_status(
        reading.choice(paper_form::status, document_status_choices())
    );
    draft.status = status.value_or(draft.status);
    draft.version = reading.text(paper_form::version);
    draft.on = reading.dated(paper_form::on);
    draft.reference = reading.text(paper_form::reference);
    draft.address = reading.text(paper_form::address);
    draft.note = reading.text(paper_form::note);
    draft.is_public = reading.tick(paper_form::is_public);

    if (not draft.address.empty() and not is_secure_address(draft.address))
        reading.refuse(
            paper_form::address.name,
            t("Vul een heel adres in dat begint met https://, of laat dit leeg.")
        );
    if (not reading.ok()) return reading.problems();
    return draft;
}

web::Fields fields_of(const documents::DocumentDraft& draft)
{
    return {
        {"titel",     draft.title                                 },
        {"soort",     draft.kind                                  },
        {"status",    std::string{to_word(draft.status)}          },
        {"versie",    draft.version                               },
        {"datum",     draft.on ? to_iso(*draft.on) : std::string{}},
        {"kenmerk",   draft.reference                             },
        {"adres",     draft.address                               },
        {"opmerking", draft.note                                  },
        {"openbaar",  draft.is_public ? "ja" : ""                 },
    };
}

} // namespace wijkspraak::processes
