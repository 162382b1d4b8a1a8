#pragma once

#include "features/trainings/pages.hpp"
#include "features/trainings/store.hpp"

namespace wijkspraak::trainings {

web::Routes public_routes();
web::Routes own_routes();
web::Routes office_routes();

/// What the address of a list asks for.
Search search_in(const web::Fields& query);

} // namespace wijkspraak::trainings
