#include "features/inputs/inputs.hpp"

namespace wijkspraak::inputs {

using processes::ProcessId;
using storage::Row;
using storage::Transaction;

namespace {

// From one moment to the next by the index, without going through what was said at each.
constexpr std::string_view moments_heard = R"(
    with recursive heard (moment_id) as (
        select min(moment_id) from inputs
        where process_id = $1 and moment_id is not null and is_example = 0
        union all
        select (
            select min(inputs.moment_id) from inputs
            where process_id = $1 and inputs.moment_id > heard.moment_id and is_example = 0
        )
        from heard
        where heard.moment_id is not null
    )
    select moment_id from heard where moment_id is not null
)";

constexpr std::string_view outcomes_supported = R"(
    select id from outcomes
    where process_id = $1
        and exists (select 1 from inputs where inputs.outcome_id = outcomes.id)
    order by number
)";

constexpr std::string_view withheld_by_reason = R"(
    select withheld_reason, count(*) from inputs
    where process_id = $1 and state = 'afgeschermd'
    group by withheld_reason
    order by withheld_reason
)";

} // namespace

std::vector<moments::MomentId> heard_moments(Transaction& transaction, ProcessId process)
{
    return transaction.all(
        [](const Row& row) { return row.get<moments::MomentId>(0); }, moments_heard, process
    );
}

std::vector<OutcomeId> supported_outcomes(Transaction& transaction, ProcessId process)
{
    return transaction.all(
        [](const Row& row) { return row.get<OutcomeId>(0); }, outcomes_supported, process
    );
}

std::vector<Withholding> withholdings_of(Transaction& transaction, ProcessId process)
{
    return transaction.all(
        [](const Row& row) {
            return Withholding{row.get<std::string>(0), row.get<int>(1)};
        },
        withheld_by_reason,
        process
    );
}

} // namespace wijkspraak::inputs
