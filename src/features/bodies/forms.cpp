#include "features/bodies/forms.hpp"

#include "base/plain.hpp"

namespace wijkspraak::bodies {

std::vector<web::Choice> kind_choices()
{
    std::vector<web::Choice> choices;
    for (const auto kind : body_kinds)
        choices.push_back({std::string{to_word(kind)}, to_text(kind)});
    return choices;
}

std::vector<web::Choice> district_choices(const std::vector<areas::Area>& areas)
{
    std::vector<web::Choice> choices;
    for (const auto& area : areas)
        if (area.kind == areas::AreaKind::district)
            choices.push_back({area.slug, as_is(area.name)});
    return choices;
}

Result<BodyDraft, web::Problems> read_body(
    const web::Fields& sent, const std::vector<areas::Area>& areas
)
{
    web::Reading reading{sent};
    BodyDraft draft;
    draft.name = reading.text(name_field);
    draft.slug = slug_of(draft.name);
    draft.about = reading.text(about_field);
    if (const auto kind = parse_body_kind(reading.choice(kind_field, kind_choices())))
        draft.kind = *kind;

    const auto district = reading.choice(district_field, district_choices(areas));
    for (const auto& area : areas)
        if (area.slug == district) draft.district = area.id;

    if (draft.slug.empty())
        reading.refuse(name_field.name, t("Gebruik in de naam ten minste één letter of cijfer."));
    if (not reading.ok()) return reading.problems();
    return draft;
}

} // namespace wijkspraak::bodies
