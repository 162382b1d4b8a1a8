#pragma once

#include "features/people/people.hpp"
#include "features/people/rules.hpp"

namespace wijkspraak::people {

/// What a sign-in needs to know of an account.
struct Credentials {
    AccountId account;
    std::string password_hash;
};

/// The accounts, sessions and failed sign-ins in the database.
class PeopleStore {
public:
    explicit PeopleStore(storage::Transaction& transaction) : sql_{transaction} {}

    AccountId add(const AccountDraft& draft, const std::string& hash, const storage::Actor& actor);
    void set_password(AccountId id, const std::string& hash, const storage::Actor& actor);
    /// Ends the account's sessions too.
    void disable(AccountId id, const storage::Actor& actor);

    std::vector<Account> all() const;
    std::optional<Account> find(AccountId id) const;
    std::optional<Account> find_by_email(std::string_view email) const;
    std::optional<Credentials> credentials_of(std::string_view email) const;
    std::optional<Credentials> credentials_of(AccountId id) const;

    /// Begins a session under the kept form of its secret.
    void begin_session(
        const std::string& kept,
        AccountId id,
        const std::string& form_token,
        const storage::Actor& actor
    );
    void end_session(const std::string& kept);
    struct Session {
        AccountId account;
        std::string form_token;
        Instant began_at;
        Instant last_seen_at;
    };
    std::optional<Session> session(const std::string& kept) const;
    void note_use(const std::string& kept, Instant now);
    void forget_old_sessions(Instant now);

    Attempts attempts(const std::string& account_key, const std::string& address_key, Instant since)
        const;
    void note_failure(const std::string& key, Instant now);
    void forget_failures(const std::string& key, Instant before);

private:
    std::vector<Account> read_accounts(storage::Rows rows) const;

    storage::Transaction& sql_;
};

} // namespace wijkspraak::people
