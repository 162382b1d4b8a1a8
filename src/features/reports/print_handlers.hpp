#pragma once

#include "web/routes.hpp"

namespace wijkspraak::reports {

/// The report as a file: at once when it is short, by way of a print job when it is long.
web::Routes print_routes();

} // namespace wijkspraak::reports
