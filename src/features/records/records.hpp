#pragma once

#include "features/records/finding.hpp"
#include "features/records/record.hpp"
#include "features/records/rules.hpp"
#include "storage/values.hpp"
#include "web/html.hpp"

#include <string>
#include <vector>

/// The record of a process read as one, and the checker that reads it back to its maker.
namespace wijkspraak::records {

/// All but the ledger entry by entry: quick, also for a process with a great many inputs.
Record record_of(storage::Transaction& transaction, const processes::Process& process);

/// The same with every entry, for a report.
Record whole_record_of(storage::Transaction& transaction, const processes::Process& process);

/// What residents get to see of it: without the ledger entry by entry, the seats in groups, who and
/// what belongs to a moment, the duties and the tests. Quick, also for a process with a great many
/// inputs.
Record public_record_of(storage::Transaction& transaction, const processes::Process& process);

/// The page of the case file where the finding can be mended.
std::string address_of(const Finding& finding, const processes::Process& process);

/// The findings of one severity as a list, each with a link to where it can be mended; nothing when
/// there are none.
html::Node findings_list(
    const std::vector<Finding>& findings, Severity severity, const processes::Process& process
);

} // namespace wijkspraak::records
