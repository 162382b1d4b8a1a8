#include "features/levels/forms.hpp"
#include "web/path.hpp"

#include <algorithm>

namespace wijkspraak::levels {

namespace {

const web::Field step_year{
    .name = "stap-jaar", .label = t("Voor welk jaar?"), .need = web::Need::required};
const web::Field step_level{
    .name = "stap-niveau", .label = t("Welk niveau?"), .need = web::Need::required};
const web::Field step_reason{
    .name = "stap-reden",
    .label = t("Waarom past dit niveau?"),
    .hint = t("Een paar zinnen is genoeg."),
    .need = web::Need::required,
    .longest = 1000,
    .rows = 4};
const web::Field step_support{
    .name = "stap-steun",
    .label = t("Welke steun is daarbij nodig?"),
    .hint = t("Bijvoorbeeld een training, een ruimte of hulp bij het zoeken van mensen. U kunt dit "
              "leeg laten."),
    .longest = 1000,
    .rows = 3};

const web::Field agrees{
    .name = "eens", .label = t("Bent u het ermee eens?"), .need = web::Need::required};
const web::Field objection{
    .name = "antwoord",
    .label = t("Wat vindt u ervan?"),
    .hint = t("Nodig als u het anders ziet. De gemeente leest dit voor zij beslist."),
    .longest = 2000,
    .rows = 4};

const web::Field decline_reason{
    .name = "waarom-niet",
    .label = t("Waarom kan dit nu niet?"),
    .hint = t("Het wijkorgaan leest dit. Schrijf ook wat er nodig is om het later wel te kunnen."),
    .need = web::Need::required,
    .longest = 2000,
    .rows = 4};

const web::Field settle_reason{
    .name = "reden",
    .label = t("Waarom is dit het niveau?"),
    .hint = t("Dit staat bij het niveau van het wijkorgaan."),
    .need = web::Need::required,
    .longest = 2000,
    .rows = 4};

std::vector<web::Choice> year_choices(const Options& options)
{
    std::vector<web::Choice> choices;
    for (int year = options.first_year; year <= options.this_year + years_ahead; ++year)
        choices.push_back({year_text(year), as_is(year_text(year))});
    return choices;
}

/// The levels of the versions that hold in a year for which a step can be asked.
std::vector<web::Choice> level_choices(const Options& options)
{
    std::vector<const Regulation*> versions;
    for (int year = options.first_year; year <= options.this_year + years_ahead; ++year) {
        const auto* version = in_force_on(options.regulations, first_day_of(year));
        if (version != nullptr and std::ranges::find(versions, version) == versions.end())
            versions.push_back(version);
    }
    std::vector<web::Choice> choices;
    for (const auto* version : versions)
        for (const auto& level : version->levels)
            choices.push_back(
                {std::to_string(level.id.value()),
                 as_is(level.name),
                 versions.size() > 1 ? t("uit {regeling}", version->title) : Text{}}
            );
    return choices;
}

std::vector<web::Choice> yes_or_no()
{
    return {
        {"ja",  t("Ja, dat is goed")         },
        {"nee", t("Nee, wij zien het anders")}
    };
}

Result<std::string, web::Problems> read_one(const web::Fields& sent, const web::Field& field)
{
    web::Reading reading{sent};
    auto text = reading.text(field);
    if (not reading.ok()) return reading.problems();
    return text;
}

} // namespace

html::Node step_fields(const web::Form& form, const Options& options)
{
    return html::group(
        form.radios(step_year, year_choices(options)),
        form.radios(step_level, level_choices(options)),
        form.text(step_reason),
        form.text(step_support)
    );
}

Result<StepDraft, web::Problems> read_step(const web::Fields& sent, const Options& options)
{
    web::Reading reading{sent};
    const auto year = reading.choice(step_year, year_choices(options));
    const auto level = reading.choice(step_level, level_choices(options));
    auto reason = reading.text(step_reason);
    auto support = reading.text(step_support);
    if (not reading.ok()) return reading.problems();
    return StepDraft{
        .body = options.body,
        .year = web::PathValue<int>::parse(year).value(),
        .level = web::PathValue<LevelId>::parse(level).value(),
        .asked_by = options.side,
        .reason = std::move(reason),
        .support = std::move(support)};
}

web::Problems no_such_step(Text why)
{
    return {
        {std::string{step_level.name}, std::move(why)}
    };
}

html::Node reply_fields(const web::Form& form)
{
    return html::group(form.radios(agrees, yes_or_no()), form.text(objection));
}

Result<Opinion, web::Problems> read_reply(const web::Fields& sent)
{
    web::Reading reading{sent};
    Opinion opinion{
        .agrees = reading.choice(agrees, yes_or_no()) == "ja", .words = reading.text(objection)};
    if (sent[agrees.name] == "nee" and opinion.words.empty())
        reading.refuse(objection.name, t("Schrijf op hoe u het ziet: {veld}", objection.label));
    if (not reading.ok()) return reading.problems();
    return opinion;
}

html::Node decline_fields(const web::Form& form)
{
    return form.text(decline_reason);
}

Result<std::string, web::Problems> read_decline(const web::Fields& sent)
{
    return read_one(sent, decline_reason);
}

html::Node settle_fields(const web::Form& form)
{
    return form.text(settle_reason);
}

web::Fields settle_fields_of(const AskedStep& step)
{
    return {
        {std::string{settle_reason.name}, step.reason}
    };
}

Result<std::string, web::Problems> read_settle(const web::Fields& sent)
{
    return read_one(sent, settle_reason);
}

} // namespace wijkspraak::levels
