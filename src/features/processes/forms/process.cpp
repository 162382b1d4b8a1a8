#include "base/plain.hpp"
#include "features/processes/forms.hpp"

namespace wijkspraak::processes {

namespace process_form {
const web::Field title{
    .name = "titel",
    .label = t("Titel"),
    .hint = t("Waar gaat het traject over? De titel komt ook in het adres van de pagina."),
    .need = web::Need::required,
    .longest = 90};
const web::Field summary{
    .name = "samenvatting",
    .label = t("Samenvatting voor inwoners"),
    .hint = t("In twee zinnen: waar gaat het over, en waarom is dat belangrijk voor de lezer?"),
    .need = web::Need::required,
    .longest = 600,
    .rows = 3};
const web::Field rung{
    .name = "vorm", .label = t("Hoeveel invloed hebben deelnemers?"), .need = web::Need::required};
const web::Field authority{
    .name = "bestuur", .label = t("Wie besluit aan het eind?"), .need = web::Need::required};
const web::Field legal_basis{
    .name = "grondslag",
    .label = t("Regeling"),
    .hint = t("Bijvoorbeeld: Participatieverordening, artikel 5."),
    .longest = 200};
const web::Field contact{
    .name = "contact",
    .label = t("Contact"),
    .hint = t("Een rol en hoe die te bereiken is, geen naam. Bijvoorbeeld: de projectleider, "
              "participatie@gemeente.example."),
    .need = web::Need::required,
    .longest = 200};
} // namespace process_form

namespace {

/// Addresses that pages of the office have already.
constexpr std::string_view taken_slug = "nieuw";

template <typename Choices>
std::vector<web::Choice> choices_of(const Choices& values)
{
    std::vector<web::Choice> choices;
    for (const auto value : values)
        choices.push_back({std::string{to_word(value)}, to_text(value)});
    return choices;
}

std::vector<web::Choice> rungs_with_promises()
{
    auto choices = choices_of(rungs);
    for (std::size_t i = 0; i < rungs.size(); ++i) choices[i].hint = promise_of(rungs.at(i));
    return choices;
}

} // namespace

const std::vector<web::Choice>& rung_choices()
{
    static const auto choices = rungs_with_promises();
    return choices;
}

const std::vector<web::Choice>& authority_choices()
{
    static const auto choices = choices_of(authorities);
    return choices;
}

const std::vector<web::Choice>& frame_kind_choices()
{
    static const auto choices = choices_of(frame_kinds);
    return choices;
}

Result<ProcessDraft, web::Problems> read_process(const web::Fields& sent)
{
    web::Reading reading{sent};
    ProcessDraft draft;
    draft.title = reading.text(process_form::title);
    draft.slug = slug_of(draft.title);
    draft.summary = reading.text(process_form::summary);
    const auto rung = parse_rung(reading.choice(process_form::rung, rung_choices()));
    draft.rung = rung.value_or(draft.rung);
    const auto authority =
        parse_authority(reading.choice(process_form::authority, authority_choices()));
    draft.authority = authority.value_or(draft.authority);
    draft.legal_basis = reading.text(process_form::legal_basis);
    draft.contact = reading.text(process_form::contact);

    if (draft.slug.empty() or draft.slug == taken_slug)
        reading.refuse(
            process_form::title.name, t("Kies een titel die zegt waar het traject over gaat.")
        );
    if (not reading.ok()) return reading.problems();
    return draft;
}

web::Fields fields_of(const ProcessDraft& draft)
{
    return {
        {"titel",        draft.title                          },
        {"samenvatting", draft.summary                        },
        {"vorm",         std::string{to_word(draft.rung)}     },
        {"bestuur",      std::string{to_word(draft.authority)}},
        {"grondslag",    draft.legal_basis                    },
        {"contact",      draft.contact                        },
    };
}

namespace publicity_form {
const web::Field shows_draft{
    .name = "concept-tonen",
    .label = t("Laat inwoners ook het concept van het eindverslag lezen"),
    .hint = t("Zo kunnen deelnemers reageren voordat het verslag wordt vastgezet.")};
const web::Field document_date{
    .name = "peildatum",
    .label = t("Datum van het dossier"),
    .hint = t("Alleen voor een dossier uit het verleden: de dag waarop het is afgesloten. Wat "
              "later gebeurde, geldt dan als gepland."),
    .need = web::Need::required,
    .longest = 40};
} // namespace publicity_form

Result<Dated, web::Problems> read_document_date(const web::Fields& sent)
{
    web::Reading reading{sent};
    const auto date = reading.dated(publicity_form::document_date);
    if (not date) return reading.problems();
    return *date;
}

} // namespace wijkspraak::processes
