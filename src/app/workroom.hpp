#pragma once

#include "base/clock.hpp"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace wijkspraak::app {

/// Jobs that wait in the database, such as long reports or files with input.
struct Jobs {
    std::string_view topic; ///< touched when one is added
    /// Does the first there is, asking now and then whether it must stop; false when there is none.
    std::function<bool(const std::function<bool()>& is_stopping)> do_next;
    std::function<void()> tidy;
    std::function<void(std::string_view what)> log; ///< what went wrong
};

/// The thread of a server that does such jobs, one at a time and behind everything else.
///
/// It looks by itself every few seconds, for what another server added or left lying.
class Workroom {
public:
    Workroom(const Clock& clock, Jobs jobs);
    Workroom(const Workroom&) = delete;
    Workroom& operator=(const Workroom&) = delete;

    /// Has what is not ready put back in the queue.
    ~Workroom();

    /// Looks at once when one of the topics says that there is something to do.
    void notice(const std::vector<std::string>& topics);

private:
    void work(const std::stop_token& stop);
    void do_all(const std::stop_token& stop);
    void tidy_now_and_then();
    void wait(const std::stop_token& stop);

    const Clock& clock_;
    Jobs jobs_;
    Instant tidied_at_ = {};
    std::mutex mutex_;
    std::condition_variable_any has_work_;
    bool was_noticed_ = false;
    std::jthread thread_; ///< the last member: it uses the others
};

} // namespace wijkspraak::app
