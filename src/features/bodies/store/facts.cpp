#include "features/bodies/columns.hpp"
#include "features/bodies/store.hpp"

namespace wijkspraak::bodies {

namespace {

/// $1 is today. One round over each table, so that a list of the whole register stays cheap; `of`
/// takes some rows of each.
std::string facts_statement(std::string_view of_bodies, std::string_view of_others)
{
    std::string sql = R"(
        select bodies.id, purpose <> '', about <> '',
            website <> '' or bodies.email <> '' or phone <> '' or coalesce(open_contacts, 0) > 0,
            district_id is not null or territory_id is not null or area_words <> '',
            bodies.email <> '' or coalesce(addresses, 0) > 0,
            coach_account_id is not null, ended is not null and ended <= $1,
            coalesce(board, 0), strength, first_end, coalesce(waiting, 0)
        from bodies
        left join (
            select body_id,
                sum(case when role <> 'contactpersoon' and (from_on is null or from_on <= $1)
                    and (until_on is null or until_on >= $1) then 1 else 0 end) as board,
                sum(case when email <> '' and (until_on is null or until_on >= $1)
                    then 1 else 0 end) as addresses,
                sum(case when is_contact_public = 1 and agreed_on is not null
                    and (email <> '' or phone <> '') then 1 else 0 end) as open_contacts,
                min(until_on) as first_end
            from body_members
            where true)";
    (sql += of_others) += R"(
            group by body_id
        ) as members on members.body_id = bodies.id
        left join (
            select body_id, count(*) as waiting
            from body_changes
            where waits = 1)";
    (sql += of_others) += R"(
            group by body_id
        ) as changes on changes.body_id = bodies.id
        where true)";
    return (sql += of_bodies) += " order by plain_name, bodies.id";
}

const std::string facts_of_bodies = facts_statement("", "");
const std::string facts_of_body = facts_statement(" and bodies.id = $2", " and body_id = $2");

Facts read_facts(const storage::Row& row)
{
    return {
        .body = row.get<BodyId>(0),
        .has_purpose = row.get<bool>(1),
        .has_about = row.get<bool>(2),
        .has_reach = row.get<bool>(3),
        .has_place = row.get<bool>(4),
        .has_address = row.get<bool>(5),
        .has_coach = row.get<bool>(6),
        .has_ended = row.get<bool>(7),
        .board = row.get<int>(8),
        .strength = row.get<int>(9),
        .first_end = row.get<std::optional<Date>>(10),
        .waiting = row.get<int>(11)};
}

} // namespace

std::vector<Facts> facts_of_all(Transaction& transaction, Date today)
{
    return transaction.all(read_facts, facts_of_bodies, to_iso(today));
}

Facts facts_of(Transaction& transaction, BodyId id, Date today)
{
    return transaction.first(read_facts, facts_of_body, to_iso(today), id).value();
}

} // namespace wijkspraak::bodies
