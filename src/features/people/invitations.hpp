#pragma once

#include "features/people/account.hpp"
#include "storage/audit.hpp"
#include "storage/values.hpp"
#include "web/routes.hpp"

/// How somebody outside the office gets an account: they are invited, and choose a password of
/// their own at an address that only they were told.
namespace wijkspraak::people {

inline constexpr std::int64_t invitation_lasts = 14 * 24 * one_hour;

/// Where somebody who was invited goes.
struct Invitation {
    AccountId account;
    std::string path = {}; ///< "/uitnodiging/…"; empty for who can sign in already
};

/// Makes an account without a role for who has none yet. An earlier invitation is worth nothing
/// from then on. Whoever has a role in the office, or a password, signs in as always.
Invitation invite(
    storage::Transaction& transaction, const AccountDraft& draft, const storage::Actor& actor
);

storage::Migrations invitation_migrations();
web::Routes invitation_routes(); ///< /uitnodiging/GEHEIM

} // namespace wijkspraak::people
