#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"

#include <concepts>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

/// One database behind one interface: SQLite in a file, or PostgreSQL by a connection string.
namespace wijkspraak::storage {

/// Bytes that are not text, such as part of a file.
struct Blob {
    std::string bytes;
};

/// A value on its way into the database. Text and bytes are borrowed while the statement runs.
using Cell = std::variant<std::monostate, std::int64_t, std::string_view, std::string, const Blob*>;

/// How a value of the domain is kept in a column. A specialisation has
///     static Cell write(const Value&);
///     static Value read(const Row&, std::size_t column);
/// storage/values.hpp has those of civic; a feature adds its own enums with a text per value.
template <typename Value>
struct Column;

/// One row of an answer, read from left to right by position in the select list.
///
/// Borrows from its Rows. Reading a null as anything but an optional throws, as does reading a
/// number as text.
class Row {
public:
    template <typename Value>
    Value get(std::size_t column) const
    {
        return Column<Value>::read(*this, column);
    }

    bool is_null(std::size_t column) const;
    std::int64_t number(std::size_t column) const;
    std::string_view text(std::size_t column) const; ///< text or bytes
    std::size_t size() const;

private:
    friend class Rows;
    Row(const class Rows& rows, std::size_t index) : rows_{rows}, index_{index} {}

    const Rows& rows_;
    std::size_t index_;
};

/// The whole answer to a statement, in one piece of memory.
class Rows {
public:
    class Iterator {
    public:
        Iterator(const Rows& rows, std::size_t index) : rows_{&rows}, index_{index} {}
        Row operator*() const { return {*rows_, index_}; }
        Iterator& operator++()
        {
            ++index_;
            return *this;
        }
        friend bool operator==(const Iterator& a, const Iterator& b) { return a.index_ == b.index_; }

    private:
        const Rows* rows_;
        std::size_t index_;
    };

    std::size_t size() const { return row_count_; }
    bool empty() const { return row_count_ == 0; }
    Row front() const { return {*this, 0}; }
    Row at(std::size_t index) const { return {*this, index}; }
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, row_count_}; }

    /// How many rows an insert, update or delete changed.
    std::int64_t changed() const { return changed_; }

    // For the drivers: how an answer is put together, row by row and left to right.
    explicit Rows(std::size_t columns) : columns_{columns} {}
    void add_null();
    void add_number(std::int64_t number);
    void add_text(std::string_view text);
    void finish_row() { ++row_count_; }
    void set_changed(std::int64_t changed) { changed_ = changed; }

private:
    friend class Row;
    enum class Kind : std::uint8_t { null, number, text };
    struct Slot {
        Kind kind;
        std::uint32_t length;
        std::int64_t number; ///< the number itself, or where the text begins
    };

    const Slot& slot(std::size_t row, std::size_t column) const;

    std::size_t columns_;
    std::size_t row_count_ = 0;
    std::int64_t changed_ = 0;
    std::vector<Slot> slots_;
    std::string texts_;
};

/// Why a statement could not be carried out.
enum class Fault {
    unique,        ///< a second row with the same key
    foreign_key,   ///< refers to a row that is not there
    check,         ///< breaks a check of the table, or leaves empty what may not be
    busy,          ///< another writer held the database too long
    serialization, ///< two units of work crossed; worth trying again
    disk_full,
    lost,          ///< no connection to the server, or the file cannot be read
    other,
};

class DatabaseError : public std::runtime_error {
public:
    DatabaseError(Fault fault, const std::string& message)
        : std::runtime_error{message}, fault_{fault}
    {}
    Fault fault() const { return fault_; }

private:
    Fault fault_;
};

/// A connection of one of the two kinds; used by one thread at a time.
class Connection {
public:
    virtual ~Connection() = default;
    virtual Rows run(std::string_view sql, std::span<const Cell> arguments) = 0;
    /// Whether the statement only reads.
    virtual bool only_reads(std::string_view sql) = 0;
};

/// A unit of work: what it did stands or falls as one.
class Transaction {
public:
    explicit Transaction(Connection& connection) : connection_{connection} {}
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction() = default;

    /// Runs SQL that both SQLite and PostgreSQL understand, with $1, $2… for the arguments.
    ///
    /// A unit that changes something this way must leave an audit entry (storage/audit.hpp) or it
    /// is a bug: it is undone and std::logic_error thrown.
    template <typename... Arguments>
    Rows run(std::string_view sql, const Arguments&... arguments)
    {
        return run_cells(sql, cells(arguments...), Kind::of_record);
    }

    /// For what is no part of the record and leaves no audit entry: sessions, limits, versions.
    template <typename... Arguments>
    Rows keep_house(std::string_view sql, const Arguments&... arguments)
    {
        return run_cells(sql, cells(arguments...), Kind::of_house);
    }

