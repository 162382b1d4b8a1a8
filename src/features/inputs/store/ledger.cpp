#include "features/inputs/code.hpp"
#include "features/inputs/columns.hpp"
#include "features/inputs/store.hpp"
#include "features/inputs/store/entries.hpp"

namespace wijkspraak::inputs {

using processes::ProcessId;
using storage::Actor;
using storage::Transaction;

namespace {

const std::string inputs_of_process = entry_columns() + R"(
    where process_id = $1
    order by number
)";

const std::string inputs_above = entry_columns() + R"(
    where process_id = $1 and number > $2
    order by number
    limit $3
)";

const std::string input_of_process = entry_columns() + R"(
    where process_id = $1 and id = $2
)";

const std::string input_with_number = entry_columns() + R"(
    where process_id = $1 and number = $2
)";

const std::string input_with_code = entry_columns() + R"(
    where code = $1
)";

constexpr std::string_view process_of_input = R"(
    select process_id from inputs where id = $1
)";

constexpr std::string_view last_number = R"(
    select number from inputs where process_id = $1 order by number desc limit 1
)";

constexpr std::string_view input_with_origin = R"(
    select id, number, code from inputs where process_id = $1 and origin = $2
)";

constexpr std::string_view insert_input = R"(
    insert into inputs (
        process_id, number, text, said_by, moment_id, outcome_id, channel, giver, area_id,
        firmness, hands, entered_by, given_at, origin, code, is_example
    )
    values (
        $1, (select coalesce(max(number), 0) + 1 from inputs where process_id = $1),
        $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15
    )
    returning id, number
)";

constexpr std::string_view update_input = R"(
    update inputs
    set text = $3, said_by = $4, moment_id = $5, outcome_id = $6, channel = $7, giver = $8,
        area_id = $9, firmness = $10, hands = $11
    where process_id = $1 and id = $2
)";

constexpr std::string_view update_state = R"(
    update inputs set state = $3, withheld_reason = $4 where process_id = $1 and id = $2
)";

constexpr std::string_view insert_correction = R"(
    insert into input_corrections (input_id, text_before, corrected_at, corrected_by)
    values ($1, $2, $3, $4)
)";

constexpr std::string_view corrections_of_input = R"(
    select text_before, corrected_at from input_corrections where input_id = $1 order by id
)";

std::optional<Receipt> known_receipt(
    Transaction& transaction, ProcessId process, const std::string& origin
)
{
    if (origin.empty()) return std::nullopt;
    return transaction.first(
        [](const storage::Row& row) {
            return Receipt{row.get<InputId>(0), row.get<int>(1), row.get<std::string>(2), false};
        },
        input_with_origin,
        process,
        origin
    );
}

/// What the public gets to see of an entry, and why that changed.
struct Showing {
    State state;
    const std::string& reason;
};

void show_from_now_on(
    Transaction& transaction,
    ProcessId process,
    InputId id,
    const Showing& showing,
    const Actor& actor
)
{
    const auto before = find_input(transaction, process, id);
    if (not before) return;
    const bool is_withheld = showing.state == State::withheld;
    transaction.run(
        update_state, process, id, showing.state, is_withheld ? showing.reason : std::string{}
    );
    index_again(transaction, process, *before);
    set_standing_again(transaction, process, id);
    storage::audit(
        transaction,
        actor,
        {.action = is_withheld ? "input.withhold" : "input.open",
         .subject = id.value(),
         .process = process.value(),
         .detail = showing.reason}
    );
}

} // namespace

std::vector<Input> inputs_of(Transaction& transaction, ProcessId process)
{
    return transaction.all(read_entry, inputs_of_process, process);
}

std::vector<Input> entries_above(Transaction& transaction, ProcessId process, int above, int most)
{
    return transaction.all(read_entry, inputs_above, process, above, most);
}

std::optional<Input> find_input(Transaction& transaction, ProcessId process, InputId id)
{
    return transaction.first(read_entry, input_of_process, process, id);
}

std::optional<Input> find_by_number(Transaction& transaction, ProcessId process, int number)
{
    return transaction.first(read_entry, input_with_number, process, number);
}

std::optional<Input> find_by_code(Transaction& transaction, std::string_view code)
{
    const auto known = read_code(code);
    if (not known) return std::nullopt;
    return transaction.first(read_entry, input_with_code, *known);
}

std::vector<Correction> corrections_of(Transaction& transaction, InputId id)
{
    return transaction.all(
        [](const storage::Row& row) {
            return Correction{row.get<std::string>(0), row.get<Instant>(1)};
        },
        corrections_of_input,
        id
    );
}

ProcessId process_of(Transaction& transaction, InputId id)
{
    return transaction.run(process_of_input, id).front().get<ProcessId>(0);
}

int highest_number(Transaction& transaction, ProcessId process)
{
    const auto rows = transaction.run(last_number, process);
    return rows.empty() ? 0 : rows.front().get<int>(0);
}

Receipt add(
    Transaction& transaction, ProcessId process, const InputDraft& draft, const Actor& actor
)
{
    if (auto known = known_receipt(transaction, process, draft.origin)) return *known;

    auto code = draft.reserved_code.empty() ? new_code() : draft.reserved_code;
    const auto rows = transaction.run(
        insert_input,
        process,
        draft.text,
        draft.said_by,
        draft.moment,
        draft.outcome,
        draft.channel,
        draft.giver,
        draft.area,
        draft.firmness,
        draft.hands,
        draft.entered_by,
        draft.given_at.value_or(actor.at),
        draft.origin.empty() ? std::nullopt : std::optional{draft.origin},
        code,
        draft.is_example
    );
    Receipt receipt{rows.front().get<InputId>(0), rows.front().get<int>(1), std::move(code), true};
    index_of_entries().add(transaction, receipt.id.value(), words_of(process, {draft, receipt.id}));
    if (draft.outcome) set_standing_again(transaction, process, receipt.id);
    storage::audit(
        transaction,
        actor,
        {.action = "input.add", .subject = receipt.id.value(), .process = process.value()}
    );
    return receipt;
}

void change(
    Transaction& transaction,
    ProcessId process,
    InputId id,
    const InputDraft& draft,
    const Actor& actor
)
{
    const auto before = find_input(transaction, process, id);
    if (not before) return;
    transaction.run(
        update_input,
        process,
        id,
        draft.text,
        draft.said_by,
        draft.moment,
        draft.outcome,
        draft.channel,
        draft.giver,
        draft.area,
        draft.firmness,
        draft.hands
    );
    if (draft.text != before->text)
        transaction.run(insert_correction, id, before->text, actor.at, actor.account);
    index_again(transaction, process, *before);
    set_standing_again(transaction, process, id);
    storage::audit(
        transaction,
        actor,
        {.action = "input.change", .subject = id.value(), .process = process.value()}
    );
}

void withhold(
    Transaction& transaction,
    ProcessId process,
    InputId id,
    const std::string& reason,
    const Actor& actor
)
{
    show_from_now_on(transaction, process, id, {State::withheld, reason}, actor);
}

void open_again(
    Transaction& transaction,
    ProcessId process,
    InputId id,
    const std::string& reason,
    const Actor& actor
)
{
    show_from_now_on(transaction, process, id, {State::open, reason}, actor);
}

} // namespace wijkspraak::inputs
