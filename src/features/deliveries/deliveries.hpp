#pragma once

#include "features/deliveries/delivery.hpp"
#include "features/deliveries/importing.hpp"
#include "storage/database.hpp"
#include "web/routes.hpp"

/// Input that comes as a file: a list of many entries (CSV, ODS, XLSX) that is taken over in the
/// background, and messages (.eml) that somebody looks at one by one. Each row and each message has
/// an origin, so that what was brought before is recognised and nothing stands in the ledger twice.
namespace wijkspraak::deliveries {

storage::Migrations migrations();
web::Routes routes(); ///< /kantoor/trajecten/NAAM/aanleveren

} // namespace wijkspraak::deliveries
