#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "storage/rows.hpp"
#include "storage/transaction.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <shared_mutex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

/// One database behind one interface: SQLite in a file, or PostgreSQL by a connection string.
namespace wijkspraak::storage {

/// One step of the schema. Steps are numbered per module and only ever added.
///
/// `sql` is one or more statements for both databases; @id, @int, @blob and @strict stand for what
/// the two write differently: `id @id` is a key that fills itself, @int a whole number of 64 bits,
/// `) @strict;` ends a table, and `@words(NAME);` makes the tables of a WordIndex.
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
    /// Opens "postgresql://…" or a path of a file, which is made if it is not there; ":memory:" is
    /// a SQLite database that goes with the value. Throws DatabaseError.
    static std::unique_ptr<Database> open(const std::string& where);

    virtual ~Database() = default;

    /// Answers with what `work` answers, from one unchanging picture of the database.
    ///
    /// Units of work do not nest: beginning one on this database inside another throws
    /// std::logic_error.
    template <typename Work>
    auto read(Work&& work)
    {
        return carry_out(std::forward<Work>(work), [this](const Job& job) { run_read(job); });
    }

    /// Carries out `work` as one unit and answers once it is on disk. If it throws or calls undo()
    /// nothing of it remains (after Fault::lost: perhaps). It may run again when units cross, and
    /// on another thread, so it must not keep anything from an earlier try.
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
    virtual void back_up(
        const std::filesystem::path& target, const std::function<void(Progress)>& tell
    ) = 0;

    /// Called with the touched topics after each unit is durable and before it is acknowledged.
    /// An empty topic means that anything may have changed, for instance by another program.
    /// It may be called on any thread, and may not use the database nor throw.
    using Listener = std::function<void(const std::vector<std::string>& topics)>;
    void listen(Listener listener);

    /// Notices changes made by others, and tells the listener. Cheap enough to call per
    /// millisecond.
    virtual void notice_others() = 0;

    virtual std::string_view kind() const = 0; ///< "sqlite" or "postgresql"

protected:
    using Job = std::function<void(Transaction&)>;

    /// Marks this thread as at work on a database; throws std::logic_error if it already was.
    class AtWork {
    public:
        explicit AtWork(const Database& database);
        AtWork(const AtWork&) = delete;
        AtWork& operator=(const AtWork&) = delete;
        ~AtWork();

    private:
        const Database* database_;
        const AtWork* outer_;
    };

    virtual void run_read(const Job& job) = 0;
    virtual void run_write(const Job& job) = 0;
    void tell(const std::vector<std::string>& topics) const;

private:
    template <typename Work, typename Run>
    auto carry_out(Work&& work, Run&& run)
    {
        using Answer = std::invoke_result_t<Work, Transaction&>;
        const AtWork mark{*this};
        if constexpr (std::is_void_v<Answer>) {
            run([&](Transaction& transaction) { work(transaction); });
        } else {
            std::optional<Answer> answer;
            run([&](Transaction& transaction) { answer.emplace(work(transaction)); });
            return *std::move(answer);
        }
    }

    mutable std::shared_mutex listener_mutex_;
    Listener listener_;
};

} // namespace wijkspraak::storage
