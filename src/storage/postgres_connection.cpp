#include "storage/postgres_connection.hpp"

#include "base/overloaded.hpp"
#include "storage/postgres_copy.hpp"
#include "storage/postgres_values.hpp"
#include "storage/sql_words.hpp"

#include <libpq-fe.h>

#include <array>
#include <charconv>
#include <stdexcept>

namespace wijkspraak::storage {

namespace {

struct FaultOfState {
    std::string_view state; ///< a SQLSTATE, or the class that it begins with
    Fault fault;
};

constexpr std::array faults{
    FaultOfState{"23505", Fault::unique       }, // unique_violation
    FaultOfState{"23503", Fault::foreign_key  }, // foreign_key_violation
    FaultOfState{"23",    Fault::check        }, // other constraints
    FaultOfState{"22",    Fault::check        }, // values that do not fit
    FaultOfState{"40",    Fault::serialization}, // serialization_failure, deadlock_detected
    FaultOfState{"55P03", Fault::busy         }, // lock_not_available
    FaultOfState{"57014", Fault::busy         }, // query_canceled
    FaultOfState{"53100", Fault::disk_full    }, // disk_full
    FaultOfState{"53300", Fault::lost         }, // too_many_connections
    FaultOfState{"57P",   Fault::lost         }, // shutting down, or not up yet
    FaultOfState{"08",    Fault::lost         }, // connection exceptions
};

Fault fault_of(std::string_view state)
{
    for (const auto& known : faults)
        if (state.starts_with(known.state)) return known.fault;
    return Fault::other;
}

std::array<char, 8> in_network_order(std::int64_t number)
{
    auto rest = static_cast<std::uint64_t>(number);
    std::array<char, 8> bytes{};
    for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte, rest >>= 8U)
        *byte = static_cast<char>(rest & 0xffU);
    return bytes;
}

void say_nothing(void*, const char*) {}

} // namespace

std::unique_ptr<PostgresConnection> PostgresConnection::open(const std::string& where)
{
    // What stands before "dbname" can be set otherwise in the connection string.
    static constexpr std::array keys{
        "connect_timeout",
        "tcp_user_timeout",
        "keepalives_idle",
        "keepalives_interval",
        "keepalives_count",
        "application_name",
        "dbname",
        "client_encoding",
        static_cast<const char*>(nullptr)};
    const std::array values{
        "5",
        "10000",
        "5",
        "2",
        "3",
        "wijkspraak",
        where.c_str(),
        "UTF8",
        static_cast<const char*>(nullptr)};

    std::unique_ptr<pg_conn, Finish> handle{PQconnectdbParams(keys.data(), values.data(), 1)};
    if (PQstatus(handle.get()) != CONNECTION_OK)
        throw DatabaseError{Fault::lost, PQerrorMessage(handle.get())};
    if (std::string_view{PQparameterStatus(handle.get(), "server_encoding")} != "UTF8")
        throw DatabaseError{Fault::other, "the PostgreSQL database must have the encoding UTF8"};

    PQsetNoticeProcessor(handle.get(), say_nothing, nullptr);
    std::unique_ptr<PostgresConnection> connection{new PostgresConnection{std::move(handle)}};
    connection->run_script("set lock_timeout = '5s'; set bytea_output = 'hex'");
    return connection;
}

Rows PostgresConnection::run(std::string_view sql, std::span<const Cell> arguments)
{
    arguments_.lay_out(arguments);
    const auto& name = prepared(sql);
    const auto result = checked(PQexecPrepared(
        handle_.get(),
        name.c_str(),
        static_cast<int>(arguments.size()),
        arguments_.values.data(),
        arguments_.lengths.data(),
        arguments_.formats.data(),
        0
    ));

    const int columns = PQnfields(result.get());
    const int row_count = PQntuples(result.get());
    Rows rows{static_cast<std::size_t>(columns)};
    rows.reserve(static_cast<std::size_t>(row_count));
    for (int row = 0; row < row_count; ++row) {
        for (int column = 0; column < columns; ++column) {
            if (PQgetisnull(result.get(), row, column) != 0) {
                rows.add_null();
                continue;
            }
            const auto length = PQgetlength(result.get(), row, column);
            add_written(
                rows,
                PQftype(result.get(), column),
                {PQgetvalue(result.get(), row, column), static_cast<std::size_t>(length)}
            );
        }
        rows.finish_row();
    }
    const std::string_view changed{PQcmdTuples(result.get())};
    std::int64_t count = 0;
    std::from_chars(changed.data(), changed.data() + changed.size(), count);
    if (not known(sql).only_reads) rows.set_changed(count);
    return rows;
}

