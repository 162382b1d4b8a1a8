#pragma once

#include "base/result.hpp"
#include "features/trainings/training.hpp"
#include "web/forms.hpp"

namespace wijkspraak::trainings {

html::Node training_fields(const web::Form& form);
web::Fields fields_of(const TrainingDraft& draft);
/// `taken` is how many places have been given already.
Result<TrainingDraft, web::Problems> read_training(const web::Fields& sent, int taken);

html::Node registration_fields(const web::Form& form);
Result<RegistrationDraft, web::Problems> read_registration(
    const web::Fields& sent, TrainingId training, bodies::BodyId body
);

html::Node cancel_fields(const web::Form& form);
Result<std::string, web::Problems> read_cancel(const web::Fields& sent);

/// One line for each registration: how many of them came.
struct Attendance {
    Registration registration;
    std::string body; ///< its name
};
std::string attended_name(RegistrationId id); ///< "kwamen-12"
html::Node attendance_fields(
    const std::vector<Attendance>& lines, const web::Fields& sent, const web::Problems& problems
);
web::Fields fields_of(const std::vector<Attendance>& lines);
Result<std::vector<std::optional<int>>, web::Problems> read_attendance(
    const web::Fields& sent, const std::vector<Attendance>& lines
);

} // namespace wijkspraak::trainings
