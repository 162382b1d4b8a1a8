#pragma once

#include "features/publication/columns.hpp"

#include <string>

/// The open record for programs: as it was said, with null for what is not there.
namespace wijkspraak::publication {

std::string to_json(const OpenEntry& entry);
std::string to_json(const OpenTheme& theme);
std::string to_json(const OpenOutcome& outcome);

} // namespace wijkspraak::publication
