#pragma once

#include "features/people/account.hpp"
#include "web/forms.hpp"
#include "web/page.hpp"

namespace wijkspraak::people {

/// `demo_accounts` get a button each that signs in at once; empty when this is no demo.
web::Page sign_in_page(
    const web::Fields& sent,
    const web::Problems& problems,
    const std::vector<Account>& demo_accounts,
    std::string_view go_on_to
);
web::Page accounts_page(
    const std::vector<Account>& accounts, const web::Fields& sent, const web::Problems& problems
);
web::Page password_page(const web::Fields& sent, const web::Problems& problems);

/// Where somebody who was invited chooses a password.
web::Page invitation_page(
    std::string action, const std::string& email, const web::Problems& problems
);
web::Page spent_invitation_page();

/// "projectleider, auditor"
html::Node roles_in_words(web::Roles roles);

} // namespace wijkspraak::people
