#include "features/inputs/store/entries.hpp"

#include "base/words.hpp"
#include "features/inputs/columns.hpp"
#include "features/inputs/inputs.hpp"

namespace wijkspraak::inputs {

using processes::ProcessId;

const std::string& entry_columns()
{
    static const std::string text = R"(
    select id, number, text, said_by, moment_id, outcome_id, channel, giver, area_id, firmness,
        hands, entered_by, given_at, coalesce(origin, ''), coalesce(code, ''), state,
        withheld_reason, is_example, standing
    from inputs
)";
    return text;
}

Input read_entry(const storage::Row& row)
{
    return {
        {.text = row.get<std::string>(2),
         .said_by = row.get<std::string>(3),
         .moment = row.get<std::optional<moments::MomentId>>(4),
         .outcome = row.get<std::optional<OutcomeId>>(5),
         .channel = row.get<Channel>(6),
         .giver = row.get<Giver>(7),
         .area = row.get<std::optional<areas::AreaId>>(8),
         .firmness = row.get<Firmness>(9),
         .hands = row.get<std::optional<int>>(10),
         .entered_by = row.get<std::optional<std::int64_t>>(11),
         .given_at = row.get<Instant>(12),
         .origin = row.get<std::string>(13),
         .is_example = row.get<bool>(17)},
        row.get<InputId>(0),
        row.get<int>(1),
        row.get<std::string>(14),
        row.get<State>(15),
        row.get<std::string>(16),
        row.get<Standing>(18),
    };
}

const storage::WordIndex& index_of_entries()
{
    static const storage::WordIndex index{"input_words"};
    return index;
}

std::string words_of(ProcessId process, const Input& input)
{
    auto words = label_of(process);
    if (input.state == State::open) (words += ' ') += open_label_of(process);
    (words += ' ') += channel_label_of(process, input.channel);
    if (input.outcome) (words += ' ') += outcome_label_of(*input.outcome);
    if (input.standing == Standing::received) (words += ' ') += unsorted_label_of(process);
    append_stems(words, input.text, CommonWords::left_out);
    append_stems(words, input.said_by, CommonWords::left_out);
    return words;
}

void index_again(storage::Transaction& transaction, ProcessId process, const Input& before)
{
    const auto now = find_input(transaction, process, before.id);
    if (not now) return;
    index_of_entries().change(
        transaction, before.id.value(), words_of(process, before), words_of(process, *now)
    );
}

std::string label_of(ProcessId process)
{
    return "@" + std::to_string(process.value());
}

std::string open_label_of(ProcessId process)
{
    return label_of(process) + "-open";
}

std::string channel_label_of(ProcessId process, Channel channel)
{
    return (label_of(process) += '-') += to_word(channel);
}

std::string unsorted_label_of(ProcessId process)
{
    return label_of(process) + "-los";
}

std::string outcome_label_of(OutcomeId outcome)
{
    return "@uitkomst-" + std::to_string(outcome.value());
}

} // namespace wijkspraak::inputs
