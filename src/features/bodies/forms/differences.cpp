#include "features/bodies/forms.hpp"
#include "features/bodies/forms/board_fields.hpp"
#include "features/bodies/forms/registration_fields.hpp"

#include <algorithm>
#include <array>

namespace wijkspraak::bodies {

namespace {

/// The fields of a subject, in the order of its form.
std::vector<const web::Field*> fields_about(Subject subject)
{
    switch (subject) {
    case Subject::profile: return registration_fields();
    case Subject::member:
        return {
            &role_field,
            &member_name_field,
            &member_email_field,
            &member_phone_field,
            &from_field,
            &until_field,
            &name_public_field,
            &contact_public_field,
            &agreed_on_field,
            &agreed_how_field};
    case Subject::meeting:
        return {
            &day_field,
            &start_field,
            &end_field,
            &title_field,
            &place_field,
            &note_field,
            &public_field,
            &cancelled_field};
    case Subject::document:
    case Subject::access: break;
    }
    return {};
}

} // namespace

std::vector<FieldChange> differences(
    Subject subject, const web::Fields& before, const web::Fields& after
)
{
    std::vector<FieldChange> changes;
    for (const auto* field : fields_about(subject)) {
        const auto name = field->name.view();
        if (before[name] == after[name]) continue;
        changes.push_back({std::string{name}, std::string{before[name]}, std::string{after[name]}});
    }
    return changes;
}

bool is_private(Subject subject, std::string_view field)
{
    if (subject == Subject::profile) return field == iban_field.name.view();
    if (subject != Subject::member) return false;
    const std::array about_a_person{
        &member_name_field, &member_email_field, &member_phone_field, &agreed_how_field};
    return std::ranges::any_of(about_a_person, [&](const web::Field* one) {
        return one->name.view() == field;
    });
}

Text label_of(Subject subject, std::string_view field)
{
    for (const auto* one : fields_about(subject))
        if (one->name.view() == field) return one->label;
    if (field == "buurten") return t("Buurten");
    return as_is(std::string{field});
}

} // namespace wijkspraak::bodies
