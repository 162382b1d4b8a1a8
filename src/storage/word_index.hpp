#pragma once

#include "storage/transaction.hpp"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::storage {

/// A word that is looked for: it stands there, or one does that begins with `prefix`.
struct SoughtWord {
    std::string word;
    std::string prefix = {}; ///< empty when the word must stand there as a whole
};

/// Words by which rows of a table are found, newest (highest id) first and without going through
/// the others. Made by `@words(NAME);` in a migration.
///
/// It is an FTS5 table in SQLite and a GIN index in PostgreSQL: what the two want otherwise stands
/// here and nowhere else. The words of a row are letters and digits with one space between them, as
/// stems_of() gives them; a label, such as the process it belongs to, begins with "@".
class WordIndex {
public:
    explicit WordIndex(std::string_view name);

    void add(Transaction& transaction, std::int64_t id, std::string_view words) const;
    struct Line {
        std::int64_t id;
        std::string words;
    };
    /// Adds rows that go in together; their ids rise.
    void add(Transaction& transaction, const std::vector<Line>& lines) const;
    /// `before` are the words as they were given to add() or the last change().
    void change(
        Transaction& transaction, std::int64_t id, std::string_view before, std::string_view after
    ) const;

    struct Question {
        std::vector<SoughtWord> words = {}; ///< all of these, at least one
        std::int64_t below = std::numeric_limits<std::int64_t>::max();
        int most = 50;
    };
    /// The ids of the newest rows below an id that have all the words.
    std::vector<std::int64_t> newest(Transaction& transaction, const Question& question) const;

private:
    void take_in_waiting(Transaction& transaction) const;
    std::vector<std::int64_t> newest_waiting(Transaction& transaction, const Question& question)
        const;

    std::string name_;
    std::string waiting_name_;

    // In SQLite new words wait in a table until there are some hundreds: going into the index
    // together takes a fifth of the time that each with its own savepoint does.
    std::string insert_waiting_;
    std::string update_waiting_;
    std::string waiting_;
    std::string take_waiting_;
    std::string empty_waiting_;
    std::string insert_sqlite_;
    std::string delete_sqlite_;
    std::string newest_sqlite_;

    std::string insert_postgres_;
    std::string update_postgres_;
    std::string newest_postgres_;
};

} // namespace wijkspraak::storage
