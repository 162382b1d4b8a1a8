#pragma once

#include "features/processes/pages.hpp"
#include "web/routes.hpp"

/// The routes of the case file, one table for each of its parts.
namespace wijkspraak::processes {

web::Routes process_routes();
web::Routes plan_routes();
web::Routes frame_routes();
web::Routes paper_routes();

/// What this viewer may do with a case file.
Rights rights_of(const web::Context& context);

} // namespace wijkspraak::processes
