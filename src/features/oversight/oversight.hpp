#pragma once

#include "features/areas/area.hpp"
#include "features/people/account.hpp"
#include "storage/audit.hpp"
#include "storage/values.hpp"
#include "web/routes.hpp"

#include <set>

/// How it goes with the neighbourhood bodies: for a stadsdeelmanager, what asks for attention in
/// their stadsdelen; for the council and everyone, figures per stadsdeel and year, with a look at
/// whether stadsdelen are treated alike. Each figure opens the list behind it. Nothing is kept here
/// but which stadsdelen an official looks after: every figure is counted anew.
namespace wijkspraak::oversight {

storage::Migrations migrations();
web::Routes routes(); ///< /cijfers for everyone, /kantoor/stadsdelen for the office

/// Which stadsdelen an official looks after; none when they did not say so.
std::set<areas::AreaId> districts_of(storage::Transaction& transaction, people::AccountId account);
void look_after(
    storage::Transaction& transaction,
    people::AccountId account,
    const std::set<areas::AreaId>& districts,
    const storage::Actor& actor
);

} // namespace wijkspraak::oversight
