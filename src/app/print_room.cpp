#include "app/print_room.hpp"

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

PrintRoom::PrintRoom(storage::Database& database, const Clock& clock, reports::Printer::Log log)
    : clock_{clock},
      log_{std::move(log)},
      printer_{database, clock, log_},
      thread_{[this](const std::stop_token& stop) { work(stop); }}
{}

PrintRoom::~PrintRoom()
{
    thread_.request_stop();
    thread_.join();
}

void PrintRoom::notice(const std::vector<std::string>& topics)
{
    const bool is_for_us = std::ranges::any_of(topics, [](const std::string& topic) {
        return topic == reports::print_topic or topic.empty();
    });
    if (not is_for_us) return;
    {
        const std::lock_guard lock{mutex_};
        was_noticed_ = true;
    }
    has_work_.notify_one();
}

void PrintRoom::work(const std::stop_token& stop)
{
    take_low_share();
    while (not stop.stop_requested()) {
        try {
            print_all(stop);
            tidy_now_and_then();
        } catch (const std::exception& error) {
            log_({.reference = {}, .what = error.what()});
        }
        wait(stop);
    }
}

void PrintRoom::print_all(const std::stop_token& stop)
{
    const auto is_stopping = [&] { return stop.stop_requested(); };
    while (not stop.stop_requested() and printer_.print_next(is_stopping)) {
    }
}

void PrintRoom::tidy_now_and_then()
{
    const auto now = clock_.now();
    if (now < tidied_at_ + between_tidyings) return;
    printer_.tidy();
    tidied_at_ = now;
}

void PrintRoom::wait(const std::stop_token& stop)
{
    std::unique_lock lock{mutex_};
    has_work_.wait_for(lock, stop, between_looks, [this] { return was_noticed_; });
    was_noticed_ = false;
}

} // namespace wijkspraak::app
