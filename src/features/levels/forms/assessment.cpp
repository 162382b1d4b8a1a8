#include "features/levels/forms.hpp"
#include "web/path.hpp"

#include <algorithm>

namespace wijkspraak::levels {

namespace {

const web::Field announced{
    .name = "voornemen",
    .label = t("Wanneer hoorde het wijkorgaan van het voornemen?"),
    .hint = t("Vanaf die dag loopt de redelijke termijn.")};
const web::Field term_until{
    .name = "termijn",
    .label = t("Tot en met wanneer loopt de redelijke termijn?"),
    .hint = t("De wet noemt geen getal. Het wijkorgaan moet zich op het nieuwe niveau kunnen "
              "voorbereiden.")};
const web::Field why_lower{
    .name = "veranderd",
    .label = t("Wat is er veranderd, waardoor het niveau lager wordt?"),
    .longest = 2000,
    .rows = 4};
const web::Field why_term{
    .name = "waarom-termijn",
    .label = t("Waarom is deze termijn lang genoeg?"),
    .longest = 2000,
    .rows = 4};
const web::Field hearing{
    .name = "gehoord", .label = t("Is het wijkorgaan gehoord?"), .need = web::Need::required};
const web::Field heard_on{
    .name = "gehoord-op",
    .label = t("Wanneer is het gehoord?"),
    .hint = t("Wilde het niets zeggen? Vul dan in tot wanneer het kon reageren.")};
const web::Field view{
    .name = "mening", .label = t("Wat vindt het wijkorgaan ervan?"), .longest = 4000, .rows = 4};

const web::Field recorded_year{
    .name = "vast-jaar", .label = t("Voor welk jaar geldt het?"), .need = web::Need::required};
const web::Field recorded_level{
    .name = "vast-niveau", .label = t("Welk niveau is het?"), .need = web::Need::required};
const web::Field recorded_side{
    .name = "vast-door", .label = t("Wie wilde dit niveau?"), .need = web::Need::required};
const web::Field recorded_reason{
    .name = "vast-reden",
    .label = t("Wat is de reden?"),
    .hint =
        t("Bij een verbetering: schrijf ook wat er niet klopte. Wat er stond, blijft te lezen."),
    .need = web::Need::required,
    .longest = 2000,
    .rows = 4};
const web::Field recorded_on{
    .name = "vast-datum",
    .label = t("Wanneer is het vastgesteld?"),
    .hint = t("Laat leeg als dat vandaag is.")};

constexpr int years_back = 15;

std::vector<web::Choice> hearing_choices()
{
    std::vector<web::Choice> choices;
    for (const auto one : hearings) choices.push_back({std::string{to_word(one)}, to_text(one)});
    return choices;
}

/// Newest first.
std::vector<web::Choice> recorded_years(const Options& options)
{
    std::vector<web::Choice> choices;
    const int last = options.this_year + years_ahead;
    for (int year = last; year >= options.this_year - years_back; --year)
        choices.push_back({year_text(year), as_is(year_text(year))});
    return choices;
}

std::vector<web::Choice> side_choices()
{
    return {
        {std::string{to_word(Side::body)},         t("Het wijkorgaan")},
        {std::string{to_word(Side::municipality)}, t("De gemeente")   },
        {std::string{to_word(Side::both)},         t("Allebei")       }
    };
}

std::vector<web::Choice> level_choices(const Options& options)
{
    std::vector<web::Choice> choices;
    for (const auto& version : options.regulations)
        for (const auto& level : version.levels)
            choices.push_back(
                {std::to_string(level.id.value()),
                 as_is(level.name),
                 options.regulations.size() > 1
                     ? t("uit {regeling}, vanaf {datum}", version.title, to_text(version.from))
                     : Text{}}
            );
    return choices;
}

std::string iso_of(const std::optional<Date>& date)
{
    return date ? to_iso(*date) : std::string{};
}

/// As it is shown: needed before the level can be settled, though what is there can be kept.
web::Field needed(web::Field field)
{
    field.need = web::Need::required;
    return field;
}

} // namespace

html::Node assessment_fields(const web::Form& form)
{
    return html::group(
        form.date(needed(announced)),
        form.date(needed(term_until)),
        form.text(needed(why_lower)),
        form.text(needed(why_term)),
        form.radios(hearing, hearing_choices()),
        form.date(heard_on),
        form.text(view)
    );
}

web::Fields fields_of(const Assessment& assessment)
{
    return {
        {std::string{announced.name},  iso_of(assessment.announced_on)         },
        {std::string{term_until.name}, iso_of(assessment.term_until)           },
        {std::string{why_lower.name},  assessment.why_lower                    },
        {std::string{why_term.name},   assessment.why_term                     },
        {std::string{hearing.name},    std::string{to_word(assessment.hearing)}},
        {std::string{heard_on.name},   iso_of(assessment.heard_on)             },
        {std::string{view.name},       assessment.view                         }
    };
}

Result<Assessment, web::Problems> read_assessment(const web::Fields& sent)
{
    web::Reading reading{sent};
    Assessment assessment{
        .announced_on = reading.date(announced),
        .term_until = reading.date(term_until),
        .why_lower = reading.text(why_lower),
        .why_term = reading.text(why_term),
        .hearing =
            parse_hearing(reading.choice(hearing, hearing_choices())).value_or(Hearing::not_yet),
        .heard_on = reading.date(heard_on),
        .view = reading.text(view)};
    const auto& [from, until] = std::pair{assessment.announced_on, assessment.term_until};
    if (from and until and *until <= *from)
        reading.refuse(
            term_until.name,
            t("De termijn eindigt voor het voornemen. Vul een dag in na {datum}.", to_text(*from))
        );
    if (from and assessment.heard_on and *assessment.heard_on < *from)
        reading.refuse(
            heard_on.name,
            t("Het wijkorgaan moet gehoord zijn na het voornemen van {datum}.", to_text(*from))
        );
    if (not reading.ok()) return reading.problems();
    return assessment;
}

html::Node record_fields(const web::Form& form, const Options& options)
{
    return html::group(
        form.select(recorded_year, recorded_years(options)),
        form.radios(recorded_level, level_choices(options)),
        form.radios(recorded_side, side_choices()),
        form.text(recorded_reason),
        form.date(recorded_on)
    );
}

Result<Step, web::Problems> read_record(const web::Fields& sent, const Options& options, Date today)
{
    web::Reading reading{sent};
    const auto year =
        web::PathValue<int>::parse(reading.choice(recorded_year, recorded_years(options)))
            .value_or(0);
    const auto level = reading.choice(recorded_level, level_choices(options));
    const auto side = parse_side(reading.choice(recorded_side, side_choices()));
    auto reason = reading.text(recorded_reason);
    const auto on = reading.date(recorded_on);
    if (on and *on > today)
        reading.refuse(recorded_on.name, t("Deze dag moet nog komen. Vul vandaag of eerder in."));
    const auto id = web::PathValue<LevelId>::parse(level);
    if (id and year > 0) {
        const auto* version = in_force_on(options.regulations, first_day_of(year));
        const bool is_of_year =
            version != nullptr and
            std::ranges::find(version->levels, *id, &Level::id) != version->levels.end();
        if (not is_of_year)
            reading.refuse(
                recorded_level.name,
                t("Kies een niveau van de regeling die op 1 januari {jaar} geldt.", year_text(year))
            );
    }
    if (not reading.ok()) return reading.problems();
    return Step{
        .body = options.body,
        .year = year,
        .level = *id,
        .asked_by = *side,
        .reason = std::move(reason),
        .settled_on = on};
}

} // namespace wijkspraak::levels
