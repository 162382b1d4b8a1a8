#pragma once

#include "base/clock.hpp"
#include "civic/date.hpp"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>

namespace wijkspraak::app {

/// Work that is done once on each day.
class OncePerDay {
public:
    using Work = std::function<void(Instant now)>;

    explicit OncePerDay(Work work) : work_{std::move(work)} {}

    /// Does the work unless it was done on this day; gives whether it did. When the work throws, it
    /// was not done.
    bool look(Instant now);

private:
    Work work_;
    std::optional<Date> done_on_;
};

/// The thread of a server that does once a day what nobody asks for, such as reminding: when the
/// server starts, and soon after each midnight.
///
/// The work must bear being done twice, since another server does it as well. What it throws goes
/// to the log, and it is tried again at the next look.
class DailyRound {
public:
    using Log = std::function<void(const std::string& what)>;

    /// Borrows the clock.
    DailyRound(const Clock& clock, OncePerDay::Work work, Log log);
    DailyRound(const DailyRound&) = delete;
    DailyRound& operator=(const DailyRound&) = delete;
    ~DailyRound();

private:
    void go_round(const std::stop_token& stop);

    const Clock& clock_;
    OncePerDay work_;
    Log log_;
    std::mutex mutex_;
    std::condition_variable_any change_;
    std::jthread thread_; ///< the last member: it uses the others
};

} // namespace wijkspraak::app
