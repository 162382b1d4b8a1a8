#include "features/bodies/columns.hpp"
#include "features/bodies/store.hpp"

namespace wijkspraak::bodies {

namespace {

constexpr std::string_view update_coach = R"(
    update bodies set coach_account_id = $2 where id = $1
)";

constexpr std::string_view insert_keeper = R"(
    insert into body_accounts (body_id, account_id, role, since)
    values ($1, $2, $3, $4)
    on conflict (body_id, account_id) do update set role = excluded.role
)";

constexpr std::string_view delete_keeper = R"(
    delete from body_accounts where body_id = $1 and account_id = $2
)";

constexpr std::string_view keepers_of_body = R"(
    select account_id, role
    from body_accounts
    where body_id = $1
    order by since, account_id
)";

constexpr std::string_view role_of_account = R"(
    select role
    from body_accounts
    where body_id = $1 and account_id = $2
)";

constexpr std::string_view slugs_of_account = R"(
    select slug
    from body_accounts
    join bodies on bodies.id = body_id
    where account_id = $1
    order by plain_name, bodies.id
)";

constexpr std::string_view bodies_of_coach = R"(
    select id
    from bodies
    where coach_account_id = $1
)";

constexpr std::string_view coaches_of_all = R"(
    select id, coach_account_id
    from bodies
    where coach_account_id is not null
)";

} // namespace

std::map<BodyId, people::AccountId> coaches(Transaction& transaction)
{
    std::map<BodyId, people::AccountId> all;
    for (const auto& row : transaction.run(coaches_of_all))
        all.emplace(row.get<BodyId>(0), row.get<people::AccountId>(1));
    return all;
}

void set_coach(Transaction& transaction, BodyId id, std::optional<people::AccountId> coach)
{
    transaction.run(update_coach, id, coach);
}

void link(Transaction& transaction, BodyId id, const Keeper& keeper, Instant at)
{
    transaction.run(insert_keeper, id, keeper.account, keeper.role, at);
}

void unlink(Transaction& transaction, BodyId id, people::AccountId account)
{
    transaction.run(delete_keeper, id, account);
}

std::vector<Keeper> keepers_of(Transaction& transaction, BodyId id)
{
    return transaction.all(
        [](const storage::Row& row) {
            return Keeper{row.get<people::AccountId>(0), row.get<BoardRole>(1)};
        },
        keepers_of_body,
        id
    );
}

std::optional<BoardRole> role_of(Transaction& transaction, BodyId id, people::AccountId account)
{
    return transaction.first(
        [](const storage::Row& row) { return row.get<BoardRole>(0); }, role_of_account, id, account
    );
}

std::vector<Body> bodies_of(Transaction& transaction, people::AccountId account)
{
    std::vector<Body> bodies;
    for (const auto& row : transaction.run(slugs_of_account, account))
        bodies.push_back(find(transaction, row.text(0)).value());
    return bodies;
}

std::set<BodyId> coached_by(Transaction& transaction, people::AccountId account)
{
    std::set<BodyId> ids;
    for (const auto& row : transaction.run(bodies_of_coach, account))
        ids.insert(row.get<BodyId>(0));
    return ids;
}

} // namespace wijkspraak::bodies
