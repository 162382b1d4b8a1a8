#include "features/bodies/forms.hpp"
#include "features/bodies/forms/registration_fields.hpp"

#include <algorithm>

namespace wijkspraak::bodies {

namespace {

using PartFields = std::vector<const web::Field*>;

const Part purpose_part{
    .slug = "doel",
    .title = t("Doel en activiteiten"),
    .why = t("Zo weten inwoners waarvoor zij bij u terechtkunnen."),
    .fields = PartFields{&purpose_field, &about_field}
};
const Part reach_part{
    .slug = "contact",
    .title = t("Zo bereikt men ons"),
    .why = t("Vul ten minste één manier in. Iedereen kan dit lezen."),
    .fields = PartFields{&website_field, &email_field, &phone_field}
};
const Part place_part{
    .slug = "gebied",
    .title = t("Gebied"),
    .why = t("Zo vindt een inwoner het wijkorgaan van de eigen buurt."),
    .fields = PartFields{&district_field, &area_field}
};
const Part name_part{
    .slug = "naam",
    .title = t("Naam en vorm"),
    .why = t("Elke vorm is goed. Niemand hoeft een rechtsvorm te hebben."),
    .fields = PartFields{
                         &name_field,
                         &kind_field,
                         &kind_words_field,
                         &legal_form_field,
                         &kvk_field,
                         &founded_field}
};
const Part account_part{
    .slug = "rekening",
    .title = t("Rekeningnummer"),
    .why = t("Voor als de gemeente iets overmaakt. Dit staat nooit op de openbare pagina."),
    .fields = PartFields{&iban_field}};
const Part strength_part{
    .slug = "grootte",
    .title = t("Hoe groot het bestuur is"),
    .why = t("Dit is geen eis. Het is wat het wijkorgaan zelf genoeg vindt."),
    .fields = PartFields{&strength_field}};
const Part end_part{
    .slug = "einde",
    .title = t("Gestopt"),
    .why = t("Een wijkorgaan dat gestopt is, blijft bewaard maar staat niet meer in de lijst."),
    .fields = PartFields{&ended_field},
    .is_for_office = true};

} // namespace

const std::vector<Part>& parts()
{
    static const std::vector<Part> all{
        purpose_part, reach_part, place_part, name_part, account_part, strength_part, end_part};
    return all;
}

const Part* find_part(std::string_view slug)
{
    const auto found =
        std::ranges::find_if(parts(), [&](const Part& part) { return part.slug.view() == slug; });
    return found == parts().end() ? nullptr : &*found;
}

const std::vector<const web::Field*>& registration_fields()
{
    static const std::vector<const web::Field*> all{
        &name_field,
        &kind_field,
        &kind_words_field,
        &district_field,
        &area_field,
        &purpose_field,
        &about_field,
        &legal_form_field,
        &kvk_field,
        &founded_field,
        &ended_field,
        &website_field,
        &email_field,
        &phone_field,
        &iban_field,
        &strength_field};
    return all;
}

namespace {

html::Node control_of(
    const web::Form& form, const web::Field& field, const std::vector<areas::Area>& areas
)
{
    if (&field == &kind_field) return form.select(field, kind_choices());
    if (&field == &district_field) return form.select(field, district_choices(areas));
    if (&field == &email_field) return form.email(field);
    if (&field == &strength_field) return form.number(field);
    return form.text(field);
}

} // namespace

html::Node fields_in(const web::Form& form, const Part& part, const std::vector<areas::Area>& areas)
{
    return html::each(part.fields, [&](const web::Field* field) {
        return control_of(form, *field, areas);
    });
}

html::Node first_fields(const web::Form& form, const std::vector<areas::Area>& areas)
{
    return html::group(
        form.text(name_field),
        form.select(kind_field, kind_choices()),
        form.text(kind_words_field),
        form.select(district_field, district_choices(areas)),
        form.text(purpose_field),
        form.email(email_field)
    );
}

} // namespace wijkspraak::bodies
