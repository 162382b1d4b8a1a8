#pragma once

#include "storage/statements.hpp"
#include "storage/transaction.hpp"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace wijkspraak::storage {

/// How long a unit waits for another program that holds the database.
inline constexpr std::chrono::milliseconds usual_patience{5000};

/// One connection to a SQLite file, with its statements kept prepared.
class SqliteConnection final : public Connection {
public:
    enum class Use { read, write };

    /// Opens a file, or ":memory:". Only for writing is a file made when it is not there.
    static std::unique_ptr<SqliteConnection> open(
        const std::filesystem::path& path,
        Use use,
        std::chrono::milliseconds patience = usual_patience
    );

    /// Makes a file for a copy, without a write-ahead log beside it.
    static std::unique_ptr<SqliteConnection> open_copy(const std::filesystem::path& path);

    Rows run(std::string_view sql, std::span<const Cell> arguments) override;
    Rows run(std::string_view sql) { return run(sql, {}); }
    bool only_reads(std::string_view sql) override;
    std::string_view kind() const override { return "sqlite"; }

    /// Runs several statements that have no arguments and no answer.
    void run_script(const std::string& sql);

    /// Takes the right to write, waiting for others until the patience is over.
    void begin_writing();
    bool is_in_transaction() const;
    /// Ends a transaction, if one is open, without keeping anything of it.
    void roll_back() noexcept;
    /// A number that is another one once another connection has changed the file.
    std::int64_t version_of_others();
    /// Whether it waits, at this moment, for another program to let go of the database.
    bool is_waiting() const { return is_waiting_; }

    sqlite3* handle() const { return handle_.get(); }
    [[noreturn]] void fail(int status) const;

private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    struct Statement {
        std::unique_ptr<sqlite3_stmt, Finalize> handle;
        std::vector<int> positions; ///< where $1, $2… are in SQLite's own count
        bool only_reads;
    };

    SqliteConnection(std::unique_ptr<sqlite3, Close> handle, std::chrono::milliseconds patience);

    static std::unique_ptr<SqliteConnection> connect(
        const std::filesystem::path& path, std::chrono::milliseconds patience
    );

    Statement& prepared(std::string_view sql);
    Statement prepare(std::string_view sql) const;
    void bind(const Statement& statement, std::span<const Cell> arguments) const;
    Rows collect(sqlite3_stmt* statement) const;
    static int wait(void* connection, int times_before);

    std::unique_ptr<sqlite3, Close> handle_;
    Statements<Statement> statements_;
    std::chrono::milliseconds patience_;
    std::chrono::steady_clock::time_point gives_up_at_;
    std::atomic<bool> is_waiting_ = false;
};

} // namespace wijkspraak::storage
