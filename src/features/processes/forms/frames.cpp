#include "features/processes/forms.hpp"

#include <algorithm>
#include <charconv>

namespace wijkspraak::processes {

namespace {

const Text told_hint = t("Laat leeg als u het nog niet heeft verteld. U kunt het later invullen.");

} // namespace

namespace influence_form {
const web::Field rung{
    .name = "vorm", .label = t("Hoeveel invloed hebben deelnemers?"), .need = web::Need::required};
const web::Field promise{
    .name = "belofte",
    .label = t("Wat de gemeente belooft"),
    .hint = t("Schrijf in gewone woorden op waarover deelnemers iets te zeggen hebben, en wat de "
              "gemeente doet met wat zij zeggen."),
    .need = web::Need::required,
    .longest = 2000,
    .rows = 4};
const web::Field counter_promise{
    .name = "tegenbelofte",
    .label = t("Wat de gemeente van deelnemers vraagt"),
    .longest = 2000,
    .rows = 3};
const web::Field from{
    .name = "vanaf",
    .label = t("Vanaf wanneer geldt dit?"),
    .need = web::Need::required,
    .longest = 40};
const web::Field told_on{
    .name = "verteld",
    .label = t("Wanneer is het aan deelnemers verteld?"),
    .hint = told_hint,
    .longest = 40};
} // namespace influence_form

namespace frame_form {
const web::Field kind{
    .name = "soort", .label = t("Waarover gaat het kader?"), .need = web::Need::required};
const web::Field text{
    .name = "kader",
    .label = t("Wat staat vast?"),
    .hint = t("Eén grens per kader. Schrijf zo dat een deelnemer weet wat niet meer kan."),
    .need = web::Need::required,
    .longest = 2000,
    .rows = 3};
const web::Field from{
    .name = "vanaf",
    .label = t("Vanaf wanneer geldt dit?"),
    .need = web::Need::required,
    .longest = 40};
const web::Field told_on{
    .name = "verteld",
    .label = t("Wanneer is het aan deelnemers verteld?"),
    .hint = told_hint,
    .longest = 40};
const web::Field reason{
    .name = "reden",
    .label = t("Waarom verandert het kader?"),
    .hint = t("Deelnemers lezen deze reden op de pagina van het traject."),
    .need = web::Need::required,
    .longest = 1000,
    .rows = 3};
} // namespace frame_form

namespace telling_form {
const web::Field what{
    .name = "verteld-over", .label = t("Wat heeft u verteld?"), .need = web::Need::required};
const web::Field on{
    .name = "verteld-op", .label = t("Op welke dag?"), .need = web::Need::required, .longest = 40};
} // namespace telling_form

namespace {

constexpr std::string_view influence_prefix = "belofte-";
constexpr std::string_view frame_prefix = "kader-";

std::int64_t number_in(std::string_view text)
{
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace

Result<InfluenceDraft, web::Problems> read_influence(const web::Fields& sent)
{
    web::Reading reading{sent};
    const auto rung = parse_rung(reading.choice(influence_form::rung, rung_choices()));
    auto promise = reading.text(influence_form::promise);
    auto counter_promise = reading.text(influence_form::counter_promise);
    const auto from = reading.dated(influence_form::from);
    const auto told_on = reading.dated(influence_form::told_on);
    if (not reading.ok()) return reading.problems();
    return InfluenceDraft{
        .rung = *rung,
        .promise = std::move(promise),
        .counter_promise = std::move(counter_promise),
        .from = *from,
        .told_on = told_on};
}

web::Fields fields_of(const Influence& influence)
{
    return {
        {"vorm",         std::string{to_word(influence.rung)}},
        {"belofte",      influence.promise                   },
        {"tegenbelofte", influence.counter_promise           },
    };
}

Result<FrameDraft, web::Problems> read_frame(const web::Fields& sent, FrameForm form)
{
    web::Reading reading{sent};
    const auto kind = parse_frame_kind(reading.choice(frame_form::kind, frame_kind_choices()));
    auto text = reading.text(frame_form::text);
    const auto from = reading.dated(frame_form::from);
    const auto told_on = reading.dated(frame_form::told_on);
    auto reason = form == FrameForm::change ? reading.text(frame_form::reason) : std::string{};
    if (not reading.ok()) return reading.problems();
    return FrameDraft{
        .kind = *kind,
        .text = std::move(text),
        .from = *from,
        .told_on = told_on,
        .reason = std::move(reason)};
}

web::Fields fields_of(const Frame& frame)
{
    return {
        {"soort", std::string{to_word(frame.kind)}},
        {"kader", frame.text                      },
    };
}

std::vector<web::Choice> untold_choices(
    const std::vector<Influence>& influences, const std::vector<Frame>& frames
)
{
    std::vector<web::Choice> choices;
    for (const auto& influence : influences)
        choices.push_back(
            {std::string{influence_prefix} + std::to_string(influence.version),
             t("Belofte, versie {nummer}: {belofte}", influence.version, influence.promise)}
        );
    for (const auto& frame : frames)
        choices.push_back(
            {std::string{frame_prefix} + std::to_string(frame.id.value()),
             t("Kader {nummer}, versie {versie}: {kader}", frame.line, frame.version, frame.text)}
        );
    return choices;
}

Result<Telling, web::Problems> read_telling(
    const web::Fields& sent,
    const std::vector<Influence>& influences,
    const std::vector<Frame>& frames
)
{
    web::Reading reading{sent};
    const auto told = reading.ticks(telling_form::what, untold_choices(influences, frames));
    const auto on = reading.dated(telling_form::on);
    if (not reading.ok()) return reading.problems();

    Telling telling{.influences = {}, .frames = {}, .on = *on};
    for (const std::string_view choice : told) {
        if (choice.starts_with(frame_prefix))
            telling.frames.emplace_back(number_in(choice.substr(frame_prefix.size())));
        else
            telling.influences.push_back(
                static_cast<int>(number_in(choice.substr(influence_prefix.size())))
            );
    }
    return telling;
}

} // namespace wijkspraak::processes
