#include "features/hall/store.hpp"

namespace wijkspraak::hall {

using processes::ProcessId;
using storage::Actor;
using storage::Row;
using storage::Transaction;

namespace {

constexpr std::string_view sets_of_process = R"(
    select
        hall_sets.number, hall_sets.moment_id, question, hall_sets.made_at,
        min(hall_sheets.number), count(*), count(input_id)
    from hall_sets
    join hall_sheets
        on hall_sheets.process_id = hall_sets.process_id and set_number = hall_sets.number
    where hall_sets.process_id = $1
    group by hall_sets.number, hall_sets.moment_id, question, hall_sets.made_at
    order by hall_sets.number desc
)";

constexpr std::string_view insert_set = R"(
    insert into hall_sets (process_id, number, moment_id, question, made_at)
    values (
        $1, (select coalesce(max(number), 0) + 1 from hall_sets where process_id = $1), $2, $3, $4
    )
    returning number
)";

constexpr std::string_view insert_sheet = R"(
    insert into hall_sheets (code, process_id, set_number, moment_id, number, made_at)
    values (
        $1, $2, $3, $4,
        (select coalesce(max(number), 0) + 1 from hall_sheets where process_id = $2), $5
    )
)";

constexpr std::string_view sheets_of_set = R"(
    select code, process_id, moment_id, number, made_at, input_id
    from hall_sheets
    where process_id = $1 and set_number = $2
    order by number
)";

constexpr std::string_view sheet_by_code = R"(
    select code, process_id, moment_id, number, made_at, input_id
    from hall_sheets
    where code = $1
)";

constexpr std::string_view sheets_typed_in_last = R"(
    select code, process_id, moment_id, number, made_at, input_id
    from hall_sheets
    where process_id = $1 and input_id is not null
    order by input_id desc
    limit $2
)";

constexpr std::string_view note_typed_in = R"(
    update hall_sheets set input_id = $2 where code = $1
)";

SheetSet read_set(const Row& row)
{
    return {
        {.moment = row.get<moments::MomentId>(1),
         .question = row.get<std::string>(2),
         .size = row.get<int>(5)},
        row.get<int>(0),
        row.get<int>(4),
        row.get<int>(6),
        row.get<Instant>(3),
    };
}

Sheet read_sheet(const Row& row)
{
    return {
        .code = row.get<std::string>(0),
        .process = row.get<ProcessId>(1),
        .moment = row.get<moments::MomentId>(2),
        .number = row.get<int>(3),
        .made_at = row.get<Instant>(4),
        .input = row.get<std::optional<inputs::InputId>>(5)};
}

} // namespace

std::vector<SheetSet> sets_of(Transaction& transaction, ProcessId process)
{
    return transaction.all(read_set, sets_of_process, process);
}

std::optional<SheetSet> find_set(Transaction& transaction, ProcessId process, int number)
{
    for (auto& set : sets_of(transaction, process))
        if (set.number == number) return std::move(set);
    return std::nullopt;
}

std::vector<Sheet> sheets_in(Transaction& transaction, ProcessId process, int set)
{
    return transaction.all(read_sheet, sheets_of_set, process, set);
}

std::optional<Sheet> find_sheet(Transaction& transaction, const std::string& code)
{
    return transaction.first(read_sheet, sheet_by_code, code);
}

std::vector<Sheet> last_typed_in(Transaction& transaction, ProcessId process, int most)
{
    return transaction.all(read_sheet, sheets_typed_in_last, process, most);
}

std::optional<Sheet> reserved(Transaction& transaction, std::string_view code)
{
    const auto known = inputs::read_code(code);
    if (not known) return std::nullopt;
    auto sheet = find_sheet(transaction, *known);
    if (not sheet or sheet->input) return std::nullopt;
    return sheet;
}

int make(
    Transaction& transaction, ProcessId process, const SheetSetDraft& draft, const Actor& actor
)
{
    const auto rows = transaction.run(insert_set, process, draft.moment, draft.question, actor.at);
    const auto number = rows.front().get<int>(0);
    for (int sheet = 0; sheet < draft.size; ++sheet)
        transaction.run(insert_sheet, inputs::new_code(), process, number, draft.moment, actor.at);
    storage::audit(
        transaction,
        actor,
        {.action = "hall.make_sheets",
         .subject = number,
         .process = process.value(),
         .detail = std::to_string(draft.size) + " formulieren"}
    );
    return number;
}

inputs::Receipt type_in(
    Transaction& transaction, const Sheet& sheet, inputs::InputDraft written, const Actor& actor
)
{
    written.moment = sheet.moment;
    written.reserved_code = sheet.code;
    written.origin = "formulier:" + sheet.code;
    auto receipt = inputs::add(transaction, sheet.process, written, actor);
    if (not receipt.is_new) return receipt;
    transaction.run(note_typed_in, sheet.code, receipt.id);
    storage::audit(
        transaction,
        actor,
        {.action = "hall.type_in", .subject = sheet.number, .process = sheet.process.value()}
    );
    return receipt;
}

} // namespace wijkspraak::hall
