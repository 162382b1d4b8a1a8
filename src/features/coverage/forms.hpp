#pragma once

#include "base/result.hpp"
#include "features/coverage/cover.hpp"
#include "web/forms.hpp"

namespace wijkspraak::coverage {

html::Node case_fields(const web::Form& form);
/// `today` is the last day on which somebody can have begun to follow a buurt.
Result<CaseDraft, web::Problems> read_case(const web::Fields& sent, Date today);
web::Fields fields_of(const CaseDraft& draft);

html::Node try_fields(const web::Form& form);
Result<TryDraft, web::Problems> read_try(const web::Fields& sent, Date today);

html::Node study_fields(const web::Form& form);
Result<Study, web::Problems> read_study(const web::Fields& sent);
web::Fields fields_of(const Study& study);

} // namespace wijkspraak::coverage
