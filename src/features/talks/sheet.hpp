#pragma once

#include "features/talks/rules.hpp"

#include <string>

namespace wijkspraak::talks {

/// All talks of a round with all that is known of how far they are, as CSV in Dutch.
std::string sheet_of(
    const Round& round,
    const std::vector<Talk>& talks,
    const std::vector<Listed>& listed,
    const std::string& public_url
);

} // namespace wijkspraak::talks
