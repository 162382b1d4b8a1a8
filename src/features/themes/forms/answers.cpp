#include "base/language.hpp"
#include "features/themes/forms.hpp"

namespace wijkspraak::themes {

namespace {

const web::Field answer{
    .name = answer_name,
    .label = t("Het antwoord"),
    .hint = t("Zeg eerst wat u doet of niet doet, en dan waarom."),
    .need = web::Need::required,
    .longest = 6000,
    .rows = 8};
const web::Field reply_text{
    .name = "reactie",
    .label = t("Uw antwoord op dit bezwaar"),
    .need = web::Need::required,
    .longest = 4000,
    .rows = 4};
const web::Field ground{
    .name = "reden",
    .label = t("Waarom mag niet iedereen dit lezen?"),
    .need = web::Need::required};
const web::Field explanation{
    .name = "uitleg",
    .label = t("Uitleg in uw eigen woorden"),
    .hint = t("Iedereen kan dit lezen, ook wie dit inbracht. Herhaal niet wat er stond."),
    .longest = 500,
    .rows = 2};
const web::Field why_open{
    .name = "reden",
    .label = t("Waarom mag iedereen dit weer lezen?"),
    .need = web::Need::required,
    .longest = 500,
    .rows = 2};

std::vector<web::Choice> ground_choices()
{
    std::vector<web::Choice> choices;
    for (const auto one : grounds)
        choices.push_back({.value = std::string{to_word(one)}, .label = to_text(one)});
    return choices;
}

} // namespace

html::Node answer_fields(const web::Form& form)
{
    return form.text(answer);
}

Result<std::string, web::Problems> read_answer_text(const web::Fields& sent)
{
    web::Reading reading{sent};
    auto text = reading.text(answer);
    if (not reading.ok()) return reading.problems();
    return text;
}

html::Node reply_fields(const web::Form& form)
{
    return form.text(reply_text);
}

Result<std::string, web::Problems> read_reply(const web::Fields& sent)
{
    web::Reading reading{sent};
    auto text = reading.text(reply_text);
    if (not reading.ok()) return reading.problems();
    return text;
}

html::Node withholding_fields(const web::Form& form)
{
    return html::group(form.radios(ground, ground_choices()), form.text(explanation));
}

Result<std::string, web::Problems> read_withholding(const web::Fields& sent)
{
    web::Reading reading{sent};
    const auto chosen = parse_ground(reading.choice(ground, ground_choices()));
    auto words = reading.text(explanation);
    if (chosen == Ground::other and words.empty() and reading.ok())
        reading.refuse("uitleg", t("Leg uit welke andere reden er is."));
    if (not chosen or not reading.ok()) return reading.problems();
    if (chosen == Ground::other) return words;
    // What is kept is what everyone reads, in the language of the office.
    auto reason = Language::dutch().say(to_text(*chosen));
    return words.empty() ? reason : reason + " " + words;
}

html::Node opening_fields(const web::Form& form)
{
    return form.text(why_open);
}

Result<std::string, web::Problems> read_opening(const web::Fields& sent)
{
    web::Reading reading{sent};
    auto text = reading.text(why_open);
    if (not reading.ok()) return reading.problems();
    return text;
}

} // namespace wijkspraak::themes
