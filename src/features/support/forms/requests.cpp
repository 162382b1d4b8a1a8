#include "features/support/forms.hpp"

namespace wijkspraak::support {

namespace {

const web::Field kind_field{
    .name = "soort", .label = t("Waarmee kunnen wij helpen?"), .need = web::Need::required};
const web::Field what_field{
    .name = "wat",
    .label = t("Wat hebt u nodig?"),
    .hint = t("In een paar zinnen. Noem geen namen of adressen van bewoners."),
    .need = web::Need::required,
    .longest = 1000,
    .rows = 5};
const web::Field needed_by_field{
    .name = "voor", .label = t("Is er een dag waarvoor u het nodig hebt?")};

const web::Field handler_field{
    .name = "wie", .label = t("Wie pakt het op?"), .need = web::Need::required};
const web::Field answer_field{
    .name = "antwoord",
    .label = t("Uw antwoord aan het wijkorgaan"),
    .hint = t("Wat gaat de gemeente doen, en wanneer? Het wijkorgaan krijgt dit ook per mail."),
    .need = web::Need::required,
    .longest = 3000,
    .rows = 6};
const web::Field reason_field{
    .name = "reden",
    .label = t("Waarom kan het niet?"),
    .hint = t("Schrijf erbij wat wel kan. Het wijkorgaan krijgt dit ook per mail."),
    .need = web::Need::required,
    .longest = 2000,
    .rows = 4};
const web::Field done_field{
    .name = "gedaan",
    .label = t("Wat is er gedaan?"),
    .need = web::Need::required,
    .longest = 1000,
    .rows = 2};
const web::Field added_field{
    .name = "aanvulling",
    .label = t("Wat wilt u erbij schrijven?"),
    .hint = t("Noem geen namen of adressen van bewoners."),
    .need = web::Need::required,
    .longest = 1000,
    .rows = 3};
const web::Field withdrawn_field{
    .name = "intrekking", .label = t("Waarom is het niet meer nodig?"), .longest = 500, .rows = 2};

const web::Field& note_field(Deed deed)
{
    switch (deed) {
    case Deed::answered: return answer_field;
    case Deed::refused: return reason_field;
    case Deed::done: return done_field;
    case Deed::withdrawn: return withdrawn_field;
    case Deed::asked:
    case Deed::taken:
    case Deed::added: break;
    }
    return added_field;
}

std::vector<web::Choice> official_choices(const std::vector<Official>& officials)
{
    std::vector<web::Choice> choices;
    for (const auto& official : officials)
        choices.push_back({std::to_string(official.account.value()), as_is(official.name)});
    return choices;
}

} // namespace

std::vector<web::Choice> kind_choices()
{
    std::vector<web::Choice> choices;
    for (const auto kind : kinds) choices.push_back({std::string{to_word(kind)}, to_text(kind)});
    return choices;
}

html::Node request_fields(const web::Form& form)
{
    return html::group(
        form.radios(kind_field, kind_choices()), form.text(what_field), form.date(needed_by_field)
    );
}

Result<RequestDraft, web::Problems> read_request(
    const web::Fields& sent, bodies::BodyId body, Date today
)
{
    web::Reading reading{sent};
    RequestDraft draft{
        .body = body,
        .kind = parse_kind(reading.choice(kind_field, kind_choices())).value_or(Kind::other),
        .what = reading.text(what_field),
        .needed_by = reading.date(needed_by_field)};
    if (draft.needed_by and *draft.needed_by < today)
        reading.refuse(
            needed_by_field.name, t("Deze dag is al voorbij. Kies een dag die nog komt.")
        );
    if (not reading.ok()) return reading.problems();
    return draft;
}

html::Node telling_fields(const web::Form& form, Deed deed, const std::vector<Official>& officials)
{
    if (deed == Deed::taken) return form.select(handler_field, official_choices(officials));
    return form.text(note_field(deed));
}

Result<Telling, web::Problems> read_telling(
    Deed deed, const web::Fields& sent, const std::vector<Official>& officials
)
{
    web::Reading reading{sent};
    Telling telling{.deed = deed};
    if (deed == Deed::taken) {
        const auto chosen = reading.choice(handler_field, official_choices(officials));
        for (const auto& official : officials)
            if (std::to_string(official.account.value()) == chosen)
                telling.handler = official.account.value();
    } else {
        telling.note = reading.text(note_field(deed));
    }
    if (not reading.ok()) return reading.problems();
    return telling;
}

web::Fields first_fields(std::int64_t viewer)
{
    return {
        {std::string{handler_field.name}, std::to_string(viewer)}
    };
}

} // namespace wijkspraak::support
