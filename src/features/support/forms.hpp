#pragma once

#include "base/result.hpp"
#include "features/people/account.hpp"
#include "features/support/search.hpp"
#include "features/support/support.hpp"
#include "web/forms.hpp"

namespace wijkspraak::support {

/// An official who can take something up.
struct Official {
    people::AccountId account;
    std::string name;
};

std::vector<web::Choice> kind_choices();
std::vector<web::Choice> contact_kind_choices();

html::Node request_fields(const web::Form& form);
Result<RequestDraft, web::Problems> read_request(
    const web::Fields& sent, bodies::BodyId body, Date today
);

/// The fields by which this is told about a request. Each has names of its own, since they stand on
/// one page.
html::Node telling_fields(
    const web::Form& form, Deed deed, const std::vector<Official>& officials = {}
);
Result<Telling, web::Problems> read_telling(
    Deed deed, const web::Fields& sent, const std::vector<Official>& officials = {}
);
/// What stands in them before anything is typed: whoever looks takes it up.
web::Fields first_fields(std::int64_t viewer);

html::Node contact_fields(const web::Form& form);
web::Fields first_contact(Date today);
Result<ContactDraft, web::Problems> read_contact(
    const web::Fields& sent, bodies::BodyId body, Date today
);

html::Node unit_fields(const web::Form& form);
web::Fields fields_of(const Unit& unit);
Result<Unit, web::Problems> read_unit(const web::Fields& sent);
html::Node days_field(const web::Form& form);
web::Fields fields_of_days(int days);
Result<int, web::Problems> read_days(const web::Fields& sent);

} // namespace wijkspraak::support
