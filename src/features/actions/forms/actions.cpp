#include "features/actions/forms.hpp"
#include "features/actions/rules.hpp"

#include <algorithm>
#include <cctype>

namespace wijkspraak::actions {

namespace {

const web::Field what{
    .name = "wat",
    .label = t("Wat wordt er gedaan?"),
    .hint = t("Zo dat u later kunt zien of het gedaan is."),
    .need = web::Need::required,
    .longest = 500,
    .rows = 2};
const web::Field unit{
    .name = "eenheid",
    .label = t("Wie doet het?"),
    .hint = t("Een afdeling, wijkorgaan of functie. Schrijf geen naam van een persoon."),
    .need = web::Need::required,
    .longest = 120};
const web::Field email{
    .name = "account",
    .label = t("Wie krijgt de herinneringen?"),
    .hint = t("Het e-mailadres van een account. Diegene kan ook vastleggen hoe ver het is."),
    .longest = 254,
    .autocomplete = "off"};
const web::Field body{.name = "wijkorgaan", .label = t("Voor welk wijkorgaan is het?")};
const web::Field is_public{
    .name = "openbaar",
    .label = t("Inwoners zien dit op de pagina van het traject of het wijkorgaan")};
const web::Field due{
    .name = "uiterlijk",
    .label = t("Wanneer is het klaar?"),
    .hint = t("Een dag, een maand of een jaar. Bijvoorbeeld 1-6-2027, 6-2027 of 2027."),
    .need = web::Need::required};
const web::Field source{
    .name = "bron", .label = t("Waar komt het vandaan?"), .need = web::Need::required};
const web::Field source_words{
    .name = "bron-woorden",
    .label = t("Waar staat dat?"),
    .hint = t("Bijvoorbeeld: raadsbesluit van 12 maart 2026, punt 3.")};
const web::Field source_address{
    .name = "bron-adres",
    .label = t("Link ernaartoe"),
    .hint = t("Begint met https://, of met / voor een pagina van deze site."),
    .longest = 500};

std::string normal(std::string_view address)
{
    std::string email;
    for (const char c : address)
        email += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return email;
}

std::vector<web::Choice> body_choices(const std::vector<bodies::Body>& bodies)
{
    std::vector<web::Choice> choices;
    for (const auto& body : bodies) choices.push_back({body.slug, as_is(body.name)});
    return choices;
}

/// A final report puts its own on the list.
std::vector<web::Choice> source_choices()
{
    std::vector<web::Choice> choices;
    for (const auto kind : {SourceKind::decision, SourceKind::agreement, SourceKind::own})
        choices.push_back({std::string{to_word(kind)}, to_text(kind)});
    return choices;
}

Particulars read(web::Reading& reading, const References& references)
{
    Particulars particulars{
        .what = reading.text(what),
        .owner = {.unit = known_unit(references.units, reading.text(unit))},
        .is_public = reading.tick(is_public)};
    const auto chosen = reading.choice(body, body_choices(references.bodies));
    for (const auto& each : references.bodies)
        if (each.slug == chosen) particulars.body = each.id;
    return particulars;
}

} // namespace

std::string read_address(web::Reading& reading, const web::Field& field)
{
    auto address = reading.text(field);
    const bool is_elsewhere = address.starts_with("https://");
    const bool is_here = address.starts_with('/') and not address.starts_with("//");
    const bool has_blank = address.find_first_of(" \n\t") != std::string::npos;
    if (not address.empty() and ((not is_elsewhere and not is_here) or has_blank))
        reading.refuse(
            field.name,
            t("Vul een link in die begint met https://, of met / voor een pagina van deze site.")
        );
    return address;
}

html::Node particulars_fields(const web::Form& form, const References& references)
{
    return html::group(
        form.text(what),
        form.text(unit),
        form.email(email),
        html::when(
            not references.bodies.empty(),
            [&] { return form.select(body, body_choices(references.bodies)); }
        ),
        form.tick(is_public)
    );
}

html::Node action_fields(const web::Form& form, const References& references)
{
    return html::group(
        form.text(what),
        form.text(unit),
        form.text(due),
        form.email(email),
        form.radios(source, source_choices()),
        form.text(source_words),
        form.text(source_address),
        html::when(
            not references.bodies.empty(),
            [&] { return form.select(body, body_choices(references.bodies)); }
        ),
        form.tick(is_public)
    );
}

Result<TypedAction, web::Problems> read_action(
    const web::Fields& sent, const References& references
)
{
    web::Reading reading{sent};
    auto particulars = read(reading, references);
    TypedAction typed{
        .draft =
            {.what = std::move(particulars.what),
                    .owner = std::move(particulars.owner),
                    .body = particulars.body,
                    .due = reading.dated(due),
                    .is_public = particulars.is_public},
        .email = normal(reading.text(email))
    };
    const auto kind = parse_source_kind(reading.choice(source, source_choices()));
    typed.draft.source = {
        .kind = kind.value_or(SourceKind::own),
        .words = reading.text(source_words),
        .address = read_address(reading, source_address)};
    if (not reading.ok()) return reading.problems();
    return typed;
}

Result<TypedParticulars, web::Problems> read_particulars(
    const web::Fields& sent, const References& references
)
{
    web::Reading reading{sent};
    TypedParticulars typed{read(reading, references), normal(reading.text(email))};
    if (not reading.ok()) return reading.problems();
    return typed;
}

web::Fields fields_of(
    const Action& action, const std::string& address, const std::vector<bodies::Body>& bodies
)
{
    web::Fields fields{
        {std::string{what.name},      action.what                 },
        {std::string{unit.name},      action.owner.unit           },
        {std::string{email.name},     address                     },
        {std::string{is_public.name}, action.is_public ? "ja" : ""},
    };
    for (const auto& each : bodies)
        if (action.body == each.id) fields.add(std::string{body.name}, each.slug);
    return fields;
}

web::Problems no_account()
{
    return {
        {std::string{email.name},
         t("Er is geen account met dit e-mailadres. Laat het leeg, of vraag de beheerder om een "
           "account.")}
    };
}

} // namespace wijkspraak::actions
