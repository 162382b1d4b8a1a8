#include "features/__names__/__names__.hpp"

namespace wijkspraak::__names__ {

namespace {

constexpr std::string_view insert___name__ = R"(
    insert into __names__ (title)
    values ($1)
    returning id
)";

constexpr std::string_view all___names__ = R"(
    select id, title
    from __names__
    order by title, id
)";

constexpr std::string_view __name___by_id = R"(
    select id, title
    from __names__
    where id = $1
)";

__Name__ read___name__(const storage::Row& row)
{
    return {{.title = row.get<std::string>(1)}, row.get<__Name__Id>(0)};
}

} // namespace

__Name__Id
add(storage::Transaction& transaction, const __Name__Draft& draft, const storage::Actor& actor)
{
    const auto rows = transaction.run(insert___name__, draft.title);
    const auto id = rows.front().get<__Name__Id>(0);
    storage::audit(
        transaction, actor, {.action = "__name__.add", .subject = id.value(), .detail = draft.title}
    );
    return id;
}

std::vector<__Name__> all(storage::Transaction& transaction)
{
    return transaction.all(read___name__, all___names__);
}

std::optional<__Name__> find(storage::Transaction& transaction, __Name__Id id)
{
    return transaction.first(read___name__, __name___by_id, id);
}

} // namespace wijkspraak::__names__
