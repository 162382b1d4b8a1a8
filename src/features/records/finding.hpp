#pragma once

#include "base/text.hpp"
#include "features/processes/process.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace wijkspraak::records {

enum class Severity {
    info,
    warning,
    block, ///< the final report cannot be frozen
};

/// Where in the case file an entry stands.
enum class Place {
    overview,
    plan,
    frames,
    groups,
    moments,
    documents,
    inputs,
    objections,
    outcomes,
    consents
};

/// Something in the record that a reader would stumble over, and what to do about it.
struct Finding {
    std::string_view code; ///< "V04", of the catalogue in docs/checks.md
    Severity severity = Severity::warning;
    Text what;
    Text to_do;
    Place place = Place::overview;
    std::optional<std::int64_t> entry = {}; ///< the moment or outcome that it is about
};

Text to_text(Severity severity);

} // namespace wijkspraak::records
