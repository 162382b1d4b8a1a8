#pragma once

#include "features/areas/areas.hpp"
#include "features/areas/rules.hpp"
#include "web/forms.hpp"
#include "web/page.hpp"

namespace wijkspraak::areas {

inline constexpr const char* office_home = "/kantoor/gebieden";

/// What the office sees: the divisions, and a form to bring files in.
struct OfficeView {
    std::vector<Division> divisions;
    const web::Fields& sent;
    const web::Problems& problems;
    Faults faults = {}; ///< of the files that were brought
};
web::Page office_page(const OfficeView& view);

/// A division beside the one that holds now.
struct ComparisonView {
    Division division;
    std::optional<int> year_now;
    std::vector<Change> changes;
};
web::Page comparison_page(const ComparisonView& view);

} // namespace wijkspraak::areas
