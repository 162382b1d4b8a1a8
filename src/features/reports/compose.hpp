#pragma once

#include "base/language.hpp"
#include "civic/date.hpp"
#include "features/records/finding.hpp"
#include "features/records/record.hpp"
#include "paper/document.hpp"

#include <optional>
#include <string>
#include <vector>

/// The final report as a document, made from the record and nothing else.
///
/// Participatieverordening, art. 5: it holds (a) the process in outline, (b) the main outcomes and
/// (c) the reaction of the municipality (c1) and how the input was used (c2).
namespace wijkspraak::reports {

/// What a report says of itself.
struct Edition {
    std::string municipality;
    Date dated;
    std::optional<int> version = {}; ///< none for a draft
};

paper::Document compose(
    const records::Record& record,
    const std::vector<records::Finding>& findings,
    const Edition& edition,
    const Language& language
);

} // namespace wijkspraak::reports