    /// The rows of an answer, each read by `read`.
    template <typename Read, typename... Arguments>
    auto all(Read&& read, std::string_view sql, const Arguments&... arguments)
    {
        std::vector<std::invoke_result_t<Read, const Row&>> values;
        const auto rows = run(sql, arguments...);
        values.reserve(rows.size());
        for (const auto& row : rows) values.push_back(read(row));
        return values;
    }

    /// The first row of an answer, if there is one.
    template <typename Read, typename... Arguments>
    auto first(Read&& read, std::string_view sql, const Arguments&... arguments)
        -> std::optional<std::invoke_result_t<Read, const Row&>>
    {
        const auto rows = run(sql, arguments...);
        if (rows.empty()) return std::nullopt;
        return read(rows.front());
    }

    /// Says that what is known under this topic ("process:12") changes with this unit: pages kept
    /// ready under it are dropped before the change is acknowledged.
    void touch(std::string topic) { touched_.push_back(std::move(topic)); }
    const std::vector<std::string>& touched() const { return touched_; }

    /// Has the whole unit undone at its end, without an exception: for a refusal with an answer.
    void undo() { is_undone_ = true; }
    bool is_undone() const { return is_undone_; }

    void note_audit() { is_audited_ = true; }
    bool lacks_audit() const { return has_written_ and not is_audited_; }

private:
    enum class Kind { of_record, of_house };

    template <typename... Arguments>
    static std::vector<Cell> cells(const Arguments&... arguments)
    {
        return {Column<std::remove_cvref_t<std::decay_t<Arguments>>>::write(arguments)...};
    }

    Rows run_cells(std::string_view sql, const std::vector<Cell>& arguments, Kind kind);

    Connection& connection_;
    std::vector<std::string> touched_;
    bool is_undone_ = false;
    bool has_written_ = false;
    bool is_audited_ = false;
};

/// One step of the schema. Steps are numbered per module and only ever added.
///
/// `sql` is one or more statements for both databases; @id, @int, @blob and @strict stand for what
/// the two write differently: `id @id` is a key that fills itself, @int a whole number of 64 bits,
/// `) @strict;` ends a table.
struct Migration {
    std::string_view module;
    int number;
    std::string_view sql;
};

using Migrations = std::vector<Migration>;

/// The database has been changed by a newer version of this program.
class NewerDatabase : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct Progress {
    std::int64_t done = 0;
    std::int64_t total = 0;
};

/// The database of one municipality. Safe to use from many threads.
class Database {
public:
    /// Opens "postgresql://…" or a path of a file, which is made if it is not there; ":memory:" is a
    /// SQLite database that goes with the value. Throws DatabaseError.
    static std::unique_ptr<Database> open(const std::string& where);

    virtual ~Database() = default;

    /// Answers with what `work` answers, from one unchanging picture of the database.
    template <typename Work>
    auto read(Work&& work)
    {
        return carry_out(std::forward<Work>(work), [this](const Job& job) { run_read(job); });
    }

    /// Carries out `work` as one unit and answers once it is on disk. If it throws, or calls
    /// undo(), nothing of it remains. It may be run again when units cross, so it must not keep
    /// anything from an earlier try.
    template <typename Work>
    auto write(Work&& work)
    {
        return carry_out(std::forward<Work>(work), [this](const Job& job) { run_write(job); });
    }

    /// Brings the schema up to date in one transaction; gives how many steps that took.
    ///
    /// Throws NewerDatabase when the database has steps that this program does not know.
    virtual int migrate(const Migrations& migrations) = 0;

    /// Writes a whole and verified copy while others go on working. Throws DatabaseError.
    virtual void
    back_up(const std::filesystem::path& target, const std::function<void(Progress)>& tell) = 0;

    /// Called with the touched topics after each unit is durable and before it is acknowledged.
    /// An empty topic means that anything may have changed, for instance by another program.
    using Listener = std::function<void(const std::vector<std::string>& topics)>;
    void listen(Listener listener) { listener_ = std::move(listener); }

    /// Notices changes made by others, and tells the listener. Cheap enough to call per millisecond.
    virtual void notice_others() = 0;

    virtual std::string_view kind() const = 0; ///< "sqlite" or "postgresql"

protected:
    using Job = std::function<void(Transaction&)>;

    virtual void run_read(const Job& job) = 0;
    virtual void run_write(const Job& job) = 0;
    void tell(const std::vector<std::string>& topics) const
    {
        if (listener_ and not topics.empty()) listener_(topics);
    }

private:
    template <typename Work, typename Run>
    static auto carry_out(Work&& work, Run&& run)
    {
        using Answer = std::invoke_result_t<Work, Transaction&>;
        if constexpr (std::is_void_v<Answer>) {
            run([&](Transaction& transaction) { work(transaction); });
        } else {
            std::optional<Answer> answer;
            run([&](Transaction& transaction) { answer.emplace(work(transaction)); });
            return *std::move(answer);
        }
    }

    Listener listener_;
};

} // namespace wijkspraak::storage
