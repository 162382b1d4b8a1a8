#include "features/trainings/forms.hpp"

#include "web/characters.hpp"

#include <charconv>

namespace wijkspraak::trainings {

using html::Node;
using web::Need;

namespace {

constexpr int most_places = 500;

const web::Field title_field{
    .name = "titel", .label = t("Hoe heet de training?"), .need = Need::required, .longest = 120};
const web::Field learned_field{
    .name = "leren",
    .label = t("Wat leert u er?"),
    .hint = t("Wat kan iemand daarna? In een paar zinnen."),
    .need = Need::required,
    .longest = 1500,
    .rows = 5};
const web::Field audience_field{
    .name = "voor-wie",
    .label = t("Voor wie is het?"),
    .hint = t("Bijvoorbeeld: nieuwe bestuursleden, of wie het geld bijhoudt."),
    .need = Need::required,
    .longest = 200};
const web::Field on_field{.name = "datum", .label = t("Op welke dag?"), .need = Need::required};
const web::Field from_field{
    .name = "van", .label = t("Hoe laat begint het?"), .need = Need::required, .longest = 10};
const web::Field until_field{.name = "tot", .label = t("Hoe laat is het klaar?"), .longest = 10};
const web::Field online_field{.name = "online", .label = t("De training is online")};
const web::Field place_field{
    .name = "plaats",
    .label = t("Waar?"),
    .hint = t("Is de training online? Dan mag dit leeg blijven."),
    .longest = 200};
const web::Field places_field{
    .name = "plaatsen", .label = t("Voor hoeveel mensen is er plaats?"), .need = Need::required};
const web::Field last_day_field{
    .name = "aanmelden-tot",
    .label = t("Tot en met welke dag kan men zich aanmelden?"),
    .need = Need::required};
const web::Field organiser_field{
    .name = "wie",
    .label = t("Wie geeft de training?"),
    .hint = t("Een team of organisatie, geen naam van een persoon."),
    .need = Need::required,
    .longest = 120};

const web::Field people_field{
    .name = "aantal", .label = t("Met hoeveel mensen komt u?"), .need = Need::required};
const web::Field roles_field{
    .name = "functies",
    .label = t("Wie komen er?"),
    .hint = t("Alleen de functie, bijvoorbeeld: secretaris en een nieuw lid. Geen namen."),
    .longest = 200};
const web::Field reason_field{
    .name = "reden",
    .label = t("Waarom gaat het niet door?"),
    .hint = t("Wie zich aanmeldde, krijgt dit per mail."),
    .need = Need::required,
    .longest = 500,
    .rows = 3};

std::optional<TimeOfDay> time_in(web::Reading& reading, const web::Field& field)
{
    const auto text = reading.text(field);
    const auto time = TimeOfDay::parse(text);
    if (not text.empty() and not time)
        reading.refuse(field.name, t("Vul een tijd in, zoals 19:30."));
    return time;
}

void check(web::Reading& reading, const TrainingDraft& draft, int taken)
{
    if (draft.last_day > draft.on)
        reading.refuse(
            last_day_field.name,
            t("Deze dag ligt na de training. Kies de dag van de training of eerder.")
        );
    if (draft.from and draft.until and *draft.until <= *draft.from)
        reading.refuse(until_field.name, t("Het einde ligt vóór het begin. Kies een latere tijd."));
    if (draft.place.empty() and not draft.is_online)
        reading.refuse(place_field.name, t("Vul een plaats in, of zeg dat de training online is."));
    if (draft.places < taken)
        reading.refuse(
            places_field.name,
            t("Er is al {n} plaats vergeven. Minder kan niet.",
              "Er zijn al {n} plaatsen vergeven. Minder kan niet.",
              taken)
        );
}

std::string time_text(const std::optional<TimeOfDay>& time)
{
    return time ? to_text(*time) : std::string{};
}

/// A line with a number for one body; a name of its own for each, so it is made here.
Node attendance_line(const Attendance& line, const web::Fields& sent, const web::Problems& problems)
{
    const auto name = attended_name(line.registration.id);
    const auto problem = problems.find(name);
    const bool is_wrong = problem != problems.end();
    return html::div(
        is_wrong ? html::cls("utrecht-form-field veld veld--fout")
                 : html::cls("utrecht-form-field veld"),
        html::label(
            html::cls("utrecht-form-label"),
            html::attribute("for", "veld-" + name),
            t("{wijkorgaan}, {n} aangemeld", line.body, line.registration.people)
        ),
        html::when(
            is_wrong,
            [&] {
                return html::div(
                    html::cls("utrecht-form-field-error-message fout"),
                    html::id("fout-" + name),
                    problem->second
                );
            }
        ),
        html::input(
            html::cls("utrecht-textbox utrecht-textbox--html-input"),
            html::id("veld-" + name),
            html::attribute("name", name),
            html::attribute("type", "text"),
            html::attribute("inputmode", "numeric"),
            html::attribute("value", web::shown(sent[name])),
            html::attribute_if(is_wrong, html::attribute("aria-invalid", "true")),
            html::attribute_if(is_wrong, html::attribute("aria-describedby", "fout-" + name))
        )
    );
}

std::optional<int> number_in(std::string_view text)
{
    int number = 0;
    const auto* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} or stop != end) return std::nullopt;
    return number;
}

} // namespace