void PostgresConnection::put(const ManyRows& rows)
{
    checked(PQexec(handle_.get(), copy_into(rows).c_str()));
    const auto lines = lines_to_copy(rows);
    if (PQputCopyData(handle_.get(), lines.data(), static_cast<int>(lines.size())) != 1 or
        PQputCopyEnd(handle_.get(), nullptr) != 1)
        fail(nullptr);
    // First comes the answer to the rows, then the sign that there is no more.
    auto answer = checked(PQgetResult(handle_.get()));
    while (answer) answer.reset(PQgetResult(handle_.get()));
}

bool PostgresConnection::only_reads(std::string_view sql)
{
    return known(sql).only_reads;
}

void PostgresConnection::run_script(const std::string& sql)
{
    checked(PQexec(handle_.get(), sql.c_str()));
}

void PostgresConnection::commit()
{
    const auto result = checked(PQexec(handle_.get(), "commit"));
    // The server answers a commit after a failed statement with a rollback that is no error.
    if (std::string_view{PQcmdStatus(result.get())} != "COMMIT")
        throw DatabaseError{Fault::other, "the server rolled back what was to be kept"};
}

void PostgresConnection::roll_back() noexcept
{
    if (PQtransactionStatus(handle_.get()) == PQTRANS_IDLE) return;
    // If this fails the connection is not sound, and its user drops it.
    PQclear(PQexec(handle_.get(), "rollback"));
}

bool PostgresConnection::is_sound() const
{
    return PQstatus(handle_.get()) == CONNECTION_OK and
           PQtransactionStatus(handle_.get()) == PQTRANS_IDLE;
}

PostgresConnection::Statement& PostgresConnection::known(std::string_view sql)
{
    if (auto* statement = statements_.find(sql)) return *statement;
    if (statements_.is_full()) {
        statements_.clear();
        run_script("deallocate all");
    }
    return statements_.keep(sql, {only_asks(sql), {}});
}

// The name of the statement, prepared for the kinds of arguments that are laid out.
const std::string& PostgresConnection::prepared(std::string_view sql)
{
    auto& statement = known(sql);
    for (const auto& one : statement.by_types)
        if (one.types == arguments_.types) return one.name;

    auto name = "s" + std::to_string(++statement_count_);
    checked(PQprepare(
        handle_.get(),
        name.c_str(),
        std::string{sql}.c_str(),
        static_cast<int>(arguments_.types.size()),
        arguments_.types.data()
    ));
    return statement.by_types.emplace_back(Prepared{arguments_.types, std::move(name)}).name;
}

PostgresConnection::Result PostgresConnection::checked(pg_result* result)
{
    Result owned{result};
    const auto status = PQresultStatus(result);
    const bool is_well =
        status == PGRES_COMMAND_OK or status == PGRES_TUPLES_OK or status == PGRES_COPY_IN;
    if (not is_well) fail(result);
    return owned;
}

void PostgresConnection::fail(const pg_result* result)
{
    if (PQstatus(handle_.get()) != CONNECTION_OK)
        throw DatabaseError{Fault::lost, PQerrorMessage(handle_.get())};
    const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    throw DatabaseError{fault_of(state == nullptr ? "" : state), PQresultErrorMessage(result)};
}

void PostgresConnection::Arguments::lay_out(std::span<const Cell> cells)
{
    const auto count = cells.size();
    types.assign(count, type_unknown);
    values.assign(count, nullptr);
    lengths.assign(count, 0);
    formats.assign(count, 1);
    numbers.resize(count);

    for (std::size_t i = 0; i < count; ++i) {
        const auto lay = [&](unsigned int type, std::string_view bytes) {
            types[i] = type;
            values[i] = bytes.data() == nullptr ? "" : bytes.data();
            lengths[i] = static_cast<int>(bytes.size());
        };
        std::visit(
            overloaded{
                [](std::monostate) {},
                [&](std::int64_t number) {
                    numbers[i] = in_network_order(number);
                    lay(type_bigint, {numbers[i].data(), numbers[i].size()});
                },
                [&](std::string_view text) { lay(type_text, text); },
                [&](const std::string& text) { lay(type_text, text); },
                [&](const Blob* blob) { lay(type_bytes, blob->bytes); }},
            cells[i]
        );
    }
}

void PostgresConnection::Finish::operator()(pg_conn* handle) const
{
    PQfinish(handle);
}

void PostgresConnection::Clear::operator()(pg_result* result) const
{
    PQclear(result);
}

} // namespace wijkspraak::storage
