#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

namespace wijkspraak::web::http {

/// What the server counts. Any thread may count and read.
class Metrics {
public:
    using Count = std::atomic<std::uint64_t>;

    /// Longest durations of the bars in the histogram, in microseconds; the last bar has no end.
    static constexpr std::array<std::uint64_t, 12> bars{
        100,
        250,
        500,
        1'000,
        2'500,
        5'000,
        10'000,
        50'000,
        100'000,
        500'000,
        1'000'000,
        5'000'000,
    };

    void answered(int status, std::size_t bytes, std::chrono::microseconds took);

    std::uint64_t requests() const;

    Count connections_open = 0;
    Count connections_accepted = 0;
    Count connections_refused = 0;
    Count bytes_received = 0;
    Count kept_hits = 0;
    Count kept_misses = 0;
    Count jobs_waiting = 0;

    /// In the text form of Prometheus.
    std::string to_text() const;

private:
    std::array<Count, 6> by_class_{}; ///< by the first digit of the status
    std::array<Count, bars.size() + 1> durations_{};
    Count microseconds_ = 0;
    Count bytes_sent_ = 0;
};

} // namespace wijkspraak::web::http
