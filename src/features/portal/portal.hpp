#pragma once

#include "web/routes.hpp"

/// The ways in: the home page, the list of processes, the page of a process, and the desk of the
/// office with what comes next. The same for a neighbourhood body.
namespace wijkspraak::portal {

web::Routes routes();      ///< /, /trajecten, /trajecten/NAAM, /kantoor, /kantoor/trajecten/NAAM
web::Routes area_routes(); ///< /gebieden/NAAM
web::Routes body_routes(); ///< /wijkorganen/NAAM, /mijn-wijkorganen/NAAM, /kantoor/wijkorganen/NAAM

} // namespace wijkspraak::portal
