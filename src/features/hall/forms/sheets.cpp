#include "features/hall/forms.hpp"
#include "features/inputs/code.hpp"
#include "web/path.hpp"

namespace wijkspraak::hall {

namespace {

const web::Field moment{
    .name = "moment", .label = t("Voor welk moment?"), .need = web::Need::required};
const web::Field size{
    .name = "aantal",
    .label = t("Hoeveel formulieren?"),
    .hint = t("Ten hoogste 200 per keer."),
    .need = web::Need::required};
const web::Field question{
    .name = "vraag",
    .label = t("Welke vraag staat erop?"),
    .hint = t("Eén of twee korte zinnen."),
    .need = web::Need::required,
    .longest = 600,
    .rows = 3};

const web::Field code{
    .name = code_name,
    .label = t("Code op het formulier"),
    .hint = t("Tien tekens, bijvoorbeeld 7KD-3M2-TPW9. Hoofdletters en streepjes hoeven niet."),
    .need = web::Need::required,
    .longest = 40,
    .autocomplete = "off",
    .is_focused = true};
const web::Field text{
    .name = "tekst",
    .label = t("Wat staat er op het formulier?"),
    .hint = t("Zo letterlijk als kan, zonder namen van personen."),
    .need = web::Need::required,
    .longest = longest_line,
    .rows = 5};
const web::Field channel{
    .name = channel_name, .label = t("Hoe kwam het formulier terug?"), .need = web::Need::required};

std::vector<web::Choice> channel_choices()
{
    return {
        {.value = std::string{to_word(inputs::Channel::meeting)},
         .label = t("Ingeleverd in de zaal")                                                   },
        {.value = std::string{to_word(inputs::Channel::letter)},  .label = t("Later, per post")},
        {.value = std::string{to_word(inputs::Channel::counter)},
         .label = t("Later, aan de balie")                                                     },
    };
}

} // namespace

html::Node sheet_set_fields(const web::Form& form, const Moments& moments)
{
    return html::group(
        form.select(moment, moment_choices(moments)), form.number(size), form.text(question)
    );
}

Result<SheetSetDraft, web::Problems> read_sheet_set(const web::Fields& sent, const Moments& moments)
{
    web::Reading reading{sent};
    const auto chosen =
        web::PathValue<moments::MomentId>::parse(reading.choice(moment, moment_choices(moments)));
    const auto number = reading.number(size, 1, most_sheets);
    auto asked = reading.text(question);
    if (not reading.ok() or not chosen or not number) return reading.problems();
    return SheetSetDraft{
        .moment = *chosen, .question = std::move(asked), .size = static_cast<int>(*number)};
}

html::Node written_sheet_fields(const web::Form& form)
{
    return html::group(form.text(code), form.text(text), form.radios(channel, channel_choices()));
}

Result<WrittenSheet, web::Problems> read_written_sheet(const web::Fields& sent)
{
    web::Reading reading{sent};
    const auto typed = reading.text(code);
    const auto known = inputs::read_code(typed);
    if (not known and not typed.empty())
        reading.refuse(
            code.name, t("Deze code klopt niet. Kijk op het formulier en typ haar nog eens.")
        );
    WrittenSheet written{
        .code = known.value_or(std::string{                                }
          ),
        .input = {
                                           .text = reading.text(text),
                                           .channel = inputs::parse_channel(reading.choice(channel, channel_choices()))
                           .value_or(inputs::Channel::meeting),
                                           .giver = inputs::Giver::anonymous}
    };
    if (not reading.ok()) return reading.problems();
    return written;
}

} // namespace wijkspraak::hall
