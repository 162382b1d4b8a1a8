#pragma once

#include "base/result.hpp"
#include "features/actions/store.hpp"
#include "web/forms.hpp"

namespace wijkspraak::actions {

/// What somebody may choose from when an action is written down.
struct References {
    std::vector<bodies::Body> bodies = {};
    std::vector<std::string> units = {}; ///< that do something already
};

html::Node particulars_fields(const web::Form& form, const References& references);
/// The fields of a new action; those of before and where it comes from and by when.
html::Node action_fields(const web::Form& form, const References& references);

/// What was typed, with the address of whoever is reminded: to be looked up among the accounts.
struct TypedAction {
    ActionDraft draft;
    std::string email;
};
Result<TypedAction, web::Problems> read_action(
    const web::Fields& sent, const References& references
);
struct TypedParticulars {
    Particulars particulars;
    std::string email;
};
Result<TypedParticulars, web::Problems> read_particulars(
    const web::Fields& sent, const References& references
);
web::Fields fields_of(
    const Action& action, const std::string& email, const std::vector<bodies::Body>& bodies
);
/// A link to elsewhere or to a page of this site; anything else is refused.
std::string read_address(web::Reading& reading, const web::Field& field);

/// For an address without an account.
web::Problems no_account();

/// The fields by which this is told about an action. Each has names of its own, since they stand
/// on one page.
html::Node telling_fields(
    const web::Form& form, Deed deed, const std::vector<documents::Document>& documents
);
Result<Telling, web::Problems> read_telling(
    Deed deed,
    const web::Fields& sent,
    const std::vector<documents::Document>& documents,
    Date today
);
/// What stands in the fields before anything is typed.
web::Fields first_fields(Date today);

/// What the address of the list asks for.
Search read_search(const web::Fields& query);

/// The period that a report is about: this year so far, unless the address says otherwise.
Period this_year(Date today);
html::Node period_fields(const web::Form& form);
web::Fields fields_of(const Period& period);
Result<Period, web::Problems> read_period(const web::Fields& query, Date today);

} // namespace wijkspraak::actions
