#include "features/people/people.hpp"

#include "features/people/passwords.hpp"
#include "features/people/store.hpp"

namespace wijkspraak::people {

namespace {

/// Noting every request would make each page view a write, so a use is noted once a minute.
constexpr std::int64_t use_is_noted_after = one_minute;

} // namespace

AccountId add(
    storage::Transaction& transaction,
    const AccountDraft& draft,
    std::string_view password,
    const storage::Actor& actor
)
{
    const auto hash = password.empty() ? std::string{} : hash_password(password);
    return PeopleStore{transaction}.add(draft, hash, actor);
}

void set_password(
    storage::Transaction& transaction,
    AccountId id,
    std::string_view password,
    const storage::Actor& actor
)
{
    PeopleStore{transaction}.set_password(id, hash_password(password), actor);
}

std::vector<Account> all(storage::Transaction& transaction)
{
    return PeopleStore{transaction}.all();
}

std::optional<Account> find(storage::Transaction& transaction, AccountId id)
{
    return PeopleStore{transaction}.find(id);
}

std::optional<Account> find_by_email(storage::Transaction& transaction, std::string_view email)
{
    return PeopleStore{transaction}.find_by_email(email);
}

std::optional<web::Viewer> viewer_of(
    storage::Database& database, std::string_view session, Instant now
)
{
    const auto kept = keep_of(session);
    Instant last_seen_at;
    auto viewer =
        database.read([&](storage::Transaction& transaction) -> std::optional<web::Viewer> {
            const PeopleStore people{transaction};
            const auto known = people.session(kept);
            if (not known or not is_current(known->began_at, known->last_seen_at, now))
                return std::nullopt;
            const auto account = people.find(known->account);
            if (not account or account->is_disabled) return std::nullopt;
            last_seen_at = known->last_seen_at;
            return web::Viewer{
                .account = account->id.value(),
                .name = account->name,
                .roles = account->roles,
                .form_token = known->form_token,
            };
        });
    if (viewer and now > last_seen_at + use_is_noted_after)
        database.write([&](storage::Transaction& transaction) {
            PeopleStore{transaction}.note_use(kept, now);
        });
    return viewer;
}

std::string form_token_of(std::string_view visit)
{
    return keep_of("formulier " + std::string{visit});
}

std::string new_visit()
{
    return new_secret();
}

} // namespace wijkspraak::people
