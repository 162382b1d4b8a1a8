#include "features/themes/forms.hpp"

#include <algorithm>

namespace wijkspraak::themes {

namespace {

const web::Field title{
    .name = "titel", .label = t("Titel"), .need = web::Need::required, .longest = 120};
const web::Field summary{
    .name = "samenvatting",
    .label = t("Wat is er gezegd?"),
    .hint = t("In een paar zinnen. Iedereen kan dit lezen."),
    .longest = 4000,
    .rows = 4};
const web::Field minority{
    .name = "andere-meningen",
    .label = t("Welke andere meningen waren er?"),
    .hint = t("Ook wat maar een paar mensen zeiden, telt en blijft te lezen."),
    .longest = 2000,
    .rows = 3};
const web::Field outcome{.name = "uitkomst", .label = t("Bij welke uitkomst hoort het?")};
const web::Field handler{
    .name = "afdeling",
    .label = t("Welke afdeling of rol antwoordt?"),
    .hint = t("Bijvoorbeeld Verkeer. Iedereen kan dit lezen.")};
const web::Field account{
    .name = "account",
    .label = t("Wie schrijft het antwoord?"),
    .hint = t("Deze collega ziet het thema bij de eigen antwoorden. Inwoners zien de naam niet.")};
const web::Field answer_by{.name = "antwoord-voor", .label = t("Uiterlijk beantwoord op")};
const web::Field why_reworded{
    .name = "waarom",
    .label = t("Waarom wijzigt u de titel of de samenvatting?"),
    .hint = t("Alleen nodig als u die wijzigt."),
    .longest = 500,
    .rows = 2};

const web::Field merge_into{
    .name = "doel", .label = t("Met welk thema samenvoegen?"), .need = web::Need::required};
const web::Field why_merged{
    .name = "waarom",
    .label = t("Waarom?"),
    .need = web::Need::required,
    .longest = 500,
    .rows = 2};

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

std::vector<web::Choice> account_choices(const References& references)
{
    std::vector<web::Choice> choices;
    for (const auto& one : references.accounts)
        if (not one.is_disabled and not one.roles.empty())
            choices.push_back({.value = std::to_string(one.id.value()), .label = as_is(one.name)});
    return choices;
}

std::vector<web::Choice> other_themes(ThemeId from, const std::vector<Theme>& themes)
{
    std::vector<web::Choice> choices;
    for (const auto& theme : themes)
        if (theme.id != from)
            choices.push_back(
                {.value = std::to_string(theme.id.value()),
                 .label = as_is(std::to_string(theme.number) + ". " + theme.title)}
            );
    return choices;
}

} // namespace

html::Node theme_fields(const web::Form& form, const References& references)
{
    return html::group(
        form.text(title),
        form.text(summary),
        form.text(minority),
        form.text(why_reworded),
        html::when(
            not references.outcomes.empty(),
            [&] { return form.select(outcome, outcome_choices(references)); }
        ),
        form.text(handler),
        form.select(account, account_choices(references)),
        form.date(answer_by)
    );
}

Result<ThemeChange, web::Problems> read_theme_change(
    const web::Fields& sent, const Theme& before, const References& references
)
{
    web::Reading reading{sent};
    ThemeChange change{
        .draft =
            {.title = reading.text(title),
                    .summary = reading.text(summary),
                    .minority = reading.text(minority),
                    .outcome = web::PathValue<inputs::OutcomeId>::parse(
                 reading.choice(outcome, outcome_choices(references))
             ), .handler = reading.text(handler)},
        .why = reading.text(why_reworded)
    };
    const auto chosen = web::PathValue<people::AccountId>::parse(
        reading.choice(account, account_choices(references))
    );
    if (chosen) change.draft.assigned_to = chosen->value();
    change.draft.answer_by = reading.date(answer_by);
    const bool is_reworded =
        change.draft.title != before.title or change.draft.summary != before.summary;
    if (is_reworded and change.why.empty() and reading.ok())
        reading.refuse("waarom", t("Vertel waarom u de titel of de samenvatting wijzigt."));
    if (not reading.ok()) return reading.problems();
    return change;
}

web::Fields fields_of(const ThemeDraft& theme)
{
    web::Fields fields{
        {"titel",           theme.title   },
        {"samenvatting",    theme.summary },
        {"andere-meningen", theme.minority},
        {"afdeling",        theme.handler },
    };
    if (theme.outcome) fields.add("uitkomst", std::to_string(theme.outcome->value()));
    if (theme.assigned_to) fields.add("account", std::to_string(*theme.assigned_to));
    if (theme.answer_by) fields.add("antwoord-voor", to_iso(*theme.answer_by));
    return fields;
}

html::Node merge_fields(const web::Form& form, const std::vector<Theme>& themes)
{
    return html::group(
        form.select(merge_into, other_themes(ThemeId{0}, themes)), form.text(why_merged)
    );
}

Result<ThemeMerge, web::Problems> read_theme_merge(
    const web::Fields& sent, ThemeId from, const std::vector<Theme>& themes
)
{
    web::Reading reading{sent};
    const auto into =
        web::PathValue<ThemeId>::parse(reading.choice(merge_into, other_themes(from, themes)));
    auto why = reading.text(why_merged);
    if (not into or not reading.ok()) return reading.problems();
    return ThemeMerge{.from = from, .into = *into, .why = std::move(why)};
}

} // namespace wijkspraak::themes
