#pragma once

#include "features/trainings/forms.hpp"
#include "features/trainings/store.hpp"
#include "web/parts.hpp"

namespace wijkspraak::trainings {

inline constexpr const char* public_home = "/trainingen";
inline constexpr const char* office_home = "/kantoor/trainingen";
std::string public_path(TrainingId id);
std::string office_path(TrainingId id);
std::string trainings_path(const bodies::Body& body); ///< "/mijn-wijkorganen/NAAM/trainingen"
std::string trainings_path(const bodies::Body& body, TrainingId id);

/// A form as it came in, with what is wrong with it; or as it is first shown.
struct Filled {
    const web::Fields& sent;
    const web::Problems& problems;
};
inline const web::Fields nothing_sent;
inline const web::Problems no_problems;

/// "19:30 tot 21:30 uur in De Linde"
Text when_and_where(const TrainingDraft& draft);
html::Node training_facts(const Offered& offered, Date today);
web::ListItem item_of(const Offered& offered, std::string address, Date today);
html::Node badge_of(const Registration& registration);

struct CatalogueView {
    const Catalogue& catalogue;
    const Search& search;
    Date today;
    bool may_add = false; ///< in the office
};
web::Page public_catalogue_page(const CatalogueView& view);
web::Page office_catalogue_page(const CatalogueView& view);
/// `mine` are the bodies for which whoever looks can register.
web::Page public_page(const Offered& offered, const std::vector<bodies::Body>& mine, Date today);

// The pages of a body's own people.

web::Page own_trainings_page(
    const bodies::Guest& guest,
    const std::vector<Joined>& joined,
    const std::vector<Offered>& ahead,
    Date today
);
struct OwnTraining {
    const bodies::Guest& guest;
    const Offered& offered;
    std::optional<Registration> registration = {}; ///< that was not cancelled
    int turn = 0;                                  ///< on the list
    std::optional<Refusal> refusal = {};
    Date today;
};
web::Page own_training_page(const OwnTraining& shown, const Filled& filled);
html::Node own_part(const bodies::Body& body, const std::vector<Joined>& joined, Date today);
html::Node case_part(const std::vector<Joined>& joined, Date today);

// The pages of the office.

/// A registration with the body that it is of.
struct Comer {
    Registration registration;
    bodies::Body body;
};
struct TrainingView {
    const Offered& offered;
    const std::vector<Comer>& comers; ///< in the order in which they came
    Date today;
    bool may_keep = false;
    bool is_cancel_sent = false;
};
web::Page training_page(const TrainingView& view, const Filled& filled);
web::Page new_training_page(const Filled& filled);
web::Page change_page(const Training& training, const Filled& filled);
web::Page attendance_page(
    const Training& training, const std::vector<Attendance>& lines, const Filled& filled
);

/// Who comes, as CSV: bodies and numbers.
std::string sheet_of(const std::vector<Comer>& comers);

} // namespace wijkspraak::trainings
