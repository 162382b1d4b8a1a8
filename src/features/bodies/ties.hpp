#pragma once

namespace wijkspraak::bodies {

/// How somebody who looks stands to a body.
struct Ties {
    bool keeps_register = false; ///< project leaders and stadsdeelmanagers: every body
    bool is_coach = false;       ///< its wijkregisseur
    bool is_of_body = false;     ///< may keep it for the body itself
    bool reads_along = false;    ///< has a role in the office
};

bool may_edit(const Ties& ties);
/// Whether they look over what the body changed, say who its coach is and invite people to it.
bool may_oversee(const Ties& ties);
/// Whether they read names, addresses and the account number that are not public.
bool may_see_private(const Ties& ties);

} // namespace wijkspraak::bodies
