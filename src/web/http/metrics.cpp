#include "web/http/metrics.hpp"

#include <algorithm>
#include <string_view>

namespace wijkspraak::web::http {

namespace {

/// Numbers that are counted each for itself need no order among them.
constexpr auto relaxed = std::memory_order_relaxed;

void add_kind(std::string& out, std::string_view name, std::string_view kind)
{
    out += "# TYPE wijkspraak_";
    out += name;
    out += ' ';
    out += kind;
    out += '\n';
}

void add_value(
    std::string& out, std::string_view name, std::string_view labels, std::string_view value
)
{
    out += "wijkspraak_";
    out += name;
    out += labels;
    out += ' ';
    out += value;
    out += '\n';
}

void add(
    std::string& out, std::string_view name, std::string_view kind, const Metrics::Count& count
)
{
    add_kind(out, name, kind);
    add_value(out, name, "", std::to_string(count.load(relaxed)));
}

std::string seconds(std::uint64_t microseconds)
{
    auto fraction = std::to_string(microseconds % 1'000'000);
    fraction.insert(0, 6 - fraction.size(), '0');
    return std::to_string(microseconds / 1'000'000) + '.' + fraction;
}

} // namespace

void Metrics::answered(int status, std::size_t bytes, std::chrono::microseconds took)
{
    const auto microseconds = static_cast<std::uint64_t>(took.count());
    const auto bar = std::ranges::lower_bound(bars, microseconds) - bars.begin();
    by_class_[static_cast<std::size_t>(std::clamp(status / 100, 0, 5))].fetch_add(1, relaxed);
    durations_[static_cast<std::size_t>(bar)].fetch_add(1, relaxed);
    microseconds_.fetch_add(microseconds, relaxed);
    bytes_sent_.fetch_add(bytes, relaxed);
}

std::uint64_t Metrics::requests() const
{
    std::uint64_t sum = 0;
    for (const auto& count : by_class_) sum += count.load(relaxed);
    return sum;
}

std::string Metrics::to_text() const
{
    std::string out;
    add_kind(out, "requests_total", "counter");
    for (std::size_t digit = 1; digit < by_class_.size(); ++digit)
        add_value(
            out,
            "requests_total",
            "{class=\"" + std::to_string(digit) + "xx\"}",
            std::to_string(by_class_[digit].load(relaxed))
        );

    add_kind(out, "request_seconds", "histogram");
    std::uint64_t sum = 0;
    for (std::size_t bar = 0; bar < durations_.size(); ++bar) {
        sum += durations_[bar].load(relaxed);
        const auto until = bar < bars.size() ? seconds(bars[bar]) : "+Inf";
        const auto label = "{le=\"" + until + "\"}";
        add_value(out, "request_seconds_bucket", label, std::to_string(sum));
    }
    add_value(out, "request_seconds_sum", "", seconds(microseconds_.load(relaxed)));
    add_value(out, "request_seconds_count", "", std::to_string(sum));

    add(out, "bytes_sent_total", "counter", bytes_sent_);
    add(out, "bytes_received_total", "counter", bytes_received);
    add(out, "connections_open", "gauge", connections_open);
    add(out, "connections_total", "counter", connections_accepted);
    add(out, "connections_refused_total", "counter", connections_refused);
    add(out, "kept_page_hits_total", "counter", kept_hits);
    add(out, "kept_page_misses_total", "counter", kept_misses);
    add(out, "jobs_waiting", "gauge", jobs_waiting);
    return out;
}

} // namespace wijkspraak::web::http
