#pragma once

#include "features/areas/area.hpp"
#include "features/coverage/cover.hpp"
#include "storage/audit.hpp"
#include "storage/values.hpp"
#include "web/routes.hpp"

#include <optional>
#include <vector>

/// Buurten without a body: which they are, how many people live there, what was tried, and how the
/// municipality hears them in another way.
///
/// Everyone sees the map, the count and the other way; what was tried and who follows it stays in
/// the office. A body is for a buurt as the rule in rules.hpp says.
namespace wijkspraak::coverage {

storage::Migrations migrations();
web::Routes routes(); ///< /gebieden/zonder-wijkorgaan, /kantoor/dekking

/// Where everyone sees it: "/gebieden/zonder-wijkorgaan".
std::string public_path();
std::string office_path(); ///< "/kantoor/dekking"

/// Who is where on this day, with the figures by stadsdeel, in a few questions.
Coverage coverage_of(storage::Transaction& transaction, Date today);

/// Writes down how a buurt is followed and which other way it has.
void settle(
    storage::Transaction& transaction,
    areas::AreaId buurt,
    const CaseDraft& draft,
    const storage::Actor& actor
);
TryId add(
    storage::Transaction& transaction,
    areas::AreaId buurt,
    const TryDraft& draft,
    const storage::Actor& actor
);
void keep(storage::Transaction& transaction, const Study& study, const storage::Actor& actor);

/// Who there is for this part of town, and else the other way of taking part: for the page of the
/// area, under the anchor "wijkorgaan".
html::Node part_for_area(storage::Transaction& transaction, const areas::Area& area, Date today);

} // namespace wijkspraak::coverage
