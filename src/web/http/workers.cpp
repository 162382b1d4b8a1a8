#include "web/http/workers.hpp"

namespace wijkspraak::web::http {

Workers::Workers(std::size_t threads, Metrics& metrics) : metrics_{metrics}
{
    for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

Workers::~Workers()
{
    {
        const std::lock_guard lock{mutex_};
        is_ending_ = true;
    }
    has_job_.notify_all();
}

void Workers::submit(Job job)
{
    {
        const std::lock_guard lock{mutex_};
        jobs_.push_back(std::move(job));
    }
    ++metrics_.jobs_waiting;
    has_job_.notify_one();
}

void Workers::work()
{
    while (true) {
        Job job;
        {
            std::unique_lock lock{mutex_};
            has_job_.wait(lock, [this] { return is_ending_ or not jobs_.empty(); });
            if (jobs_.empty()) return;
            job = std::move(jobs_.front());
            jobs_.pop_front();
        }
        --metrics_.jobs_waiting;
        job();
    }
}

} // namespace wijkspraak::web::http
