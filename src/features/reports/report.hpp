#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "civic/date.hpp"

#include <optional>
#include <string>

namespace wijkspraak::reports {

using ReportId = Id<struct Report>;

/// A final report as it was frozen. Its content never changes; a mistake becomes a new version.
struct Report {
    ReportId id;
    int version = 1;
    Date frozen_on;
    std::string sha256; ///< over the content
    std::optional<Instant> published_at = {};
    std::string dossier = {}; ///< the decision papers that it was joined to
};

} // namespace wijkspraak::reports
