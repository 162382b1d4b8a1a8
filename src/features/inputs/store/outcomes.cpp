#include "features/inputs/columns.hpp"
#include "features/inputs/store.hpp"
#include "features/inputs/store/entries.hpp"

namespace wijkspraak::inputs {

using processes::ProcessId;
using storage::Actor;
using storage::Row;
using storage::Transaction;

namespace {

constexpr std::string_view outcomes_of_process = R"(
    select id, number, title, text, said_by, breadth, minority
    from outcomes
    where process_id = $1
    order by number
)";

constexpr std::string_view outcome_of_process = R"(
    select id, number, title, text, said_by, breadth, minority
    from outcomes
    where process_id = $1 and id = $2
)";

constexpr std::string_view insert_outcome = R"(
    insert into outcomes (process_id, number, title, text, said_by, breadth, minority)
    values (
        $1, (select coalesce(max(number), 0) + 1 from outcomes where process_id = $1),
        $2, $3, $4, $5, $6
    )
    returning id
)";

constexpr std::string_view update_outcome = R"(
    update outcomes
    set title = $3, text = $4, said_by = $5, breadth = $6, minority = $7
    where process_id = $1 and id = $2
)";

constexpr std::string_view tests_of_process = R"(
    select outcome_id, frame_id, fit, note
    from frame_tests
    where process_id = $1
    order by outcome_id, frame_id
)";

constexpr std::string_view put_test = R"(
    insert into frame_tests (process_id, outcome_id, frame_id, fit, note)
    values ($1, $2, $3, $4, $5)
    on conflict (outcome_id, frame_id) do update set fit = excluded.fit, note = excluded.note
)";

constexpr std::string_view responses_of_process = R"(
    select outcome_id, disposition, reason
    from responses
    where process_id = $1
    order by outcome_id
)";

constexpr std::string_view put_response = R"(
    insert into responses (outcome_id, process_id, disposition, reason)
    values ($1, $2, $3, $4)
    on conflict (outcome_id) do update
    set disposition = excluded.disposition, reason = excluded.reason
)";

Outcome read_outcome(const Row& row)
{
    return {
        {.title = row.get<std::string>(2),
         .text = row.get<std::string>(3),
         .said_by = row.get<std::string>(4),
         .breadth = row.get<std::string>(5),
         .minority = row.get<std::string>(6)},
        row.get<OutcomeId>(0),
        row.get<int>(1),
    };
}

FrameTest read_test(const Row& row)
{
    return {
        .outcome = row.get<OutcomeId>(0),
        .frame = row.get<processes::FrameId>(1),
        .fit = row.get<Fit>(2),
        .note = row.get<std::string>(3)};
}

Response read_response(const Row& row)
{
    return {
        .outcome = row.get<OutcomeId>(0),
        .disposition = row.get<Disposition>(1),
        .reason = row.get<std::string>(2)};
}

} // namespace

std::vector<Outcome> outcomes_of(Transaction& transaction, ProcessId process)
{
    return transaction.all(read_outcome, outcomes_of_process, process);
}

std::optional<Outcome> find_outcome(Transaction& transaction, ProcessId process, OutcomeId id)
{
    return transaction.first(read_outcome, outcome_of_process, process, id);
}

std::vector<FrameTest> tests_of(Transaction& transaction, ProcessId process)
{
    return transaction.all(read_test, tests_of_process, process);
}

std::vector<Response> responses_of(Transaction& transaction, ProcessId process)
{
    return transaction.all(read_response, responses_of_process, process);
}

OutcomeId add(
    Transaction& transaction, ProcessId process, const OutcomeDraft& draft, const Actor& actor
)
{
    const auto rows = transaction.run(
        insert_outcome,
        process,
        draft.title,
        draft.text,
        draft.said_by,
        draft.breadth,
        draft.minority
    );
    const auto id = rows.front().get<OutcomeId>(0);
    storage::audit(
        transaction,
        actor,
        {.action = "outcome.add", .subject = id.value(), .process = process.value()}
    );
    return id;
}

void change(
    Transaction& transaction,
    ProcessId process,
    OutcomeId id,
    const OutcomeDraft& draft,
    const Actor& actor
)
{
    transaction.run(
        update_outcome,
        process,
        id,
        draft.title,
        draft.text,
        draft.said_by,
        draft.breadth,
        draft.minority
    );
    storage::audit(
        transaction,
        actor,
        {.action = "outcome.change", .subject = id.value(), .process = process.value()}
    );
}

void test(Transaction& transaction, ProcessId process, const FrameTest& result, const Actor& actor)
{
    transaction.run(put_test, process, result.outcome, result.frame, result.fit, result.note);
    storage::audit(
        transaction,
        actor,
        {.action = "outcome.test",
         .subject = result.outcome.value(),
         .process = process.value(),
         .detail = std::string{to_word(result.fit)}}
    );
}

void respond(
    Transaction& transaction, ProcessId process, const Response& response, const Actor& actor
)
{
    transaction.run(put_response, response.outcome, process, response.disposition, response.reason);
    if (not response.reason.empty()) answer_with_outcome(transaction, process, response.outcome);
    storage::audit(
        transaction,
        actor,
        {.action = "outcome.respond",
         .subject = response.outcome.value(),
         .process = process.value(),
         .detail = std::string{to_word(response.disposition)} + ": " + response.reason}
    );
}

} // namespace wijkspraak::inputs
