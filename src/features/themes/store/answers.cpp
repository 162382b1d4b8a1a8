#include "features/inputs/inputs.hpp"
#include "features/themes/columns.hpp"
#include "features/themes/store.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace wijkspraak::themes {

using processes::ProcessId;
using storage::Actor;
using storage::Row;
using storage::Transaction;

namespace {

constexpr int told_together = 500;

constexpr std::string_view answers_of_theme = R"(
    select id, theme_id, input_id, text, role, at, is_told
    from theme_answers
    where theme_id = $1
    order by id desc
    limit $2
)";

constexpr std::string_view answer_of_entry = R"(
    select id, theme_id, input_id, text, role, at, is_told
    from theme_answers
    where input_id = $1
    order by id desc
    limit 1
)";

constexpr std::string_view answer_with_id = R"(
    select id, theme_id, input_id, text, role, at, is_told from theme_answers where id = $1
)";

constexpr std::string_view newest_answers = R"(
    select id, theme_id, input_id, text, role, at, is_told
    from theme_answers
    where process_id = $1
        and id in (
            select max(id) from theme_answers
            where process_id = $1
            group by coalesce(theme_id, 0), coalesce(input_id, 0)
        )
    order by id
)";

constexpr std::string_view insert_answer = R"(
    insert into theme_answers (process_id, theme_id, input_id, text, account, role, at)
    values ($1, $2, $3, $4, $5, $6, $7)
    returning id
)";

constexpr std::string_view update_answer_of_theme = R"(
    update themes set answer_id = $2 where id = $1
)";

constexpr std::string_view answer_to_tell = R"(
    select id, told_up_to from theme_answers where is_told = 0 order by id limit 1
)";

constexpr std::string_view process_of_answer = R"(
    select process_id, told_up_to from theme_answers where id = $1
)";

constexpr std::string_view next_entries = R"(
    select distinct input_id from theme_places
    where theme_id = $1 and input_id > $2
    order by input_id
    limit $3
)";

constexpr std::string_view update_told = R"(
    update theme_answers set told_up_to = $2, is_told = $3 where id = $1 and told_up_to = $4
)";

constexpr std::string_view tell_again = R"(
    update theme_answers
    set is_told = 0, told_up_to = case when told_up_to >= $2 then $2 - 1 else told_up_to end
    where id = $1
)";

constexpr std::string_view answer_id_of_theme = R"(
    select answer_id from themes where id = $1
)";

void tell_answer(
    Transaction& transaction, ProcessId process, InputId id, const Answer& answer, Instant now
)
{
    settle(transaction, process, id);
    const auto entry = inputs::find_input(transaction, process, id);
    if (not entry) return;
    tell_giver(transaction, process, *entry, news_of(*entry, answer), now);
}

/// The next entries that an answer is for, after `told_up_to`.
std::vector<InputId> entries_to_tell(
    Transaction& transaction, const Answer& answer, std::int64_t told_up_to
)
{
    if (answer.entry)
        return answer.entry->value() > told_up_to ? std::vector{*answer.entry}
                                                  : std::vector<InputId>{};
    return transaction.all(
        [](const Row& row) { return row.get<InputId>(0); },
        next_entries,
        answer.theme,
        told_up_to,
        told_together
    );
}

/// Tells the next of one answer; gives whether there may be more.
bool tell_next(Transaction& transaction, AnswerId id, Instant now)
{
    const auto answer = find_answer(transaction, id);
    const auto rows = transaction.run(process_of_answer, id);
    const auto process = rows.front().get<ProcessId>(0);
    const auto told_up_to = rows.front().get<std::int64_t>(1);

    const auto entries = entries_to_tell(transaction, *answer, told_up_to);
    const bool is_last = answer->entry or entries.size() < told_together;
    const auto up_to = entries.empty() ? told_up_to : entries.back().value();
    // Whoever is second at the same batch leaves it to the first.
    if (transaction.run(update_told, id, up_to, is_last, told_up_to).changed() == 0) return true;
    for (const auto entry : entries) tell_answer(transaction, process, entry, *answer, now);
    return not is_last;
}

} // namespace

Answer read_answer(const Row& row)
{
    return {
        .id = row.get<AnswerId>(0),
        .theme = row.get<std::optional<ThemeId>>(1),
        .entry = row.get<std::optional<InputId>>(2),
        .text = row.get<std::string>(3),
        .role = row.get<std::string>(4),
        .at = row.get<Instant>(5),
        .is_told = row.get<bool>(6)};
}

std::optional<Answer> find_answer(Transaction& transaction, AnswerId id)
{
    return transaction.first(read_answer, answer_with_id, id);
}

std::vector<Answer> answers_for(Transaction& transaction, InputId entry)
{
    auto answers = transaction.all(read_answer, answer_of_entry, entry);
    std::set<ThemeId> themes;
    for (const auto& place : places_of(transaction, entry))
        if (place.theme) themes.insert(*place.theme);
    for (const auto theme : themes)
        for (auto& answer : answers_to(transaction, theme, 1)) answers.push_back(std::move(answer));
    return answers;
}

std::vector<Answer> answers_to(Transaction& transaction, ThemeId theme, int most)
{
    return transaction.all(read_answer, answers_of_theme, theme, most);
}

std::vector<Answer> answers_of(Transaction& transaction, ProcessId process)
{
    return transaction.all(read_answer, newest_answers, process);
}

AnswerId give(
    Transaction& transaction, ProcessId process, const AnswerDraft& draft, const Actor& actor
)
{
    const auto id = transaction
                        .run(
                            insert_answer,
                            process,
                            draft.theme,
                            draft.entry,
                            draft.text,
                            actor.account,
                            actor.role,
                            actor.at
                        )
                        .front()
                        .get<AnswerId>(0);
    if (draft.theme) transaction.run(update_answer_of_theme, *draft.theme, id);
    storage::audit(
        transaction,
        actor,
        {.action = draft.theme ? "theme.answer" : "input.answer",
         .subject = draft.theme ? draft.theme->value() : draft.entry->value(),
         .process = process.value()}
    );
    if (tell_next(transaction, id, actor.at)) transaction.touch(std::string{answers_topic});
    return id;
}

bool is_anyone_to_tell(Transaction& transaction)
{
    return not transaction.run(answer_to_tell).empty();
}

bool tell_some(Transaction& transaction, const Actor& actor)
{
    const auto rows = transaction.run(answer_to_tell);
    if (rows.empty()) return false;
    const auto id = rows.front().get<AnswerId>(0);
    const auto process = transaction.run(process_of_answer, id).front().get<ProcessId>(0);
    tell_next(transaction, id, actor.at);
    storage::audit(
        transaction,
        actor,
        {.action = "theme.tell", .subject = id.value(), .process = process.value()}
    );
    return true;
}

void tell_from(Transaction& transaction, AnswerId answer, InputId entry)
{
    transaction.run(tell_again, answer, entry.value());
    transaction.touch(std::string{answers_topic});
}

void tell_newcomers(Transaction& transaction, const Change& change)
{
    std::map<ThemeId, InputId> first_of_theme;
    for (const auto& place : change.added) {
        if (not place.theme) continue;
        const auto first = first_of_theme.emplace(*place.theme, place.entry).first;
        first->second = std::min(first->second, place.entry);
    }
    for (const auto& [theme, first] : first_of_theme) {
        const auto rows = transaction.run(answer_id_of_theme, theme);
        if (const auto answer = rows.front().get<std::optional<AnswerId>>(0))
            tell_from(transaction, *answer, first);
    }
}

} // namespace wijkspraak::themes
