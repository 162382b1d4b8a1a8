#include "storage/audit.hpp"

#include "storage/values.hpp"

namespace wijkspraak::storage {

namespace {

constexpr std::string_view insert_entry = R"(
    insert into audit_entries (at, account, role, action, subject, process, detail)
    values ($1, $2, $3, $4, $5, $6, $7)
)";

constexpr std::string_view raise_version = R"(
    insert into versions (topic, number)
    values ($1, 1)
    on conflict (topic) do update set number = versions.number + 1
)";

constexpr std::string_view version_of_topic = R"(
    select number from versions where topic = $1
)";

constexpr std::string_view create_tables = R"(
    create table audit_entries (
        id @id,
        at @int not null,
        account @int,
        role text not null,
        action text not null,
        subject @int not null,
        process @int,
        detail text not null
    ) @strict;

    create index audit_entries_of_process on audit_entries (process, id);

    create table versions (
        topic text primary key,
        number @int not null
    ) @strict;
)";

std::string topic_of(const Deed& deed)
{
    return deed.process ? "process:" + std::to_string(*deed.process) : "site";
}

} // namespace

void audit(Transaction& transaction, const Actor& actor, const Deed& deed)
{
    transaction.keep_house(
        insert_entry,
        actor.at,
        actor.account,
        actor.role,
        deed.action,
        deed.subject,
        deed.process,
        deed.detail
    );
    transaction.note_audit();

    auto topic = topic_of(deed);
    transaction.keep_house(raise_version, topic);
    transaction.touch(std::move(topic));
}

std::int64_t version_of(Transaction& transaction, std::string_view topic)
{
    const auto rows = transaction.run(version_of_topic, topic);
    return rows.empty() ? 0 : rows.front().number(0);
}

Migrations migrations()
{
    return {
        {"storage", 1, create_tables}
    };
}

} // namespace wijkspraak::storage
