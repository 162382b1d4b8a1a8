#include "features/inputs/columns.hpp"
#include "features/inputs/inputs.hpp"
#include "features/inputs/store/entries.hpp"

#include <algorithm>

namespace wijkspraak::inputs {

using processes::ProcessId;
using storage::Transaction;

namespace {

constexpr std::string_view update_placed = R"(
    update inputs set placed = $2 where id = $1
)";

constexpr std::string_view standing_by_now = R"(
    select standing,
        case
            when state = 'afgeschermd' or placed = 'beantwoord'
                or exists (
                    select 1 from responses
                    where responses.outcome_id = inputs.outcome_id and reason <> ''
                )
            then 'beantwoord'
            when placed = 'ingedeeld' or outcome_id is not null then 'ingedeeld'
            else 'ontvangen'
        end
    from inputs
    where id = $1
)";

constexpr std::string_view update_standing = R"(
    update inputs set standing = $2 where id = $1
)";

constexpr std::string_view answer_all_of_outcome = R"(
    update inputs set standing = 'beantwoord'
    where outcome_id = $1 and standing = 'ingedeeld'
)";

constexpr std::string_view raise_count = R"(
    insert into input_counts (process_id, standing, entries) values ($1, $2, $3)
    on conflict (process_id, standing) do update
    set entries = input_counts.entries + excluded.entries
)";

constexpr std::string_view counts_of_process = R"(
    select standing, entries from input_counts where process_id = $1
)";

const std::string& of_standing()
{
    static const std::string sql = entry_columns() + R"(
    where process_id = $1 and standing = $2 and number > $3
    order by number
    limit $4
)";
    return sql;
}

/// What was received is what is left, so only the others are counted.
void count(Transaction& transaction, ProcessId process, Standing standing, std::int64_t entries)
{
    if (standing == Standing::received) return;
    transaction.run(raise_count, process, standing, entries);
}

} // namespace

void set_standing_again(Transaction& transaction, ProcessId process, InputId id)
{
    const auto rows = transaction.run(standing_by_now, id);
    if (rows.empty()) return;
    const auto before = rows.front().get<Standing>(0);
    const auto now = rows.front().get<Standing>(1);
    if (now == before) return;

    const bool is_found_otherwise = before == Standing::received or now == Standing::received;
    const auto entry =
        is_found_otherwise ? find_input(transaction, process, id) : std::optional<Input>{};
    transaction.run(update_standing, id, now);
    if (entry) index_again(transaction, process, *entry);
    count(transaction, process, before, -1);
    count(transaction, process, now, 1);
}

void answer_with_outcome(Transaction& transaction, ProcessId process, OutcomeId outcome)
{
    const auto answered = transaction.run(answer_all_of_outcome, outcome).changed();
    if (answered == 0) return;
    count(transaction, process, Standing::sorted, -answered);
    count(transaction, process, Standing::answered, answered);
}

void note_placed(Transaction& transaction, ProcessId process, InputId id, Standing placed)
{
    transaction.run(update_placed, id, placed);
    set_standing_again(transaction, process, id);
}

Headway headway_of(Transaction& transaction, ProcessId process)
{
    Headway headway{.total = highest_number(transaction, process)};
    for (const auto& row : transaction.run(counts_of_process, process)) {
        const auto entries = row.get<int>(1);
        headway.sorted += entries;
        if (row.get<Standing>(0) == Standing::answered) headway.answered = entries;
    }
    return headway;
}

std::vector<Input> with_standing(
    Transaction& transaction, ProcessId process, Standing standing, int above, int most
)
{
    return transaction.all(read_entry, of_standing(), process, standing, above, most);
}

std::vector<Input> unanswered(Transaction& transaction, ProcessId process, int most)
{
    auto all = with_standing(transaction, process, Standing::received, 0, most);
    auto sorted = with_standing(transaction, process, Standing::sorted, 0, most);
    std::ranges::move(sorted, std::back_inserter(all));
    std::ranges::sort(all, {}, &Input::number);
    if (all.size() > static_cast<std::size_t>(most)) all.erase(all.begin() + most, all.end());
    return all;
}

} // namespace wijkspraak::inputs
