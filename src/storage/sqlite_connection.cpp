#include "storage/sqlite_connection.hpp"

#include "base/overloaded.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <stdexcept>
#include <thread>

namespace wijkspraak::storage {

namespace {

Fault fault_of_constraint(int extended)
{
    switch (extended) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID: return Fault::unique;
    case SQLITE_CONSTRAINT_FOREIGNKEY: return Fault::foreign_key;
    default: return Fault::check;
    }
}

Fault fault_of(int extended, int system_error)
{
    if (system_error == ENOSPC or system_error == EDQUOT) return Fault::disk_full;
    if (extended == SQLITE_BUSY_SNAPSHOT) return Fault::serialization;
    switch (extended & 0xff) {
    case SQLITE_CONSTRAINT: return fault_of_constraint(extended);
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Fault::busy;
    case SQLITE_FULL: return Fault::disk_full;
    case SQLITE_CANTOPEN:
    case SQLITE_CORRUPT:
    case SQLITE_IOERR:
    case SQLITE_NOTADB: return Fault::lost;
    default: return Fault::other;
    }
}

// Only the municipality's own account may read what residents wrote; the -wal and -shm files take
// over the rights of the file itself.
void make_private_file(const std::filesystem::path& path)
{
    const int file = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file >= 0) ::close(file);
}

void add_value(Rows& rows, sqlite3_stmt* statement, int column)
{
    const auto bytes = [&](const void* start) {
        const auto length = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
        return std::string_view{static_cast<const char*>(start), length};
    };
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL: return rows.add_null();
    case SQLITE_INTEGER: return rows.add_number(sqlite3_column_int64(statement, column));
    case SQLITE_TEXT: return rows.add_text(bytes(sqlite3_column_text(statement, column)));
    case SQLITE_BLOB: return rows.add_text(bytes(sqlite3_column_blob(statement, column)));
    default: throw std::logic_error{"a fraction in an answer; only whole numbers are kept"};
    }
}

