#include "storage/sqlite.hpp"

#include "storage/group_commit.hpp"
#include "storage/pool.hpp"
#include "storage/schema.hpp"
#include "storage/sqlite_backup.hpp"

#include <mutex>

namespace wijkspraak::storage {

namespace {

constexpr Dialect sqlite_dialect{
    .key = "integer primary key autoincrement",
    .whole_number = "integer",
    .bytes = "blob",
    .end_of_table = "strict",
    .words = R"(
        create virtual table NAME using fts5(
            words, content='', columnsize=0, detail=none, tokenize="ascii tokenchars '@-'"
        );
        create table NAME_waiting (id integer primary key, words text not null) strict;
    )",
};

// Runs the work in one deferred transaction: its first statement fixes the picture it sees.
void read_with(SqliteConnection& connection, const std::function<void(Transaction&)>& job)
{
    connection.run("begin");
    try {
        Transaction transaction{connection, Transaction::Access::read};
        job(transaction);
        if (transaction.stands()) connection.run("commit");
    } catch (...) {
        connection.roll_back();
        throw;
    }
    connection.roll_back();
}

/// A database in a file: readers beside each other, one writer.
class SqliteDatabase final : public Database {
public:
    SqliteDatabase(const std::string& path, std::chrono::milliseconds patience)
        : path_{path},
          patience_{patience},
          writer_{SqliteConnection::open(path, SqliteConnection::Use::write, patience)},
          readers_{[this] {
              return SqliteConnection::open(path_, SqliteConnection::Use::read, patience_);
          }},
          group_commit_{*writer_, writer_mutex_, [this](const auto& topics) { tell(topics); }}
    {}

    int migrate(const Migrations& migrations) override
    {
        const AtWork mark{*this};
        const std::lock_guard lock{writer_mutex_};
        writer_->begin_writing();
        try {
            const Schema schema{
                *writer_, [this](const std::string& sql) { writer_->run_script(sql); }};
            const int steps = schema.bring_up_to_date(migrations, sqlite_dialect);
            writer_->run("commit");
            tell({""});
            return steps;
        } catch (...) {
            writer_->roll_back();
            throw;
        }
    }

    void back_up(const std::filesystem::path& target, const std::function<void(Progress)>& tell)
        override
    {
        const AtWork mark{*this};
        if (is_in_memory()) {
            const std::lock_guard lock{writer_mutex_};
            return back_up_sqlite(*writer_, target, tell);
        }
        if (std::error_code none; std::filesystem::equivalent(path_, target, none))
            throw DatabaseError{Fault::other, "a copy may not replace the database itself"};
        const auto source = SqliteConnection::open(path_, SqliteConnection::Use::read, patience_);
        back_up_sqlite(*source, target, tell);
    }

    void notice_others() override
    {
        if (not is_in_memory()) group_commit_.notice_others();
    }

    std::string_view kind() const override { return "sqlite"; }

protected:
    void run_read(const Job& job) override
    {
        if (is_in_memory()) {
            const std::lock_guard lock{writer_mutex_};
            return read_with(*writer_, job);
        }
        const Pool<SqliteConnection>::Loan reader{readers_};
        read_with(*reader, job);
    }

    void run_write(const Job& job) override
    {
        group_commit_.carry_out([&](Transaction& transaction) {
            const AtWork mark{*this};
            job(transaction);
        });
    }

private:
    // A database in memory belongs to its connection, so readers and the writer take turns on it.
    bool is_in_memory() const { return path_ == ":memory:"; }

    std::string path_;
    std::chrono::milliseconds patience_;
    std::mutex writer_mutex_;
    std::unique_ptr<SqliteConnection> writer_;
    Pool<SqliteConnection> readers_;
    GroupCommit group_commit_;
};

} // namespace

std::unique_ptr<Database> open_sqlite(const std::string& path, std::chrono::milliseconds patience)
{
    return std::make_unique<SqliteDatabase>(path, patience);
}

} // namespace wijkspraak::storage
