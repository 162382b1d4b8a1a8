#pragma once

#include "storage/database.hpp"
#include "web/routes.hpp"

/// The list of features: what the site is made of.
namespace wijkspraak::app {

web::Routes routes();
storage::Migrations migrations();

} // namespace wijkspraak::app