int bind_text(sqlite3_stmt* statement, int position, std::string_view text)
{
    const char* start = text.data() == nullptr ? "" : text.data();
    return sqlite3_bind_text64(statement, position, start, text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

int bind_cell(sqlite3_stmt* statement, int position, const Cell& cell)
{
    return std::visit(
        overloaded{
            [&](std::monostate) { return sqlite3_bind_null(statement, position); },
            [&](std::int64_t number) { return sqlite3_bind_int64(statement, position, number); },
            [&](std::string_view text) { return bind_text(statement, position, text); },
            [&](const std::string& text) { return bind_text(statement, position, text); },
            [&](const Blob* blob) {
                const auto& bytes = blob->bytes;
                return sqlite3_bind_blob64(
                    statement, position, bytes.data(), bytes.size(), SQLITE_STATIC
                );
            }},
        cell
    );
}

// The number of "$12", or 0.
std::size_t number_of_parameter(const char* name)
{
    if (name == nullptr or name[0] != '$') return 0;
    std::size_t number = 0;
    for (const char* c = name + 1; *c >= '0' and *c <= '9'; ++c)
        number = number * 10 + static_cast<std::size_t>(*c - '0');
    return number <= static_cast<std::size_t>(std::numeric_limits<std::int16_t>::max()) ? number
                                                                                        : 0;
}

std::vector<int> positions_of_parameters(sqlite3_stmt* statement)
{
    std::vector<int> positions;
    for (int position = 1; position <= sqlite3_bind_parameter_count(statement); ++position) {
        const auto number = number_of_parameter(sqlite3_bind_parameter_name(statement, position));
        if (number == 0) throw std::logic_error{"arguments are written as $1, $2…"};
        positions.resize(std::max(positions.size(), number));
        positions[number - 1] = position;
    }
    return positions;
}

// Leaves the statement fit for its next use, whatever happened, and lets go of what it borrowed.
struct Reset {
    sqlite3_stmt* statement;
    explicit Reset(sqlite3_stmt* used) : statement{used} {}
    Reset(const Reset&) = delete;
    Reset& operator=(const Reset&) = delete;
    ~Reset()
    {
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
    }
};

} // namespace

std::unique_ptr<SqliteConnection> SqliteConnection::open(
    const std::filesystem::path& path, Use use, std::chrono::milliseconds patience
)
{
    const bool is_file = path != ":memory:";
    if (is_file and use == Use::write) make_private_file(path);

    auto connection = connect(path, patience);
    if (is_file and connection->run("pragma journal_mode = wal").front().text(0) != "wal")
        throw DatabaseError{Fault::other, path.string() + ": no write-ahead log is possible there"};
    if (use == Use::read) connection->run_script("pragma query_only = on");
    return connection;
}

std::unique_ptr<SqliteConnection> SqliteConnection::open_copy(const std::filesystem::path& path)
{
    make_private_file(path);
    return connect(path, usual_patience);
}

std::unique_ptr<SqliteConnection> SqliteConnection::connect(
    const std::filesystem::path& path, std::chrono::milliseconds patience
)
{
    // Counting what it takes would make all threads wait for one lock at each piece of memory.
    static const int no_counting = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(no_counting); // too late if someone used SQLite before us, which is no harm

    sqlite3* opened = nullptr;
    const int status = sqlite3_open_v2(
        path.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr
    );
    std::unique_ptr<sqlite3, Close> handle{opened};
    if (status != SQLITE_OK)
        throw DatabaseError{Fault::lost, path.string() + ": " + sqlite3_errstr(status)};
    return std::unique_ptr<SqliteConnection>{
        new SqliteConnection{std::move(handle), patience}
    };
}

SqliteConnection::SqliteConnection(
    std::unique_ptr<sqlite3, Close> handle, std::chrono::milliseconds patience
)
    : handle_{std::move(handle)}, patience_{patience}
{
    sqlite3_extended_result_codes(handle_.get(), 1);
    sqlite3_busy_handler(handle_.get(), &SqliteConnection::wait, this);
    // "x" is a name and never a text, as in PostgreSQL.
    sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    run_script("pragma synchronous = full; pragma foreign_keys = on;"
               "pragma temp_store = memory; pragma mmap_size = 268435456;"
               "pragma journal_size_limit = 67108864;");
}

Rows SqliteConnection::run(std::string_view sql, std::span<const Cell> arguments)
{
    const auto& statement = prepared(sql);
    const Reset reset{statement.handle.get()};
    bind(statement, arguments);
    auto rows = collect(statement.handle.get());
    if (not statement.only_reads) rows.set_changed(sqlite3_changes64(handle_.get()));
    return rows;
}

bool SqliteConnection::only_reads(std::string_view sql)
{
    return prepared(sql).only_reads;
}

void SqliteConnection::run_script(const std::string& sql)
{
    const int status = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (status != SQLITE_OK) fail(status);
}

void SqliteConnection::begin_writing()
{
    try {
        run("begin immediate");
    } catch (...) {
        is_waiting_ = false;
        throw;
    }
    is_waiting_ = false;
}

bool SqliteConnection::is_in_transaction() const
{
    return sqlite3_get_autocommit(handle_.get()) == 0;
}

void SqliteConnection::roll_back() noexcept
{
    // It fails only where SQLite has rolled back already.
    if (is_in_transaction()) sqlite3_exec(handle_.get(), "rollback", nullptr, nullptr, nullptr);
}

std::int64_t SqliteConnection::version_of_others()
{
    return run("pragma data_version").front().number(0);
}

void SqliteConnection::fail(int status) const
{
    auto* handle = handle_.get();
    const int extended = sqlite3_extended_errcode(handle);
    const bool is_of_disk = (status & 0xff) == SQLITE_IOERR or (status & 0xff) == SQLITE_CANTOPEN;
    const int system_error = is_of_disk ? sqlite3_system_errno(handle) : 0;
    throw DatabaseError{fault_of(extended, system_error), sqlite3_errmsg(handle)};
}

SqliteConnection::Statement& SqliteConnection::prepared(std::string_view sql)
{
    if (auto* known = statements_.find(sql)) return *known;
    if (statements_.is_full()) statements_.clear();
    return statements_.keep(sql, prepare(sql));
}

SqliteConnection::Statement SqliteConnection::prepare(std::string_view sql) const
{
    sqlite3_stmt* compiled = nullptr;
    const char* rest = nullptr;
    const int status = sqlite3_prepare_v3(
        handle_.get(),
        sql.data(),
        static_cast<int>(sql.size()),
        SQLITE_PREPARE_PERSISTENT,
        &compiled,
        &rest
    );
    std::unique_ptr<sqlite3_stmt, Finalize> handle{compiled};
    if (status != SQLITE_OK) fail(status);

    const auto unread = sql.substr(static_cast<std::size_t>(rest - sql.data()));
    if (compiled == nullptr or unread.find_first_not_of(" \t\r\n;") != std::string_view::npos)
        throw std::logic_error{"one statement at a time: " + std::string{sql.substr(0, 200)}};
    return {
        std::move(handle), positions_of_parameters(compiled), sqlite3_stmt_readonly(compiled) != 0};
}

void SqliteConnection::bind(const Statement& statement, std::span<const Cell> arguments) const
{
    if (statement.positions.size() != arguments.size())
        throw std::logic_error{
            "the statement has " + std::to_string(statement.positions.size()) +
            " arguments and was given " + std::to_string(arguments.size())};

    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const int position = statement.positions[i];
        if (position == 0) throw std::logic_error{"an argument that the statement does not use"};
        const int status = bind_cell(statement.handle.get(), position, arguments[i]);
        if (status != SQLITE_OK) fail(status);
    }
}

Rows SqliteConnection::collect(sqlite3_stmt* statement) const
{
    int status = sqlite3_step(statement);
    const int columns = sqlite3_column_count(statement);
    Rows rows{static_cast<std::size_t>(columns)};
    if (status == SQLITE_ROW) rows.reserve(16);
    for (; status == SQLITE_ROW; status = sqlite3_step(statement)) {
        for (int column = 0; column < columns; ++column) add_value(rows, statement, column);
        rows.finish_row();
    }
    if (status != SQLITE_DONE) fail(status);
    return rows;
}

// Called by SQLite while another connection holds the lock that we need.
int SqliteConnection::wait(void* connection, int times_before)
{
    auto& self = *static_cast<SqliteConnection*>(connection);
    const auto now = std::chrono::steady_clock::now();
    if (times_before == 0) self.gives_up_at_ = now + self.patience_;
    self.is_waiting_ = now < self.gives_up_at_;
    if (not self.is_waiting_) return 0;

    std::this_thread::sleep_for(std::chrono::milliseconds{times_before < 10 ? 1 : 10});
    return 1;
}

void SqliteConnection::Close::operator()(sqlite3* handle) const
{
    sqlite3_close(handle);
}

void SqliteConnection::Finalize::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

} // namespace wijkspraak::storage
