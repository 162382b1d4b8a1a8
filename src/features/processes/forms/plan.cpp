#include "features/processes/forms.hpp"

namespace wijkspraak::processes {

namespace decision_form {
const web::Field authority{
    .name = "besluit-bestuur", .label = t("Wie heeft besloten?"), .need = web::Need::required};
const web::Field on{
    .name = "besluit-op",
    .label = t("Datum van het besluit"),
    .need = web::Need::required,
    .longest = 40};
const web::Field reference{
    .name = "besluit-kenmerk",
    .label = t("Kenmerk"),
    .hint = t("Waarmee het besluit is terug te vinden. Bijvoorbeeld: B&W 2026-0412."),
    .need = web::Need::required,
    .longest = 100};
} // namespace decision_form

namespace proof_form {
const web::Field done_on{
    .name = "gedaan-op",
    .label = t("Op welke dag is het gedaan?"),
    .need = web::Need::required,
    .longest = 40};
const web::Field evidence{
    .name = "bewijs",
    .label = t("Bewijs"),
    .hint = t("De brief en het kenmerk ervan. Bijvoorbeeld: raadsbrief 2026-101."),
    .need = web::Need::required,
    .longest = 300};
} // namespace proof_form

namespace {

/// To save a draft, nothing has to be filled in yet.
web::Field draft_field(PlanPart part)
{
    auto field = plan_field(part);
    field.need = web::Need::optional;
    return field;
}

std::string name_of(const web::Field& field)
{
    return std::string{field.name.view()};
}

} // namespace

web::Field plan_field(PlanPart part)
{
    const auto& words = words_of(part);
    return {
        .name = words.word,
        .label = t(words.label),
        .hint = t(words.hint),
        .need = words.is_required ? web::Need::required : web::Need::optional,
        .longest = 8000,
        .rows = 4};
}

Result<Plan, web::Problems> read_plan(const web::Fields& sent)
{
    web::Reading reading{sent};
    Plan plan;
    for (const auto& words : plan_part_words()) {
        auto text = reading.text(draft_field(words.part));
        if (not text.empty()) plan[words.part] = std::move(text);
    }
    if (not reading.ok()) return reading.problems();
    return plan;
}

web::Fields fields_of(const Plan& plan)
{
    web::Fields fields;
    for (const auto& [part, words] : plan) fields.add(std::string{to_word(part)}, words);
    return fields;
}

Result<DecisionDraft, web::Problems> read_decision(const web::Fields& sent)
{
    // An empty day or reference is for the rule to refuse, which names its article.
    auto on = decision_form::on;
    auto reference = decision_form::reference;
    on.need = web::Need::optional;
    reference.need = web::Need::optional;

    web::Reading reading{sent};
    DecisionDraft draft;
    const auto authority =
        parse_authority(reading.choice(decision_form::authority, authority_choices()));
    draft.authority = authority.value_or(draft.authority);
    draft.on = reading.dated(on);
    draft.reference = reading.text(reference);
    if (not reading.ok()) return reading.problems();
    return draft;
}

web::Problems problems_of(const Refusal& refusal)
{
    switch (refusal.objection) {
    case Objection::date_missing:
        return {
            {name_of(decision_form::on), to_text(refusal)}
        };
    case Objection::reference_missing:
        return {
            {name_of(decision_form::reference), to_text(refusal)}
        };
    default: break;
    }
    // Under no field stands what holds for the form as a whole.
    web::Problems problems{
        {"", to_text(refusal)}
    };
    for (const auto part : refusal.missing)
        problems.emplace(
            to_word(part), t("Vul dit onderdeel in: {onderdeel}", t(words_of(part).label))
        );
    return problems;
}

Result<Proof, web::Problems> read_proof(const web::Fields& sent)
{
    web::Reading reading{sent};
    const auto done_on = reading.dated(proof_form::done_on);
    auto evidence = reading.text(proof_form::evidence);
    if (not reading.ok()) return reading.problems();
    return Proof{.done_on = *done_on, .evidence = std::move(evidence)};
}

} // namespace wijkspraak::processes
