#include "app/workroom.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <exception>

namespace wijkspraak::app {

namespace {

constexpr std::chrono::seconds between_looks{5};
constexpr std::int64_t between_tidyings = one_hour;
constexpr int lowest_share = 15;

/// On Linux each thread has a share of its own.
void take_low_share()
{
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), lowest_share);
}

} // namespace

Workroom::Workroom(const Clock& clock, Jobs jobs)
    : clock_{clock}, jobs_{std::move(jobs)}, thread_{[this](const std::stop_token& stop) {
          work(stop);
      }}
{}

Workroom::~Workroom()
{
    thread_.request_stop();
    thread_.join();
}

void Workroom::notice(const std::vector<std::string>& topics)
{
    const bool is_for_us = std::ranges::any_of(topics, [this](const std::string& topic) {
        return topic == jobs_.topic or topic.empty();
    });
    if (not is_for_us) return;
    {
        const std::lock_guard lock{mutex_};
        was_noticed_ = true;
    }
    has_work_.notify_one();
}

void Workroom::work(const std::stop_token& stop)
{
    take_low_share();
    while (not stop.stop_requested()) {
        try {
            do_all(stop);
            tidy_now_and_then();
        } catch (const std::exception& error) {
            jobs_.log(error.what());
        }
        wait(stop);
    }
}

void Workroom::do_all(const std::stop_token& stop)
{
    const auto is_stopping = [&] { return stop.stop_requested(); };
    while (not stop.stop_requested() and jobs_.do_next(is_stopping)) {
    }
}

void Workroom::tidy_now_and_then()
{
    const auto now = clock_.now();
    if (now < tidied_at_ + between_tidyings) return;
    jobs_.tidy();
    tidied_at_ = now;
}

void Workroom::wait(const std::stop_token& stop)
{
    std::unique_lock lock{mutex_};
    has_work_.wait_for(lock, stop, between_looks, [this] { return was_noticed_; });
    was_noticed_ = false;
}

} // namespace wijkspraak::app
