#pragma once

#include "web/routes.hpp"

/// The routes of the hall, one table for each of its parts.
namespace wijkspraak::hall {

web::Routes typing_routes();
web::Routes sheet_routes();

} // namespace wijkspraak::hall
