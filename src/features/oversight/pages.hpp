#pragma once

#include "base/excerpt.hpp"
#include "features/actions/action.hpp"
#include "features/oversight/rules.hpp"
#include "features/oversight/search.hpp"
#include "web/forms.hpp"
#include "web/page.hpp"
#include "web/parts.hpp"

#include <set>
#include <string>
#include <vector>

namespace wijkspraak::oversight {

inline constexpr const char* figures_home = "/cijfers";
inline constexpr const char* office_home = "/kantoor/stadsdelen";

/// The figures of a year beside each other, for the council and everyone.
struct CouncilView {
    Year year;
    std::vector<int> years;
    Measure measure = {};
};
web::Page council_page(const CouncilView& view);

/// "4 van 7 (57%)"
Text words_of(const Share& share);
/// The name of the stadsdeel of a body, if it has one.
Text district_of(const Year& year, const BodyYear& body);
/// The name of a stadsdeel, or of the whole municipality.
Text name_of(const Year& year, std::optional<areas::AreaId> district);
const District* find_district(const Year& year, areas::AreaId id);
const District* find_district(const Year& year, std::string_view slug);

/// Which list stands behind a figure.
struct ListOf {
    int year = 0;
    Figure figure = Figure::talked;
    const District* district = nullptr; ///< the whole municipality
    Side side = Side::counted;
};
std::string list_address(const ListOf& list);
inline constexpr std::string_view lacking_word = "ontbreekt"; ///< for the side, in an address

/// The list behind a figure.
struct BehindView {
    const Year& year;
    Figure figure;
    Side side = Side::counted;
    Search search = {};
    Excerpt<BodyYear> excerpt = {};
    std::vector<actions::Action> actions = {}; ///< public ones, behind a figure of actions
};
web::Page behind_page(const BehindView& view);
std::vector<web::Choice> order_choices();

/// The bodies of some stadsdelen, for who looks after them.
struct ManagerView {
    const Year& year;                     ///< of the bodies that are shown alone
    std::vector<District> districts = {}; ///< to choose from
    std::set<areas::AreaId> mine = {};
    bool is_mine = false; ///< the bodies of those alone are shown
    Search search = {};
    Excerpt<BodyYear> excerpt = {};
    std::vector<int> years = {};
};
web::Page manager_page(const ManagerView& view);
inline const web::Field mine_field{
    .name = "stadsdelen", .label = t("Voor welke stadsdelen werkt u?"), .takes_many = true};

/// Every body of a year as CSV, for a spreadsheet.
std::string sheet_of(const Year& year);
/// Every figure of a year as CSV.
std::string table_of(const Year& year);

} // namespace wijkspraak::oversight
