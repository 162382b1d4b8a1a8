#pragma once

#include "features/coverage/cover.hpp"

#include <map>
#include <string>

namespace wijkspraak::coverage {

/// Every buurt as CSV, as everyone may have it.
std::string public_sheet(const Coverage& coverage);

/// The same with what the office knows.
std::string office_sheet(
    const Coverage& coverage,
    const std::map<areas::AreaId, CaseDraft>& cases,
    const std::map<areas::AreaId, Tries>& tries
);

} // namespace wijkspraak::coverage
