#pragma once

#include "web/routes.hpp"

namespace wijkspraak::areas {

/// The divisions as the office keeps them.
web::Routes office_routes();

} // namespace wijkspraak::areas
