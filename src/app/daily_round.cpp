#include "app/daily_round.hpp"

#include "civic/zone.hpp"

#include <chrono>
#include <exception>

namespace wijkspraak::app {

namespace {

constexpr std::chrono::minutes between_looks{1};

} // namespace

bool OncePerDay::look(Instant now)
{
    const auto today = day_of(now);
    if (done_on_ == today) return false;
    work_(now);
    done_on_ = today;
    return true;
}

DailyRound::DailyRound(const Clock& clock, OncePerDay::Work work, Log log)
    : clock_{clock},
      work_{std::move(work)},
      log_{std::move(log)},
      thread_{[this](const std::stop_token& stop) { go_round(stop); }}
{}

DailyRound::~DailyRound()
{
    thread_.request_stop();
    thread_.join();
}

void DailyRound::go_round(const std::stop_token& stop)
{
    std::unique_lock lock{mutex_};
    while (not stop.stop_requested()) {
        try {
            work_.look(clock_.now());
        } catch (const std::exception& error) {
            log_(error.what());
        }
        change_.wait_for(lock, stop, between_looks, [] { return false; });
    }
}

} // namespace wijkspraak::app
