#pragma once

#include "web/routes.hpp"

/// The ways in: the home page, the list of processes, the page of a process, and the desk of the
/// office with what comes next.
namespace wijkspraak::portal {

web::Routes routes(); ///< /, /trajecten, /trajecten/NAAM, /kantoor, /kantoor/trajecten/NAAM

} // namespace wijkspraak::portal
