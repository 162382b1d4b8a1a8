#include "features/oversight/oversight.hpp"

namespace wijkspraak::oversight {

namespace {

constexpr std::string_view create_overseen = R"(
    create table overseen_districts (
        account_id @int not null references accounts (id),
        area_id @int not null references areas (id),
        primary key (account_id, area_id)
    ) @strict;
)";

constexpr std::string_view districts_of_account = R"(
    select area_id
    from overseen_districts
    where account_id = $1
    order by area_id
)";

constexpr std::string_view delete_districts = R"(
    delete from overseen_districts where account_id = $1
)";

constexpr std::string_view insert_district = R"(
    insert into overseen_districts (account_id, area_id)
    values ($1, $2)
)";

} // namespace

storage::Migrations migrations()
{
    return {
        {"oversight", 1, create_overseen}
    };
}

std::set<areas::AreaId> districts_of(storage::Transaction& transaction, people::AccountId account)
{
    std::set<areas::AreaId> districts;
    for (const auto& row : transaction.run(districts_of_account, account))
        districts.insert(row.get<areas::AreaId>(0));
    return districts;
}

void look_after(
    storage::Transaction& transaction,
    people::AccountId account,
    const std::set<areas::AreaId>& districts,
    const storage::Actor& actor
)
{
    transaction.run(delete_districts, account);
    for (const auto district : districts) transaction.run(insert_district, account, district);
    storage::audit(
        transaction,
        actor,
        {.action = "oversight.look_after",
         .subject = account.value(),
         .detail = std::to_string(districts.size()) + " stadsdelen"}
    );
}

} // namespace wijkspraak::oversight
