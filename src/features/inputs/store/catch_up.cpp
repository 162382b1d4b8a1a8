#include "features/inputs/code.hpp"
#include "features/inputs/inputs.hpp"
#include "features/inputs/store/entries.hpp"

namespace wijkspraak::inputs {

using storage::Transaction;

namespace {

constexpr std::string_view inputs_without_code = R"(
    select process_id, id from inputs where code is null order by id limit 500
)";

constexpr std::string_view update_code = R"(
    update inputs set code = $2 where id = $1
)";

/// Whether there was anything left to do.
bool catch_up_some(Transaction& transaction, Instant now)
{
    const auto rows = transaction.run(inputs_without_code);
    for (const auto& row : rows) {
        const auto process = row.get<processes::ProcessId>(0);
        const auto id = row.get<InputId>(1);
        transaction.run(update_code, id, new_code());
        const auto input = find_input(transaction, process, id);
        index_of_entries().add(transaction, id.value(), words_of(process, *input));
    }
    if (rows.empty()) return false;
    storage::audit(
        transaction,
        {.role = "onderhoud", .at = now},
        {.action = "input.catch-up", .detail = std::to_string(rows.size())}
    );
    return true;
}

} // namespace

void catch_up(storage::Database& database, Instant now)
{
    const bool is_needed = database.read([](Transaction& transaction) {
        return not transaction.run(inputs_without_code).empty();
    });
    if (not is_needed) return;
    while (database.write([&](Transaction& transaction) { return catch_up_some(transaction, now); })
    ) {
    }
}

} // namespace wijkspraak::inputs
