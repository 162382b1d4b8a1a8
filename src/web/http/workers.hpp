#pragma once

#include "web/http/metrics.hpp"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace wijkspraak::web::http {

/// Threads that do what may wait for a disk or a database, first come first served.
class Workers {
public:
    using Job = std::function<void()>; ///< throws nothing

    Workers(std::size_t threads, Metrics& metrics);
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    /// Does what is waiting still, then ends.
    ~Workers();

    void submit(Job job);

private:
    void work();

    Metrics& metrics_;
    std::mutex mutex_;
    std::condition_variable has_job_;
    std::deque<Job> jobs_;
    bool is_ending_ = false;
    std::vector<std::jthread> threads_;
};

} // namespace wijkspraak::web::http
