#include "base/plain.hpp"
#include "features/inputs/store.hpp"

#include <array>

namespace wijkspraak::inputs {

using processes::ProcessId;
using storage::Actor;
using storage::Row;
using storage::Transaction;

namespace {

constexpr std::string_view inputs_of_process = R"(
    select id, number, text, said_by, moment_id, outcome_id
    from inputs
    where process_id = $1
    order by number
)";

constexpr std::string_view input_of_process = R"(
    select id, number, text, said_by, moment_id, outcome_id
    from inputs
    where process_id = $1 and id = $2
)";

constexpr std::string_view inputs_of_outcome = R"(
    select id, number, text, said_by, moment_id, outcome_id
    from inputs
    where outcome_id = $1
    order by number
)";

// Newest first: who types a stack of papers sees the last one on top.
constexpr std::string_view inputs_with_words = R"(
    select id, number, text, said_by, moment_id, outcome_id
    from inputs
    where process_id = $1
        and looked_for_as like $2 escape '!'
        and looked_for_as like $3 escape '!'
        and looked_for_as like $4 escape '!'
        and ($5 = 0 or outcome_id is null)
        and ($6 = 0 or outcome_id = $6)
    order by number desc
    limit $7 offset $8
)";

constexpr std::string_view count_with_words = R"(
    select count(*)
    from inputs
    where process_id = $1
        and looked_for_as like $2 escape '!'
        and looked_for_as like $3 escape '!'
        and looked_for_as like $4 escape '!'
        and ($5 = 0 or outcome_id is null)
        and ($6 = 0 or outcome_id = $6)
)";

constexpr std::string_view count_of_process = R"(
    select count(*) from inputs where process_id = $1
)";

constexpr std::string_view insert_input = R"(
    insert into inputs
        (process_id, number, text, said_by, moment_id, outcome_id, looked_for_as)
    values (
        $1, (select coalesce(max(number), 0) + 1 from inputs where process_id = $1),
        $2, $3, $4, $5, $6
    )
    returning id
)";

constexpr std::string_view update_input = R"(
    update inputs
    set text = $3, said_by = $4, moment_id = $5, outcome_id = $6, looked_for_as = $7
    where process_id = $1 and id = $2
)";

Input read_input(const Row& row)
{
    return {
        {.text = row.get<std::string>(2),
         .said_by = row.get<std::string>(3),
         .moment = row.get<std::optional<moments::MomentId>>(4),
         .outcome = row.get<std::optional<OutcomeId>>(5)},
        row.get<InputId>(0),
        row.get<int>(1),
    };
}

std::string looked_for_as(const InputDraft& draft)
{
    return plain(draft.text + ' ' + draft.said_by);
}

/// The words of a search as patterns; what is asked for beyond three is one with the third.
std::array<std::string, 3> patterns_of(std::string_view words)
{
    std::array<std::string, 3> patterns{"%", "%", "%"};
    std::size_t place = 0;
    auto sought = plain(words);
    sought.erase(sought.find_last_not_of(' ') + 1);
    for (const char character : sought) {
        auto& pattern = patterns.at(place);
        const bool is_first = pattern.size() == 1;
        if (character == ' ' and is_first) continue;
        if (character == ' ' and place + 1 < patterns.size()) {
            ++place;
            continue;
        }
        if (character == '%' or character == '_' or character == '!') pattern += '!';
        pattern += character;
    }
    for (auto& pattern : patterns) pattern += '%';
    return patterns;
}

} // namespace

std::vector<Input> inputs_of(Transaction& transaction, ProcessId process)
{
    return transaction.all(read_input, inputs_of_process, process);
}

std::optional<Input> find_input(Transaction& transaction, ProcessId process, InputId id)
{
    return transaction.first(read_input, input_of_process, process, id);
}

std::vector<Input> inputs_under(Transaction& transaction, OutcomeId outcome)
{
    return transaction.all(read_input, inputs_of_outcome, outcome);
}

std::int64_t count_inputs(Transaction& transaction, ProcessId process)
{
    return transaction.run(count_of_process, process).front().number(0);
}

Found search(Transaction& transaction, ProcessId process, const Search& search)
{
    const auto [first, second, third] = patterns_of(search.words);
    const auto outcome = search.outcome ? search.outcome->value() : 0;
    const auto total = transaction.run(
        count_with_words, process, first, second, third, search.is_unsorted, outcome
    );
    return {
        .inputs = transaction.all(
            read_input,
            inputs_with_words,
            process,
            first,
            second,
            third,
            search.is_unsorted,
            outcome,
            inputs_per_page,
            (search.page - 1) * inputs_per_page
        ),
        .total = total.front().number(0)};
}

InputId add(
    Transaction& transaction, ProcessId process, const InputDraft& draft, const Actor& actor
)
{
    const auto rows = transaction.run(
        insert_input,
        process,
        draft.text,
        draft.said_by,
        draft.moment,
        draft.outcome,
        looked_for_as(draft)
    );
    const auto id = rows.front().get<InputId>(0);
    storage::audit(
        transaction,
        actor,
        {.action = "input.add", .subject = id.value(), .process = process.value()}
    );
    return id;
}

void change(
    Transaction& transaction,
    ProcessId process,
    InputId id,
    const InputDraft& draft,
    const Actor& actor
)
{
    transaction.run(
        update_input,
        process,
        id,
        draft.text,
        draft.said_by,
        draft.moment,
        draft.outcome,
        looked_for_as(draft)
    );
    storage::audit(
        transaction,
        actor,
        {.action = "input.change", .subject = id.value(), .process = process.value()}
    );
}

} // namespace wijkspraak::inputs
