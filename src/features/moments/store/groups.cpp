#include "features/moments/store.hpp"

namespace wijkspraak::moments {

using storage::Actor;
using storage::Row;
using storage::Transaction;

namespace {

constexpr std::string_view groups_of_process = R"(
    select id, name, kind, mandate, begins_on, ends_on, size_qualifier, size_number
    from moment_groups
    where process_id = $1
    order by id
)";

constexpr std::string_view group_of_process = R"(
    select id, name, kind, mandate, begins_on, ends_on, size_qualifier, size_number
    from moment_groups
    where process_id = $1 and id = $2
)";

constexpr std::string_view insert_group = R"(
    insert into moment_groups
        (process_id, name, kind, mandate, begins_on, ends_on, size_qualifier, size_number)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    returning id
)";

constexpr std::string_view update_group = R"(
    update moment_groups
    set name = $3, kind = $4, mandate = $5, begins_on = $6, ends_on = $7,
        size_qualifier = $8, size_number = $9
    where process_id = $1 and id = $2
)";

constexpr std::string_view members_of_process = R"(
    select id, group_id, role, body_id, begins_on, ends_on
    from group_members
    where process_id = $1
    order by group_id, id
)";

constexpr std::string_view insert_member = R"(
    insert into group_members (process_id, group_id, role, body_id, begins_on, ends_on)
    values ($1, $2, $3, $4, $5, $6)
    returning id
)";

Group read_group(const Row& row)
{
    return {
        {.name = row.get<std::string>(1),
         .kind = parse_group_kind(row.text(2)).value(),
         .mandate = row.get<std::string>(3),
         .from = row.get<std::optional<Dated>>(4),
         .until = row.get<std::optional<Dated>>(5),
         .size = {parse_qualifier(row.text(6)).value(), row.number(7)}},
        row.get<GroupId>(0),
    };
}

Member read_member(const Row& row)
{
    return {
        {.role = row.get<std::string>(2),
         .body = row.get<std::optional<bodies::BodyId>>(3),
         .from = row.get<std::optional<Dated>>(4),
         .until = row.get<std::optional<Dated>>(5)},
        row.get<MemberId>(0),
        row.get<GroupId>(1),
    };
}

} // namespace

std::vector<Group> groups_of(Transaction& transaction, processes::ProcessId process)
{
    return transaction.all(read_group, groups_of_process, process);
}

std::optional<Group> find_group(Transaction& transaction, processes::ProcessId process, GroupId id)
{
    return transaction.first(read_group, group_of_process, process, id);
}

std::vector<Member> members_of(Transaction& transaction, processes::ProcessId process)
{
    return transaction.all(read_member, members_of_process, process);
}

GroupId add(
    Transaction& transaction,
    processes::ProcessId process,
    const GroupDraft& draft,
    const Actor& actor
)
{
    const auto rows = transaction.run(
        insert_group,
        process,
        draft.name,
        to_word(draft.kind),
        draft.mandate,
        draft.from,
        draft.until,
        to_word(draft.size.qualifier),
        draft.size.number
    );
    const auto id = rows.front().get<GroupId>(0);
    storage::audit(
        transaction,
        actor,
        {.action = "group.add", .subject = id.value(), .process = process.value()}
    );
    return id;
}

void change(
    Transaction& transaction,
    processes::ProcessId process,
    GroupId id,
    const GroupDraft& draft,
    const Actor& actor
)
{
    transaction.run(
        update_group,
        process,
        id,
        draft.name,
        to_word(draft.kind),
        draft.mandate,
        draft.from,
        draft.until,
        to_word(draft.size.qualifier),
        draft.size.number
    );
    storage::audit(
        transaction,
        actor,
        {.action = "group.change", .subject = id.value(), .process = process.value()}
    );
}

MemberId add(
    Transaction& transaction,
    processes::ProcessId process,
    GroupId group,
    const MemberDraft& draft,
    const Actor& actor
)
{
    const auto rows = transaction.run(
        insert_member, process, group, draft.role, draft.body, draft.from, draft.until
    );
    const auto id = rows.front().get<MemberId>(0);
    storage::audit(
        transaction,
        actor,
        {.action = "member.add", .subject = id.value(), .process = process.value()}
    );
    return id;
}

} // namespace wijkspraak::moments
