#pragma once

#include "web/page.hpp"

#include <string>

namespace wijkspraak::web {

/// The page that says why there is no page: not found, not allowed, a fault.
///
/// `reference` is the number under which a fault stands in the log; empty for what is no fault.
Page error_page(int status, const std::string& reference = {});

} // namespace wijkspraak::web