Node training_fields(const web::Form& form)
{
    return html::group(
        form.text(title_field),
        form.text(learned_field),
        form.text(audience_field),
        form.date(on_field),
        form.text(from_field),
        form.text(until_field),
        form.tick(online_field),
        form.text(place_field),
        form.number(places_field),
        form.date(last_day_field),
        form.text(organiser_field)
    );
}

web::Fields fields_of(const TrainingDraft& draft)
{
    return {
        {std::string{title_field.name},     draft.title                 },
        {std::string{learned_field.name},   draft.learned               },
        {std::string{audience_field.name},  draft.audience              },
        {std::string{on_field.name},        to_iso(draft.on)            },
        {std::string{from_field.name},      time_text(draft.from)       },
        {std::string{until_field.name},     time_text(draft.until)      },
        {std::string{online_field.name},    draft.is_online ? "ja" : "" },
        {std::string{place_field.name},     draft.place                 },
        {std::string{places_field.name},    std::to_string(draft.places)},
        {std::string{last_day_field.name},  to_iso(draft.last_day)      },
        {std::string{organiser_field.name}, draft.organiser             },
    };
}

Result<TrainingDraft, web::Problems> read_training(const web::Fields& sent, int taken)
{
    web::Reading reading{sent};
    const auto on = reading.date(on_field);
    const auto last_day = reading.date(last_day_field);
    const auto places = reading.number(places_field, 1, most_places);
    TrainingDraft draft{
        .title = reading.text(title_field),
        .learned = reading.text(learned_field),
        .audience = reading.text(audience_field),
        .on = on.value_or(Date{std::chrono::year_month_day{}}),
        .from = time_in(reading, from_field),
        .until = time_in(reading, until_field),
        .place = reading.text(place_field),
        .is_online = reading.tick(online_field),
        .places = static_cast<int>(places.value_or(most_places)),
        .last_day = last_day.value_or(Date{std::chrono::year_month_day{}}),
        .organiser = reading.text(organiser_field)};
    if (on and last_day) check(reading, draft, taken);
    if (not reading.ok()) return reading.problems();
    return draft;
}

Node registration_fields(const web::Form& form)
{
    return html::group(form.number(people_field), form.text(roles_field));
}

Result<RegistrationDraft, web::Problems> read_registration(
    const web::Fields& sent, TrainingId training, bodies::BodyId body
)
{
    web::Reading reading{sent};
    const auto people = reading.number(people_field, 1, most_places);
    RegistrationDraft draft{
        .training = training,
        .body = body,
        .people = static_cast<int>(people.value_or(1)),
        .roles = reading.text(roles_field)};
    if (not reading.ok()) return reading.problems();
    return draft;
}

Node cancel_fields(const web::Form& form)
{
    return form.text(reason_field);
}

Result<std::string, web::Problems> read_cancel(const web::Fields& sent)
{
    web::Reading reading{sent};
    auto reason = reading.text(reason_field);
    if (not reading.ok()) return reading.problems();
    return reason;
}

std::string attended_name(RegistrationId id)
{
    return "kwamen-" + std::to_string(id.value());
}

Node attendance_fields(
    const std::vector<Attendance>& lines, const web::Fields& sent, const web::Problems& problems
)
{
    return html::each(lines, [&](const Attendance& line) {
        return attendance_line(line, sent, problems);
    });
}

web::Fields fields_of(const std::vector<Attendance>& lines)
{
    web::Fields fields;
    for (const auto& line : lines)
        if (line.registration.attended)
            fields.add(
                attended_name(line.registration.id), std::to_string(*line.registration.attended)
            );
    return fields;
}

Result<std::vector<std::optional<int>>, web::Problems> read_attendance(
    const web::Fields& sent, const std::vector<Attendance>& lines
)
{
    web::Problems problems;
    std::vector<std::optional<int>> all;
    for (const auto& line : lines) {
        const auto name = attended_name(line.registration.id);
        const auto text = web::tidied(sent[name]);
        const auto number = number_in(text);
        const bool fits = number and *number >= 0 and *number <= most_places;
        if (not text.empty() and not fits)
            problems.emplace(name, t("Vul een heel getal in, zoals 2, of laat het leeg."));
        all.push_back(text.empty() ? std::nullopt : number);
    }
    if (not problems.empty()) return problems;
    return all;
}

} // namespace wijkspraak::trainings
