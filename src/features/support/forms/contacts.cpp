#include "features/messages/message.hpp"
#include "features/support/forms.hpp"

namespace wijkspraak::support {

namespace {

const web::Field kind_field{.name = "soort", .label = t("Hoe?"), .need = web::Need::required};
const web::Field on_field{.name = "datum", .label = t("Wanneer?"), .need = web::Need::required};
const web::Field what_field{
    .name = "waarover",
    .label = t("Waarover?"),
    .hint = t("Eén regel. Schrijf geen namen of andere gegevens van personen op."),
    .need = web::Need::required,
    .longest = 200};
const web::Field to_do_field{
    .name = "te-doen", .label = t("Moet er nog iets gebeuren?"), .longest = 200};

const web::Field name_field{
    .name = "eenheid",
    .label = t("Naam van het team"),
    .hint = t("Bijvoorbeeld: Stadsdeelmanagement Noord. Geen naam van een persoon. Laat dit leeg "
              "om het team weg te halen."),
    .longest = 120};
const web::Field phone_field{
    .name = "telefoon", .label = t("Telefoonnummer van het team"), .longest = 30};
const web::Field email_field{
    .name = "e-mail", .label = t("E-mailadres van het team"), .longest = 254};
const web::Field days_without_contact_field{
    .name = "dagen",
    .label = t("Na hoeveel dagen zonder contact staat een wijkorgaan bovenaan?"),
    .need = web::Need::required};

} // namespace

std::vector<web::Choice> contact_kind_choices()
{
    std::vector<web::Choice> choices;
    for (const auto kind : contact_kinds)
        choices.push_back({std::string{to_word(kind)}, to_text(kind)});
    return choices;
}

html::Node contact_fields(const web::Form& form)
{
    return html::group(
        form.select(kind_field, contact_kind_choices()),
        form.date(on_field),
        form.text(what_field),
        form.text(to_do_field)
    );
}

web::Fields first_contact(Date today)
{
    return {
        {std::string{on_field.name}, to_iso(today)}
    };
}

Result<ContactDraft, web::Problems> read_contact(
    const web::Fields& sent, bodies::BodyId body, Date today
)
{
    web::Reading reading{sent};
    const auto kind = parse_contact_kind(reading.choice(kind_field, contact_kind_choices()));
    const auto on = reading.date(on_field);
    if (on and *on > today)
        reading.refuse(
            on_field.name, t("Deze dag moet nog komen. Kies vandaag of een eerdere dag.")
        );
    ContactDraft draft{
        .body = body,
        .kind = kind.value_or(ContactKind::visit),
        .on = on.value_or(today),
        .what = reading.text(what_field),
        .to_do = reading.text(to_do_field)};
    if (not reading.ok()) return reading.problems();
    return draft;
}

html::Node unit_fields(const web::Form& form)
{
    return html::group(form.text(name_field), form.text(phone_field), form.email(email_field));
}

web::Fields fields_of(const Unit& unit)
{
    return {
        {std::string{name_field.name},  unit.name },
        {std::string{phone_field.name}, unit.phone},
        {std::string{email_field.name}, unit.email},
    };
}

Result<Unit, web::Problems> read_unit(const web::Fields& sent)
{
    web::Reading reading{sent};
    Unit unit{
        .name = reading.text(name_field),
        .phone = reading.text(phone_field),
        .email = reading.text(email_field)};
    if (not unit.email.empty() and not messages::Address::parse(unit.email))
        reading.refuse(
            email_field.name, t("Vul een e-mailadres in, zoals team@gemeente.nl, of laat het leeg.")
        );
    if (not unit.name.empty() and unit.email.empty() and unit.phone.empty())
        reading.refuse(phone_field.name, t("Vul een telefoonnummer of een e-mailadres in."));
    if (not reading.ok()) return reading.problems();
    return unit;
}

html::Node days_field(const web::Form& form)
{
    return form.number(days_without_contact_field);
}

web::Fields fields_of_days(int days)
{
    return {
        {std::string{days_without_contact_field.name}, std::to_string(days)}
    };
}

Result<int, web::Problems> read_days(const web::Fields& sent)
{
    web::Reading reading{sent};
    const auto days = reading.number(days_without_contact_field, 7, 730);
    if (not reading.ok()) return reading.problems();
    return static_cast<int>(*days);
}

} // namespace wijkspraak::support
