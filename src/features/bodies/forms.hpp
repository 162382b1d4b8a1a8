#pragma once

#include "base/result.hpp"
#include "features/bodies/body.hpp"
#include "web/forms.hpp"

#include <vector>

namespace wijkspraak::bodies {

inline const web::Field name_field{
    .name = "naam",
    .label = t("Naam"),
    .hint = t("Zoals het wijkorgaan zichzelf noemt."),
    .need = web::Need::required,
    .longest = 120};
inline const web::Field kind_field{.name = "vorm", .label = t("Vorm"), .need = web::Need::required};
inline const web::Field district_field{.name = "stadsdeel", .label = t("Stadsdeel")};
inline const web::Field about_field{
    .name = "over",
    .label = t("Wat het wijkorgaan doet"),
    .hint = t("In eigen woorden. Noem geen namen of adressen van bewoners."),
    .longest = 2000,
    .rows = 5};

std::vector<web::Choice> kind_choices();
std::vector<web::Choice> district_choices(const std::vector<areas::Area>& areas);

/// The body as it was typed in, or what must still be put right.
Result<BodyDraft, web::Problems> read_body(
    const web::Fields& sent, const std::vector<areas::Area>& areas
);

} // namespace wijkspraak::bodies
