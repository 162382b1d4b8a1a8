#include "storage/word_index.hpp"

#include "storage/sql_words.hpp"
#include "storage/values.hpp"

#include <algorithm>

namespace wijkspraak::storage {

namespace {

constexpr std::int64_t taken_together = 256;

// A generic plan knows nothing of the words, and then goes through half the table.
constexpr std::string_view plan_for_these_words =
    "select set_config('plan_cache_mode', 'force_custom_plan', true)";

bool is_postgres(const Transaction& transaction)
{
    return transaction.kind() == "postgresql";
}

/// The word between quotes, without what could end them.
std::string fenced(std::string_view word, char fence)
{
    std::string text{fence};
    for (const char c : word)
        if (c != '"' and c != '\'' and c != '\\' and c != ' ') text += c;
    return text += fence;
}

std::string for_sqlite(const std::vector<SoughtWord>& words)
{
    std::string question;
    for (const auto& sought : words) {
        if (not question.empty()) question += " AND ";
        question += '(' + fenced(sought.word, '"');
        if (not sought.prefix.empty()) question += " OR " + fenced(sought.prefix, '"') + " *";
        question += ')';
    }
    return question;
}

std::string for_postgres(const std::vector<SoughtWord>& words)
{
    std::string question;
    for (const auto& sought : words) {
        if (not question.empty()) question += " & ";
        question += '(' + fenced(sought.word, '\'');
        if (not sought.prefix.empty()) question += " | " + fenced(sought.prefix, '\'') + ":*";
        question += ')';
    }
    return question;
}

bool has_all(std::string_view line, const std::vector<SoughtWord>& words)
{
    const auto words_there = ' ' + std::string{line} + ' ';
    return std::ranges::all_of(words, [&](const SoughtWord& sought) {
        if (words_there.find(' ' + sought.word + ' ') != std::string::npos) return true;
        return not sought.prefix.empty() and
               words_there.find(' ' + sought.prefix) != std::string::npos;
    });
}

std::int64_t read_id(const Row& row)
{
    return row.number(0);
}

} // namespace

WordIndex::WordIndex(std::string_view name)
    : name_{name},
      waiting_name_{with_name("NAME_waiting", name)},
      insert_waiting_{with_name("insert into NAME_waiting (id, words) values ($1, $2)", name)},
      update_waiting_{with_name("update NAME_waiting set words = $2 where id = $1", name)},
      waiting_{
          with_name("select id, words from NAME_waiting where id < $1 order by id desc", name)},
      take_waiting_{
          with_name("insert into NAME (rowid, words) select id, words from NAME_waiting", name)},
      empty_waiting_{with_name("delete from NAME_waiting", name)},
      insert_sqlite_{with_name("insert into NAME (rowid, words) values ($1, $2)", name)},
      delete_sqlite_{
          with_name("insert into NAME (NAME, rowid, words) values ('delete', $1, $2)", name)},
      newest_sqlite_{with_name(
          "select rowid from NAME where NAME match $1 and rowid < $2 "
          "order by rowid desc limit $3",
          name
      )},
      insert_postgres_{with_name(
          "insert into NAME (id, words) values ($1, array_to_tsvector(string_to_array($2, ' ')))",
          name
      )},
      update_postgres_{with_name(
          "update NAME set words = array_to_tsvector(string_to_array($2, ' ')) where id = $1", name
      )},
      newest_postgres_{with_name(
          "select id from NAME where words @@ cast($1 as tsquery) and id < $2 "
          "order by id desc limit $3",
          name
      )}
{}

void WordIndex::add(Transaction& transaction, std::int64_t id, std::string_view words) const
{
    if (is_postgres(transaction)) {
        transaction.keep_house(insert_postgres_, id, words);
        return;
    }
    transaction.keep_house(insert_waiting_, id, words);
    if (id % taken_together == 0) take_in_waiting(transaction);
}

void WordIndex::add(Transaction& transaction, const std::vector<Line>& lines) const
{
    const bool is_at_once = is_postgres(transaction);
    ManyRows rows{
        is_at_once ? name_ : waiting_name_, {"id", "words"}
    };
    for (const auto& line : lines) rows.add(line.id, line.words);
    transaction.keep_house(rows);
    if (not is_at_once) take_in_waiting(transaction);
}

void WordIndex::take_in_waiting(Transaction& transaction) const
{
    transaction.keep_house(take_waiting_);
    transaction.keep_house(empty_waiting_);
}

void WordIndex::change(
    Transaction& transaction, std::int64_t id, std::string_view before, std::string_view after
) const
{
    if (before == after) return;
    if (is_postgres(transaction)) {
        transaction.keep_house(update_postgres_, id, after);
        return;
    }
    if (transaction.keep_house(update_waiting_, id, after).changed() > 0) return;
    transaction.keep_house(delete_sqlite_, id, before);
    transaction.keep_house(insert_sqlite_, id, after);
}

std::vector<std::int64_t> WordIndex::newest(Transaction& transaction, const Question& question)
    const
{
    if (is_postgres(transaction)) {
        transaction.run(plan_for_these_words);
        return transaction.all(
            read_id, newest_postgres_, for_postgres(question.words), question.below, question.most
        );
    }
    auto found = newest_waiting(transaction, question);
    const auto older = transaction.all(
        read_id, newest_sqlite_, for_sqlite(question.words), question.below, question.most
    );
    found.insert(found.end(), older.begin(), older.end());
    std::ranges::sort(found, std::ranges::greater{});
    found.resize(std::min(found.size(), static_cast<std::size_t>(question.most)));
    return found;
}

std::vector<std::int64_t> WordIndex::newest_waiting(
    Transaction& transaction, const Question& question
) const
{
    std::vector<std::int64_t> found;
    for (const auto& row : transaction.run(waiting_, question.below)) {
        if (static_cast<int>(found.size()) == question.most) break;
        if (has_all(row.text(1), question.words)) found.push_back(row.number(0));
    }
    return found;
}

} // namespace wijkspraak::storage
