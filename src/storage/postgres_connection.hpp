#pragma once

#include "storage/statements.hpp"
#include "storage/transaction.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct pg_conn;
struct pg_result;

namespace wijkspraak::storage {

/// One connection to a PostgreSQL server, with its statements kept prepared.
class PostgresConnection final : public Connection {
public:
    /// Connects to "postgresql://…". Throws DatabaseError, Fault::lost when no server answers.
    static std::unique_ptr<PostgresConnection> open(const std::string& where);

    Rows run(std::string_view sql, std::span<const Cell> arguments) override;
    Rows run(std::string_view sql) { return run(sql, {}); }
    /// By COPY, which takes one journey for all rows.
    void put(const ManyRows& rows) override;
    bool only_reads(std::string_view sql) override;
    std::string_view kind() const override { return "postgresql"; }

    /// Runs statements that have no arguments and whose answer does not matter.
    void run_script(const std::string& sql);
    void commit();
    /// Ends a transaction, if one is open, without keeping anything of it.
    void roll_back() noexcept;

    /// Whether it can be used for another unit of work.
    bool is_sound() const;
    pg_conn* handle() const { return handle_.get(); }

private:
    struct Finish {
        void operator()(pg_conn* handle) const;
    };
    struct Clear {
        void operator()(pg_result* result) const;
    };
    using Result = std::unique_ptr<pg_result, Clear>;

    struct Prepared {
        std::vector<unsigned int> types;
        std::string name;
    };
    struct Statement {
        bool only_reads;
        std::vector<Prepared> by_types; ///< one for each combination of kinds of arguments
    };

    /// The arguments of one run as libpq wants them; kept to spare the allocations.
    struct Arguments {
        std::vector<unsigned int> types;
        std::vector<const char*> values;
        std::vector<int> lengths;
        std::vector<int> formats;
        std::vector<std::array<char, 8>> numbers;

        void lay_out(std::span<const Cell> cells);
    };

    explicit PostgresConnection(std::unique_ptr<pg_conn, Finish> handle)
        : handle_{std::move(handle)}
    {}

    Statement& known(std::string_view sql);
    const std::string& prepared(std::string_view sql);
    Result checked(pg_result* result);
    [[noreturn]] void fail(const pg_result* result);

    std::unique_ptr<pg_conn, Finish> handle_;
    Statements<Statement> statements_;
    Arguments arguments_;
    std::int64_t statement_count_ = 0;
};

} // namespace wijkspraak::storage
