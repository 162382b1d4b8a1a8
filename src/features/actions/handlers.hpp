#pragma once

#include "web/routes.hpp"

/// The routes of this feature, put together from its files of handlers.
namespace wijkspraak::actions {

web::Routes list_routes();
web::Routes action_routes();
web::Routes report_routes();

} // namespace wijkspraak::actions
