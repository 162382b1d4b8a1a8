#pragma once

#include "storage/many_rows.hpp"
#include "storage/rows.hpp"

#include <array>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace wijkspraak::storage {

/// Why a statement could not be carried out.
enum class Fault {
    unique,        ///< a second row with the same key
    foreign_key,   ///< refers to a row that is not there
    check,         ///< breaks a check of the table, or leaves empty what may not be
    busy,          ///< another writer held the database too long
    serialization, ///< two units of work crossed; worth trying again
    disk_full,
    lost, ///< no connection to the server, or the file cannot be read
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
    /// Adds all the rows, or throws.
    virtual void put(const ManyRows& rows);
    /// Whether the statement only reads.
    virtual bool only_reads(std::string_view sql) = 0;
    virtual std::string_view kind() const = 0; ///< "sqlite" or "postgresql"
};

/// A unit of work: what it did stands or falls as one.
///
/// After a statement has failed nothing more can be asked of the unit: let the error pass, or call
/// undo() and answer. Going on as if nothing happened is a bug: std::logic_error.
class Transaction {
public:
    enum class Access { read, write };

    explicit Transaction(Connection& connection, Access access = Access::write)
        : connection_{connection}, access_{access}
    {}
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction() = default;

    /// Runs SQL that both SQLite and PostgreSQL understand, with $1, $2… for the arguments.
    ///
    /// A unit that changes something this way must leave an audit entry (storage/audit.hpp) or it
    /// is a bug: it is undone and std::logic_error thrown. Text that is not UTF-8 or has a NUL byte
    /// is refused with Fault::check.
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

    /// Adds many rows to a table of the record, as run() would one by one.
    void put(const ManyRows& rows) { put_rows(rows, Kind::of_record); }
    void keep_house(const ManyRows& rows) { put_rows(rows, Kind::of_house); }

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

    /// "sqlite" or "postgresql": for storage itself, where the two have no words in common.
    std::string_view kind() const { return connection_.kind(); }

    /// Has the whole unit undone at its end, without an exception: for a refusal with an answer.
    void undo() { is_undone_ = true; }
    bool is_undone() const { return is_undone_; }

    void note_audit() { is_audited_ = true; }
    bool lacks_audit() const { return has_written_ and not is_audited_; }

    // For the drivers, once the work is done.

    /// Whether what was done is to be kept. Throws std::logic_error where the work has a bug.
    bool stands() const;
    /// How a statement failed, if one did.
    std::optional<Fault> failure() const { return failure_; }

private:
    enum class Kind { of_record, of_house };

    template <typename... Arguments>
    static std::array<Cell, sizeof...(Arguments)> cells(const Arguments&... arguments)
    {
        return {Column<std::decay_t<const Arguments&>>::write(arguments)...};
    }

    Rows run_cells(std::string_view sql, std::span<const Cell> arguments, Kind kind);
    void put_rows(const ManyRows& rows, Kind kind);

    Connection& connection_;
    Access access_;
    std::vector<std::string> touched_;
    std::optional<Fault> failure_;
    bool is_undone_ = false;
    bool has_written_ = false;
    bool is_audited_ = false;
};

} // namespace wijkspraak::storage
