#pragma once

#include "web/routes.hpp"

/// The end of a process: it closes once every entry has its answer and the report is there, and not
/// before. Law: the participation ordinance, which ends a process with its final report.
namespace wijkspraak::closings {

web::Routes routes(); ///< /kantoor/trajecten/NAAM/afsluiten

} // namespace wijkspraak::closings
