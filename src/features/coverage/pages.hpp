#pragma once

#include "base/excerpt.hpp"
#include "features/areas/areas.hpp"
#include "features/coverage/rules.hpp"
#include "web/fields.hpp"
#include "web/page.hpp"
#include "web/parts.hpp"

#include <map>
#include <vector>

namespace wijkspraak::coverage {

/// A form as it came in, with what is wrong with it; or as it is first shown.
struct Filled {
    const web::Fields& sent;
    const web::Problems& problems;
};

/// Which of the buurten somebody asked for.
struct Asked {
    Search search = {};
    int page = 1;
};
Asked read_asked(const web::Fields& fields, const Coverage& coverage);

/// What everyone sees.
struct PublicView {
    const Coverage& coverage;
    const Asked& asked;
    const Study& study;
    html::Node map = html::nothing();
    Date today;
};
web::Page public_page(PublicView view);
web::Page no_division_page();

/// The map of these buurten; nothing when there are too many to draw.
html::Node map_of(
    const Coverage& coverage,
    const std::vector<areas::AreaInYear>& areas,
    const std::vector<areas::Outline>& outlines,
    const Asked& asked,
    const web::TileLayer* tiles
);
/// More than a screen or a phone can show.
inline constexpr std::size_t most_on_map = 600;

// Parts that several pages have.

html::Node filters(const Coverage& coverage, const Asked& asked);
/// The address of the same list in another order or on another page.
std::string address_of(std::string path, const Coverage& coverage, const Asked& asked);
html::Node way_part(const OtherWay& way);
html::Node badge_of(Cover cover);
Text inhabitants_of(const std::optional<std::int64_t>& number);
std::string buurt_path(const Buurt& buurt); ///< its page, where the part about bodies begins

/// A buurt with who is there, for its own page.
struct BuurtView {
    std::vector<bodies::Body> whole = {};
    std::vector<bodies::Body> partly = {};
    std::optional<OtherWay> way = {};
    std::vector<bodies::Body> unplaced = {}; ///< of its stadsdeel, of which the area is not known
};
html::Node buurt_part(const BuurtView& view);
/// A larger area: how many of its buurten have a body.
struct AreaPartView {
    const areas::Area& area;
    Tally tally;
    std::vector<bodies::Body> bodies = {};
};
html::Node area_part(const AreaPartView& view);

// The office.

struct OfficeLine {
    const Buurt* buurt;
    CaseDraft known = {};
    Tries tries = {};
};
struct OfficeView {
    const Coverage& coverage;
    Excerpt<OfficeLine> excerpt;
    Asked asked = {};
    Need need = Need::none;
    std::map<Need, int> counts = {};
    bool may_keep = false;
};
web::Page office_page(const OfficeView& view);

struct CaseView {
    const Buurt& buurt;
    const Coverage& coverage;
    const std::vector<Try>& tries;
    const CaseDraft& known;
    bool may_keep = false;
};
web::Page case_page(const CaseView& view, const Filled& settling, const Filled& trying);
std::string case_path(const Buurt& buurt);

web::Page study_page(const Filled& filled);

} // namespace wijkspraak::coverage
