#pragma once

#include "web/routes.hpp"

namespace wijkspraak::coverage {

web::Routes public_routes();
web::Routes office_routes();

} // namespace wijkspraak::coverage
