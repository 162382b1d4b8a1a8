#pragma once

#include "features/terms/rules.hpp"
#include "web/fields.hpp"
#include "web/page.hpp"

namespace wijkspraak::terms {

/// The form, with what is wrong beside each field.
web::Page question_page(const web::Fields& sent, const web::Problems& problems = {});

/// The last day, why it is that day, and the form for another question.
web::Page answer_page(const Deadline& deadline, const web::Fields& sent);

} // namespace wijkspraak::terms
