#pragma once

#include "base/clock.hpp"
#include "storage/database.hpp"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace wijkspraak::app {

/// The thread of a server that tells people an answer, when there are more than one request could
/// tell: some at a time, each in a unit of work of its own.
///
/// It looks by itself every few seconds, for what another server left lying.
class TownCrier {
public:
    using Log = std::function<void(const std::string& fault)>;

    TownCrier(storage::Database& database, const Clock& clock, Log log);
    TownCrier(const TownCrier&) = delete;
    TownCrier& operator=(const TownCrier&) = delete;

    /// Finishes the unit it is at; the rest is for whoever looks next.
    ~TownCrier();

    /// Looks at once when one of the topics says that there is something to tell.
    void notice(const std::vector<std::string>& topics);

private:
    void work(const std::stop_token& stop);
    void tell_all(const std::stop_token& stop);
    void wait(const std::stop_token& stop);

    storage::Database& database_;
    const Clock& clock_;
    Log log_;
    std::mutex mutex_;
    std::condition_variable_any has_work_;
    bool was_noticed_ = false;
    std::jthread thread_; ///< the last member: it uses the others
};

} // namespace wijkspraak::app
