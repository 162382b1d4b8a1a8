#pragma once

#include "features/processes/process.hpp"
#include "features/reports/report.hpp"
#include "storage/audit.hpp"
#include "storage/values.hpp"
#include "web/routes.hpp"

#include <optional>
#include <string>
#include <vector>

/// The final report: composed from the record, frozen with a fingerprint, joined to the papers of
/// the decision, published. Law: the municipality's participation ordinance (in the demo art. 5).
namespace wijkspraak::reports {

storage::Migrations migrations();
web::Routes routes(); ///< /trajecten/NAAM/eindverslag, .pdf, .odt and the office's page

std::vector<Report> of_process(storage::Transaction& transaction, processes::ProcessId process);
std::optional<Report> published(storage::Transaction& transaction, processes::ProcessId process);

} // namespace wijkspraak::reports
