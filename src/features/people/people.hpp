#pragma once

#include "features/people/account.hpp"
#include "features/people/invitations.hpp"
#include "storage/audit.hpp"
#include "storage/values.hpp"
#include "web/routes.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Who may sign in and what they may do: accounts, roles, sessions.
namespace wijkspraak::people {

storage::Migrations migrations();
web::Routes routes(); ///< /aanmelden, /afmelden, /kantoor/accounts, /kantoor/wachtwoord

/// The cookie that carries a session, and the one that ties the forms of a visitor without one.
inline constexpr std::string_view session_cookie = "sessie";
inline constexpr std::string_view visit_cookie = "bezoek";

/// Throws DatabaseError{unique} when the address has an account already. An empty password makes an
/// account that can only be signed into with the press of a demo.
AccountId add(
    storage::Transaction& transaction,
    const AccountDraft& draft,
    std::string_view password,
    const storage::Actor& actor
);
void set_password(
    storage::Transaction& transaction,
    AccountId id,
    std::string_view password,
    const storage::Actor& actor
);
std::vector<Account> all(storage::Transaction& transaction);
std::optional<Account> find(storage::Transaction& transaction, AccountId id);
std::optional<Account> find_by_email(storage::Transaction& transaction, std::string_view email);

/// Whoever this session belongs to, while it is current. Notes that it was used.
std::optional<web::Viewer> viewer_of(
    storage::Database& database, std::string_view session, Instant now
);

/// A value that proves that a form came from a page of ours, for a visitor without a session.
std::string form_token_of(std::string_view visit);
std::string new_visit();

} // namespace wijkspraak::people
