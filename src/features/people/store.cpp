#include "features/people/store.hpp"

namespace wijkspraak::people {

namespace {

constexpr std::string_view insert_account = R"(
    insert into accounts (email, name, password_hash, is_demo, created_at)
    values ($1, $2, $3, $4, $5)
    returning id
)";

constexpr std::string_view insert_role = R"(
    insert into account_roles (account_id, role) values ($1, $2)
)";

constexpr std::string_view update_password = R"(
    update accounts set password_hash = $2 where id = $1
)";

constexpr std::string_view disable_account = R"(
    update accounts set is_disabled = 1 where id = $1
)";

constexpr std::string_view delete_sessions_of_account = R"(
    delete from sessions where account_id = $1
)";

constexpr std::string_view all_accounts = R"(
    select id, email, name, is_demo, is_disabled from accounts order by name, id
)";

constexpr std::string_view account_by_id = R"(
    select id, email, name, is_demo, is_disabled from accounts where id = $1
)";

constexpr std::string_view account_by_email = R"(
    select id, email, name, is_demo, is_disabled from accounts where email = $1
)";

constexpr std::string_view roles_of_account = R"(
    select role from account_roles where account_id = $1
)";

constexpr std::string_view password_by_email = R"(
    select id, password_hash from accounts where email = $1 and is_disabled = 0
)";

constexpr std::string_view password_by_id = R"(
    select id, password_hash from accounts where id = $1 and is_disabled = 0
)";

constexpr std::string_view insert_session = R"(
    insert into sessions (token, account_id, form_token, began_at, last_seen_at)
    values ($1, $2, $3, $4, $4)
)";

constexpr std::string_view delete_session = R"(
    delete from sessions where token = $1
)";

constexpr std::string_view session_by_token = R"(
    select account_id, form_token, began_at, last_seen_at from sessions where token = $1
)";

constexpr std::string_view update_last_seen = R"(
    update sessions set last_seen_at = $2 where token = $1
)";

constexpr std::string_view delete_old_sessions = R"(
    delete from sessions where began_at < $1 or last_seen_at < $2
)";

constexpr std::string_view count_failures = R"(
    select count(*) from sign_in_failures where target = $1 and at > $2
)";

constexpr std::string_view insert_failure = R"(
    insert into sign_in_failures (target, at) values ($1, $2)
)";

constexpr std::string_view delete_failures = R"(
    delete from sign_in_failures where target = $1 or at < $2
)";

Credentials read_credentials(const storage::Row& row)
{
    return {.account = row.get<AccountId>(0), .password_hash = row.get<std::string>(1)};
}

} // namespace

AccountId PeopleStore::add(
    const AccountDraft& draft, const std::string& hash, const storage::Actor& actor
)
{
    const auto rows =
        sql_.run(insert_account, draft.email, draft.name, hash, draft.is_demo, actor.at);
    const auto id = rows.front().get<AccountId>(0);
    for (const auto& words : role_words())
        if (draft.roles.has(words.role)) sql_.run(insert_role, id, words.word.view());
    storage::audit(sql_, actor, {.action = "account.add", .subject = id.value()});
    return id;
}

void PeopleStore::set_password(AccountId id, const std::string& hash, const storage::Actor& actor)
{
    sql_.run(update_password, id, hash);
    storage::audit(sql_, actor, {.action = "account.password", .subject = id.value()});
}

void PeopleStore::disable(AccountId id, const storage::Actor& actor)
{
    sql_.run(disable_account, id);
    sql_.keep_house(delete_sessions_of_account, id);
    storage::audit(sql_, actor, {.action = "account.disable", .subject = id.value()});
}

std::vector<Account> PeopleStore::read_accounts(storage::Rows rows) const
{
    std::vector<Account> accounts;
    for (const auto& row : rows) {
        Account account{
            {.email = row.get<std::string>(1),
             .name = row.get<std::string>(2),
             .is_demo = row.get<bool>(3)},
            row.get<AccountId>(0),
            row.get<bool>(4)
        };
        for (const auto& role : sql_.run(roles_of_account, account.id))
            if (const auto known = parse_role(role.text(0))) account.roles.add(*known);
        accounts.push_back(std::move(account));
    }
    return accounts;
}

std::vector<Account> PeopleStore::all() const
{
    return read_accounts(sql_.run(all_accounts));
}

std::optional<Account> PeopleStore::find(AccountId id) const
{
    auto accounts = read_accounts(sql_.run(account_by_id, id));
    if (accounts.empty()) return std::nullopt;
    return std::move(accounts.front());
}

std::optional<Account> PeopleStore::find_by_email(std::string_view email) const
{
    auto accounts = read_accounts(sql_.run(account_by_email, email));
    if (accounts.empty()) return std::nullopt;
    return std::move(accounts.front());
}

std::optional<Credentials> PeopleStore::credentials_of(std::string_view email) const
{
    return sql_.first(read_credentials, password_by_email, email);
}

std::optional<Credentials> PeopleStore::credentials_of(AccountId id) const
{
    return sql_.first(read_credentials, password_by_id, id);
}

void PeopleStore::begin_session(
    const std::string& kept,
    AccountId id,
    const std::string& form_token,
    const storage::Actor& actor
)
{
    sql_.run(insert_session, kept, id, form_token, actor.at);
    storage::audit(sql_, actor, {.action = "session.begin", .subject = id.value()});
}

void PeopleStore::end_session(const std::string& kept)
{
    sql_.keep_house(delete_session, kept);
}

std::optional<PeopleStore::Session> PeopleStore::session(const std::string& kept) const
{
    return sql_.first(
        [](const storage::Row& row) {
            return Session{
                .account = row.get<AccountId>(0),
                .form_token = row.get<std::string>(1),
                .began_at = row.get<Instant>(2),
                .last_seen_at = row.get<Instant>(3),
            };
        },
        session_by_token,
        kept
    );
}

void PeopleStore::note_use(const std::string& kept, Instant now)
{
    sql_.keep_house(update_last_seen, kept, now);
}

void PeopleStore::forget_old_sessions(Instant now)
{
    sql_.keep_house(delete_old_sessions, now + -longest_session, now + -longest_idle);
}

Attempts PeopleStore::attempts(
    const std::string& account_key, const std::string& address_key, Instant since
) const
{
    const auto count = [&](const std::string& key) {
        return sql_.run(count_failures, key, since).front().get<int>(0);
    };
    return {.on_account = count(account_key), .from_address = count(address_key)};
}

void PeopleStore::note_failure(const std::string& key, Instant now)
{
    sql_.keep_house(insert_failure, key, now);
}

void PeopleStore::forget_failures(const std::string& key, Instant before)
{
    sql_.keep_house(delete_failures, key, before);
}

} // namespace wijkspraak::people
