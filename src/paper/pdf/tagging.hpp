#pragma once

#include "paper/document.hpp"
#include "paper/pdf/structure.hpp"

#include <functional>
#include <string>

namespace wijkspraak::paper::pdf {

/// The PDF with its structure: the tree of elements, links, destinations, language and metadata,
/// and all other ink marked as part of the page only.
///
/// `go_on` is called now and then, and may throw to stop the work.
std::string tagged(
    std::string untagged,
    const Structure& structure,
    const Document& document,
    const std::function<void()>& go_on
);

} // namespace wijkspraak::paper::pdf
