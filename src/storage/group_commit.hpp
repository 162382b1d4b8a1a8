#pragma once

#include "storage/sqlite_connection.hpp"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace wijkspraak::storage {

/// The one thread that writes to a SQLite file.
///
/// Units of work that wait together are carried out one after another, each in a savepoint of its
/// own, and share one commit and so one flush to the disk.
class GroupCommit {
public:
    using Job = std::function<void(Transaction&)>;
    using Tell = std::function<void(const std::vector<std::string>& topics)>;

    /// Borrows the connection; who else uses it holds the mutex.
    GroupCommit(SqliteConnection& connection, std::mutex& connection_mutex, Tell tell);
    GroupCommit(const GroupCommit&) = delete;
    GroupCommit& operator=(const GroupCommit&) = delete;
    ~GroupCommit();

    /// Answers once the unit is on disk; throws what the job threw, or why it could not be kept.
    void carry_out(const Job& job);

    /// Tells when another program has changed the file since the last look.
    void notice_others();

private:
    struct Unit;
    using Units = std::vector<Unit*>;

    void work();
    void run_group(const Units& units);
    Units run_together(const Units& units);
    bool run_one(Unit& unit);
    void commit(const Units& units);
    void look_for_changes_by_others();

    SqliteConnection& connection_;
    std::mutex& connection_mutex_;
    Tell tell_;
    std::int64_t version_of_others_;

    std::mutex mutex_;
    std::condition_variable arrival_;
    Units waiting_;
    bool is_closing_ = false;
    std::thread thread_;
};

} // namespace wijkspraak::storage
