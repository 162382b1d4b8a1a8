#include "storage/group_commit.hpp"

#include <algorithm>
#include <exception>

namespace wijkspraak::storage {

/// What one caller waits for. It lives on the caller's stack.
struct GroupCommit::Unit {
    explicit Unit(const Job& asked) : job{asked} {}

    void wait()
    {
        std::unique_lock lock{mutex};
        answer.wait(lock, [this] { return is_answered; });
    }

    // Under the lock, because the unit is gone as soon as its caller sees the answer.
    void acknowledge()
    {
        const std::lock_guard lock{mutex};
        is_answered = true;
        answer.notify_one();
    }

    const Job& job;
    std::exception_ptr error;
    std::vector<std::string> touched;

    std::mutex mutex;
    std::condition_variable answer;
    bool is_answered = false;
};

GroupCommit::GroupCommit(SqliteConnection& connection, std::mutex& connection_mutex, Tell tell)
    : connection_{connection},
      connection_mutex_{connection_mutex},
      tell_{std::move(tell)},
      version_of_others_{connection.version_of_others()},
      thread_{[this] { work(); }}
{}

GroupCommit::~GroupCommit()
{
    {
        const std::lock_guard lock{mutex_};
        is_closing_ = true;
        arrival_.notify_one();
    }
    thread_.join();
}

void GroupCommit::carry_out(const Job& job)
{
    Unit unit{job};
    {
        const std::lock_guard lock{mutex_};
        waiting_.push_back(&unit);
        arrival_.notify_one();
    }
    unit.wait();
    if (unit.error) std::rethrow_exception(std::move(unit.error));
}

void GroupCommit::notice_others()
{
    const std::unique_lock lock{connection_mutex_, std::try_to_lock};
    if (lock) return look_for_changes_by_others();
    // A group that is under way has looked itself. One that still waits for another program cannot
    // know what that program does meanwhile.
    if (connection_.is_waiting()) tell_({""});
}

void GroupCommit::work()
{
    Units units;
    while (true) {
        {
            std::unique_lock lock{mutex_};
            arrival_.wait(lock, [this] { return is_closing_ or not waiting_.empty(); });
            if (waiting_.empty()) return;
            units.swap(waiting_);
        }
        run_group(units);
        for (auto* unit : units) unit->acknowledge();
        units.clear();
    }
}

void GroupCommit::run_group(const Units& units)
{
    const std::lock_guard lock{connection_mutex_};
    for (auto again = run_together(units); not again.empty();) again = run_together(again);
}

// Carries out the units in one transaction; gives those that have to be run again.
GroupCommit::Units GroupCommit::run_together(const Units& units)
{
    try {
        connection_.begin_writing();
        look_for_changes_by_others();
    } catch (...) {
        connection_.roll_back();
        for (auto* unit : units) unit->error = std::current_exception();
        return {};
    }

    Units kept;
    for (auto unit = units.begin(); unit != units.end(); ++unit) {
        if (run_one(**unit)) kept.push_back(*unit);
        if (connection_.is_in_transaction()) continue;
        // A full disk makes SQLite roll back the units before this one too. They did nothing wrong.
        kept.insert(kept.end(), std::next(unit), units.end());
        return kept;
    }
    commit(kept);
    return {};
}

// Whether the unit is to be kept. If not, nothing of it is left in the transaction.
bool GroupCommit::run_one(Unit& unit)
{
    try {
        connection_.run("savepoint unit");
        Transaction transaction{connection_};
        unit.job(transaction);
        if (transaction.stands()) {
            connection_.run("release unit");
            unit.touched = transaction.touched();
            return true;
        }
    } catch (...) {
        unit.error = std::current_exception();
    }
    try {
        if (connection_.is_in_transaction())
            connection_.run_script("rollback to unit; release unit");
    } catch (const DatabaseError&) {
        connection_.roll_back();
    }
    return false;
}

void GroupCommit::commit(const Units& units)
{
    try {
        connection_.run("commit");
    } catch (const DatabaseError& error) {
        connection_.roll_back();
        // A deferred check speaks up only now, and it concerns one unit of the group.
        if (error.fault() == Fault::foreign_key and units.size() > 1) {
            for (auto* unit : units) run_together({unit});
            return;
        }
        for (auto* unit : units) unit->error = std::current_exception();
        return;
    }

    std::vector<std::string> topics;
    for (const auto* unit : units)
        topics.insert(topics.end(), unit->touched.begin(), unit->touched.end());
    std::sort(topics.begin(), topics.end());
    topics.erase(std::unique(topics.begin(), topics.end()), topics.end());
    tell_(topics);
}

void GroupCommit::look_for_changes_by_others()
{
    const auto version = connection_.version_of_others();
    if (version == version_of_others_) return;
    version_of_others_ = version;
    tell_({""});
}

} // namespace wijkspraak::storage
