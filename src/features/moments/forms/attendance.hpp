#pragma once

#include "features/moments/forms.hpp"

/// The part of the form of a moment that says where it is for, and which bodies were invited to it
/// or came.
namespace wijkspraak::moments {

html::Node area_fields(
    const web::Form& form, const web::Fields& sent, const References& references
);
std::vector<areas::AreaId> read_areas(web::Reading& reading, const References& references);
void add_areas(web::Fields& fields, const std::vector<areas::AreaId>& areas);

html::Node attendance_fields(const web::Fields& sent, const References& references);
/// Refuses a body that was not there at the time, unless it was written down already.
std::vector<BodyAt> read_attendance(
    web::Reading& reading,
    const web::Fields& sent,
    const References& references,
    const std::optional<Dated>& then
);
void add_attendance(web::Fields& fields, const std::vector<BodyAt>& bodies);
/// What was sent of a body, for a form that comes back.
std::vector<BodyAt> attendance_in(
    const web::Fields& sent, const std::vector<bodies::Placed>& bodies
);

} // namespace wijkspraak::moments
