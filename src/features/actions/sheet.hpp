#pragma once

#include "features/actions/action.hpp"

#include <string>
#include <vector>

namespace wijkspraak::actions {

/// The actions as CSV for a spreadsheet program: everything that the list tells, without who is
/// reminded.
std::string sheet_of(
    const std::vector<Action>& actions, const std::vector<bodies::Body>& bodies, Date today
);

} // namespace wijkspraak::actions
