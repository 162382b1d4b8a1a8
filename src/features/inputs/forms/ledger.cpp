#include "features/inputs/forms.hpp"
#include "web/routes.hpp"

namespace wijkspraak::inputs {

namespace {

const web::Field text{
    .name = "tekst",
    .label = t("Wat is er gezegd?"),
    .hint = t("Zo letterlijk als kan, zonder namen van personen."),
    .need = web::Need::required,
    .longest = longest_entry,
    .rows = 4};
const web::Field said_by{
    .name = "gezegd-door",
    .label = t("Door wie?"),
    .hint = t("Een groep of rol, bijvoorbeeld kerngroep of inwoners (enquête).")};
const web::Field moment{.name = "moment", .label = t("Bij welk moment?")};
const web::Field outcome{
    .name = "uitkomst",
    .label = t("Bij welke uitkomst hoort het?"),
    .hint = t("Dit kan ook later.")};

const web::Field channel{.name = "langs", .label = t("Hoe kwam het binnen?")};
const web::Field giver{.name = "gever", .label = t("Van wie kwam het?")};
const web::Field area{.name = "stadsdeel", .label = t("Over welk gebied gaat het?")};
const web::Field firmness{.name = "gewicht", .label = t("Hoe vast is het?")};
const web::Field hands{
    .name = "handen",
    .label = t("Hoeveel handen?"),
    .hint = t("Alleen als de handen zijn geteld.")};

const web::Field outcome_title{.name = "titel", .label = t("Titel"), .need = web::Need::required};
const web::Field outcome_text{
    .name = "tekst",
    .label = t("Waar komt de inbreng op neer?"),
    .need = web::Need::required,
    .longest = 4000,
    .rows = 6};
const web::Field outcome_said_by{
    .name = "gezegd-door", .label = t("Welke groepen zeiden dit?"), .longest = 500, .rows = 2};
const web::Field breadth{
    .name = "breedte", .label = t("Hoe breed werd dit gedeeld?"), .longest = 500, .rows = 2};
const web::Field minority{
    .name = "andere-meningen",
    .label = t("Welke andere meningen waren er?"),
    .longest = 2000,
    .rows = 3};

std::vector<web::Choice> moment_choices(const References& references)
{
    std::vector<web::Choice> choices;
    for (const auto& one : moments::in_order(references.moments))
        choices.push_back(
            {.value = std::to_string(one.id.value()),
             .label =
                 one.on ? t("{datum}: {titel}", to_text(*one.on), one.title) : as_is(one.title)}
        );
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

template <typename Choices>
std::vector<web::Choice> choices_of(const Choices& all)
{
    std::vector<web::Choice> choices;
    for (const auto one : all)
        choices.push_back({.value = std::string{to_word(one)}, .label = to_text(one)});
    return choices;
}

} // namespace

std::vector<web::Choice> channel_choices()
{
    return choices_of(all_channels);
}

std::vector<web::Choice> area_choices(const References& references)
{
    std::vector<web::Choice> choices;
    for (const auto& one : references.areas)
        choices.push_back({.value = std::to_string(one.id.value()), .label = as_is(one.name)});
    return choices;
}

html::Node input_fields(const web::Form& form, const References& references)
{
    return html::group(
        form.text(text),
        form.text(said_by),
        form.select(moment, moment_choices(references)),
        form.select(channel, channel_choices()),
        form.select(giver, choices_of(all_givers)),
        html::when(
            not references.areas.empty(),
            [&] { return form.select(area, area_choices(references)); }
        ),
        form.select(firmness, choices_of(all_firmnesses)),
        form.number(hands),
        form.select(outcome, outcome_choices(references))
    );
}

Result<InputDraft, web::Problems> read_input(const web::Fields& sent, const References& references)
{
    web::Reading reading{sent};
    InputDraft draft{
        .text = reading.text(text),
        .said_by = reading.text(said_by),
        .moment = web::PathValue<moments::MomentId>::parse(
            reading.choice(moment, moment_choices(references))
        ),
        .outcome =
            web::PathValue<OutcomeId>::parse(reading.choice(outcome, outcome_choices(references))),
        .channel =
            parse_channel(reading.choice(channel, channel_choices())).value_or(Channel::meeting),
        .giver = parse_giver(reading.choice(giver, choices_of(all_givers))).value_or(Giver::group),
        .area =
            web::PathValue<areas::AreaId>::parse(reading.choice(area, area_choices(references))),
        .firmness = parse_firmness(reading.choice(firmness, choices_of(all_firmnesses)))
                        .value_or(Firmness::one)};
    if (const auto counted = reading.number(hands, 1, 100'000))
        draft.hands = static_cast<int>(*counted);
    if (draft.firmness == Firmness::hands and not draft.hands and reading.ok())
        reading.refuse("handen", t("Vul in hoeveel handen u telde."));
    if (not reading.ok()) return reading.problems();
    return draft;
}

web::Fields fields_of(const InputDraft& input)
{
    web::Fields fields{
        {"tekst",       input.text   },
        {"gezegd-door", input.said_by},
    };
    fields.add("langs", std::string{to_word(input.channel)});
    fields.add("gever", std::string{to_word(input.giver)});
    fields.add("gewicht", std::string{to_word(input.firmness)});
    if (input.hands) fields.add("handen", std::to_string(*input.hands));
    if (input.area) fields.add("stadsdeel", std::to_string(input.area->value()));
    if (input.moment) fields.add("moment", std::to_string(input.moment->value()));
    if (input.outcome) fields.add("uitkomst", std::to_string(input.outcome->value()));
    return fields;
}

html::Node outcome_fields(const web::Form& form)
{
    return html::group(
        form.text(outcome_title),
        form.text(outcome_text),
        form.text(outcome_said_by),
        form.text(breadth),
        form.text(minority)
    );
}

Result<OutcomeDraft, web::Problems> read_outcome(const web::Fields& sent)
{
    web::Reading reading{sent};
    OutcomeDraft draft{
        .title = reading.text(outcome_title),
        .text = reading.text(outcome_text),
        .said_by = reading.text(outcome_said_by),
        .breadth = reading.text(breadth),
        .minority = reading.text(minority)};
    if (not reading.ok()) return reading.problems();
    return draft;
}

web::Fields fields_of(const OutcomeDraft& outcome)
{
    return {
        {"titel",           outcome.title   },
        {"tekst",           outcome.text    },
        {"gezegd-door",     outcome.said_by },
        {"breedte",         outcome.breadth },
        {"andere-meningen", outcome.minority},
    };
}

} // namespace wijkspraak::inputs
