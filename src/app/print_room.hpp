#pragma once

#include "features/reports/printing.hpp"

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace wijkspraak::app {

/// The thread of a server that makes long reports, one at a time and behind everything else.
///
/// It looks by itself every few seconds, for what another server added or left lying.
class PrintRoom {
public:
    PrintRoom(storage::Database& database, const Clock& clock, reports::Printer::Log log);
    PrintRoom(const PrintRoom&) = delete;
    PrintRoom& operator=(const PrintRoom&) = delete;

    /// Puts what is not ready back in the queue.
    ~PrintRoom();

    /// Looks at once when one of the topics says that there is something to do.
    void notice(const std::vector<std::string>& topics);

private:
    void work(const std::stop_token& stop);
    void print_all(const std::stop_token& stop);
    void tidy_now_and_then();
    void wait(const std::stop_token& stop);

    const Clock& clock_;
    reports::Printer::Log log_;
    reports::Printer printer_;
    Instant tidied_at_ = {};
    std::mutex mutex_;
    std::condition_variable_any has_work_;
    bool was_noticed_ = false;
    std::jthread thread_; ///< the last member: it uses the others
};

} // namespace wijkspraak::app
