#include "features/inputs/forms.hpp"
#include "features/inputs/rules.hpp"
#include "web/routes.hpp"

namespace wijkspraak::inputs {

namespace {

const web::Field disposition{
    .name = "reactie",
    .label = t("Neemt de gemeente deze uitkomst over?"),
    .need = web::Need::required};
const web::Field reason{
    .name = "motivering",
    .label = t("Waarom?"),
    .hint = t("Deelnemers lezen deze uitleg. Zij komt ook in het eindverslag."),
    .need = web::Need::required,
    .longest = 4000,
    .rows = 4};

const web::Field kind{.name = "soort", .label = t("Wat is het?"), .need = web::Need::required};
const web::Field what{
    .name = "wat",
    .label = t("Wat doet de gemeente ermee?"),
    .need = web::Need::required,
    .longest = 2000,
    .rows = 3};
const web::Field place{
    .name = "vindplaats",
    .label = t("Waar is het terug te vinden?"),
    .hint = t("Bijvoorbeeld een artikel van een verordening of een deel van het uitvoeringsplan."),
    .longest = 500};
const web::Field owner{
    .name = "eigenaar",
    .label = t("Wie voert het uit?"),
    .hint = t("Een afdeling of rol, geen naam van een persoon.")};
const web::Field planned{.name = "gepland", .label = t("Wanneer is het gepland?")};
const web::Field outcomes{
    .name = "uitkomsten", .label = t("Voor welke uitkomsten?"), .need = web::Need::required};

template <typename Kinds>
std::vector<web::Choice> choices_among(const Kinds& kinds)
{
    std::vector<web::Choice> choices;
    for (const auto one : kinds)
        choices.push_back({.value = std::string{to_word(one)}, .label = to_text(one)});
    return choices;
}

std::vector<web::Choice> outcome_choices(const References& references)
{
    std::vector<web::Choice> choices;
    for (const auto& one : references.outcomes)
        choices.push_back(
            {.value = std::to_string(one.id.value()),
             .label = as_is(std::to_string(one.number) + ". " + one.title)}
        );
    return choices;
}

Text to_text(ResponseObjection objection)
{
    switch (objection) {
    case ResponseObjection::reason_missing:
        return t("Leg uit waarom. Zonder uitleg is het geen reactie.");
    case ResponseObjection::departure_unexplained:
        return t(
            "Deze uitkomst past binnen alle kaders. Dan neemt de gemeente haar over, tenzij zij "
            "uitlegt waarom niet."
        );
    }
    return {};
}

} // namespace

html::Node response_fields(const web::Form& form)
{
    return html::group(
        form.radios(disposition, choices_among(all_dispositions)), form.text(reason)
    );
}

Result<Response, web::Problems> read_response(
    const web::Fields& sent, OutcomeId outcome, bool is_within_frames
)
{
    // The rules say what it means that the reason is missing, so the form does not.
    auto any_reason = reason;
    any_reason.need = web::Need::optional;

    web::Reading reading{sent};
    const auto chosen =
        parse_disposition(reading.choice(disposition, choices_among(all_dispositions)));
    Response response{
        .outcome = outcome,
        .disposition = chosen.value_or(Disposition::adopted),
        .reason = reading.text(any_reason)};
    for (const auto objection : objections_to(response, is_within_frames))
        reading.refuse(reason.name, to_text(objection));
    if (not reading.ok()) return reading.problems();
    return response;
}

web::Fields fields_of(const Response& response)
{
    return {
        {"reactie",    std::string{to_word(response.disposition)}},
        {"motivering", response.reason                           },
    };
}

html::Node use_fields(const web::Form& form, const References& references)
{
    return html::group(
        form.radios(kind, choices_among(all_use_kinds)),
        form.text(what),
        form.text(place),
        form.text(owner),
        form.dated(planned),
        form.ticks(outcomes, outcome_choices(references))
    );
}

Result<UseDraft, web::Problems> read_use(const web::Fields& sent, const References& references)
{
    web::Reading reading{sent};
    UseDraft draft{
        .kind = parse_use_kind(reading.choice(kind, choices_among(all_use_kinds)))
                    .value_or(UseKind::measure),
        .text = reading.text(what),
        .place = reading.text(place),
        .owner = reading.text(owner),
        .planned = reading.dated(planned)};
    for (const auto& value : reading.ticks(outcomes, outcome_choices(references)))
        if (const auto id = web::PathValue<OutcomeId>::parse(value)) draft.outcomes.push_back(*id);
    if (not reading.ok()) return reading.problems();
    return draft;
}

web::Fields fields_of(const UseDraft& use)
{
    web::Fields fields{
        {"soort",      std::string{to_word(use.kind)}},
        {"wat",        use.text                      },
        {"vindplaats", use.place                     },
        {"eigenaar",   use.owner                     },
    };
    if (use.planned) fields.add("gepland", to_iso(*use.planned));
    for (const auto outcome : use.outcomes)
        fields.add("uitkomsten", std::to_string(outcome.value()));
    return fields;
}

} // namespace wijkspraak::inputs
