#include "civic/zone.hpp"
#include "features/deliveries/forms.hpp"
#include "features/messages/message.hpp"
#include "web/path.hpp"

#include <algorithm>

namespace wijkspraak::deliveries {

namespace {

constexpr int noon = 12 * 60;

const web::Field text{
    .name = "tekst",
    .label = t("Wat wordt de inbreng?"),
    .hint = t("Haal weg wat er niet bij hoort, zoals eerdere berichten, een handtekening en namen "
              "van personen. Wijzig de woorden zelf niet."),
    .need = web::Need::required,
    .longest = inputs::longest_entry,
    .rows = 14};
const web::Field giver{
    .name = "van-wie", .label = t("Van wie kwam het?"), .need = web::Need::required};
const web::Field said_by{
    .name = "gezegd-door",
    .label = t("Welke groep of rol zei het?"),
    .hint = t("Dit is openbaar. Geen naam van een persoon.")};
const web::Field name{
    .name = "naam",
    .label = t("Naam van de afzender"),
    .hint = t("Wordt apart bewaard en is nooit openbaar.")};
const web::Field email{
    .name = "email",
    .label = t("E-mailadres van de afzender"),
    .hint = t("Wordt apart bewaard en is nooit openbaar."),
    .longest = 254};
const web::Field day{
    .name = "dag", .label = t("Op welke dag is het verstuurd?"), .need = web::Need::required};
const web::Field moment{.name = "moment", .label = t("Bij welk moment hoort het?")};
const web::Field area{.name = "gebied", .label = t("Over welk gebied gaat het?")};
const web::Field attachments{
    .name = "bijlagen",
    .label = t("Welke bijlagen bewaart u apart?"),
    .hint = t("Alleen de gemeente ziet ze. Het hele bericht, met alle bijlagen, blijft ook "
              "bewaard.")};

std::vector<web::Choice> area_choices(const std::vector<areas::Area>& all)
{
    std::vector<web::Choice> choices;
    for (const auto& one : all)
        choices.push_back({.value = std::to_string(one.id.value()), .label = as_is(one.name)});
    return choices;
}

std::vector<web::Choice> enclosure_choices(const std::vector<Enclosure>& enclosures)
{
    std::vector<web::Choice> choices;
    for (std::size_t i = 0; i < enclosures.size(); ++i)
        if (not enclosures[i].objection)
            choices.push_back({.value = std::to_string(i + 1), .label = as_is(enclosures[i].name)});
    return choices;
}

} // namespace

html::Node letter_fields(const web::Form& form, const LetterReferences& references)
{
    const auto enclosed = enclosure_choices(references.enclosures);
    return html::group(
        form.text(text),
        form.select(giver, giver_choices()),
        form.text(said_by),
        form.date(day),
        form.select(moment, moment_choices(references.moments)),
        html::when(
            not references.areas.empty(),
            [&] { return form.select(area, area_choices(references.areas)); }
        ),
        html::when(not enclosed.empty(), [&] { return form.ticks(attachments, enclosed); }),
        form.text(name),
        form.email(email)
    );
}

Result<LetterEntry, web::Problems> read_letter(
    const web::Fields& sent, const LetterReferences& references
)
{
    web::Reading reading{sent};
    LetterEntry entry{
        .draft = {.text = reading.text(text),    .channel = inputs::Channel::email},
        .giver = {.name = reading.text(name),                             .email = reading.text(email)},
        .attachments = {                                                        }
    };
    auto& draft = entry.draft;
    draft.giver =
        inputs::parse_giver(reading.choice(giver, giver_choices())).value_or(inputs::Giver::person);
    draft.said_by = reading.text(said_by);
    draft.moment = web::PathValue<moments::MomentId>::parse(
        reading.choice(moment, moment_choices(references.moments))
    );
    draft.area =
        web::PathValue<areas::AreaId>::parse(reading.choice(area, area_choices(references.areas)));
    if (const auto on = reading.date(day)) {
        if (*on > day_of(references.now))
            reading.refuse(day.name, t("Deze dag ligt in de toekomst."));
        draft.given_at = instant_of(*on, noon);
    }
    for (const auto& number : reading.ticks(attachments, enclosure_choices(references.enclosures)))
        if (const auto place = web::PathValue<int>::parse(number))
            entry.attachments.push_back(static_cast<std::size_t>(*place) - 1);
    if (not entry.giver.email.empty() and not messages::Address::parse(entry.giver.email))
        reading.refuse(email.name, t("Vul een e-mailadres in zoals naam@voorbeeld.nl."));
    if (not reading.ok()) return reading.problems();
    return entry;
}

} // namespace wijkspraak::deliveries
