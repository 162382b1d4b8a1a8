#include "features/inputs/columns.hpp"
#include "features/inputs/store.hpp"

#include <algorithm>

namespace wijkspraak::inputs {

using processes::ProcessId;
using storage::Actor;
using storage::Row;
using storage::Transaction;

namespace {

constexpr std::string_view uses_of_process = R"(
    select id, number, kind, text, place, owner, planned_for
    from uses
    where process_id = $1
    order by number
)";

constexpr std::string_view outcomes_of_uses = R"(
    select use_id, outcome_id from use_outcomes where process_id = $1 order by use_id, outcome_id
)";

constexpr std::string_view insert_use = R"(
    insert into uses (process_id, number, kind, text, place, owner, planned_for)
    values (
        $1, (select coalesce(max(number), 0) + 1 from uses where process_id = $1),
        $2, $3, $4, $5, $6
    )
    returning id
)";

constexpr std::string_view update_use = R"(
    update uses
    set kind = $3, text = $4, place = $5, owner = $6, planned_for = $7
    where process_id = $1 and id = $2
)";

constexpr std::string_view insert_outcome_of_use = R"(
    insert into use_outcomes (process_id, use_id, outcome_id) values ($1, $2, $3)
)";

constexpr std::string_view delete_outcomes_of_use = "delete from use_outcomes where use_id = $1";

Use read_use(const Row& row)
{
    return {
        {.kind = row.get<UseKind>(2),
         .text = row.get<std::string>(3),
         .place = row.get<std::string>(4),
         .owner = row.get<std::string>(5),
         .planned = row.get<std::optional<Dated>>(6)},
        row.get<UseId>(0),
        row.get<int>(1),
    };
}

void write_outcomes(Transaction& transaction, ProcessId process, UseId id, const UseDraft& draft)
{
    for (const auto outcome : draft.outcomes)
        transaction.run(insert_outcome_of_use, process, id, outcome);
}

} // namespace

std::vector<Use> uses_of(Transaction& transaction, ProcessId process)
{
    auto uses = transaction.all(read_use, uses_of_process, process);
    for (const auto& row : transaction.run(outcomes_of_uses, process)) {
        const auto use = std::ranges::find(uses, row.get<UseId>(0), &Use::id);
        use->outcomes.push_back(row.get<OutcomeId>(1));
    }
    return uses;
}

std::optional<Use> find_use(Transaction& transaction, ProcessId process, UseId id)
{
    const auto uses = uses_of(transaction, process);
    const auto found = std::ranges::find(uses, id, &Use::id);
    if (found == uses.end()) return std::nullopt;
    return *found;
}

UseId add(Transaction& transaction, ProcessId process, const UseDraft& draft, const Actor& actor)
{
    const auto rows = transaction.run(
        insert_use, process, draft.kind, draft.text, draft.place, draft.owner, draft.planned
    );
    const auto id = rows.front().get<UseId>(0);
    write_outcomes(transaction, process, id, draft);
    storage::audit(
        transaction, actor, {.action = "use.add", .subject = id.value(), .process = process.value()}
    );
    return id;
}

void change(
    Transaction& transaction, ProcessId process, UseId id, const UseDraft& draft, const Actor& actor
)
{
    transaction.run(
        update_use, process, id, draft.kind, draft.text, draft.place, draft.owner, draft.planned
    );
    transaction.run(delete_outcomes_of_use, id);
    write_outcomes(transaction, process, id, draft);
    storage::audit(
        transaction,
        actor,
        {.action = "use.change", .subject = id.value(), .process = process.value()}
    );
}

} // namespace wijkspraak::inputs
