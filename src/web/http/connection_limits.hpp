#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace wijkspraak::web::http {

/// Counts who is connected, so that nobody takes every place. For any thread.
class ConnectionLimits {
public:
    ConnectionLimits(std::size_t most, std::size_t most_per_client)
        : most_{most}, most_per_client_{most_per_client}
    {}

    /// Whether there is room for one more from this address; if so, it is counted.
    bool enter(const std::string& client)
    {
        const std::lock_guard lock{mutex_};
        auto& own = by_client_[client];
        const bool has_room = all_ < most_ and own < most_per_client_;
        if (has_room) {
            ++all_;
            ++own;
        } else if (own == 0) {
            by_client_.erase(client);
        }
        return has_room;
    }

    void leave(const std::string& client)
    {
        const std::lock_guard lock{mutex_};
        const auto own = by_client_.find(client);
        if (--own->second == 0) by_client_.erase(own);
        --all_;
    }

private:
    const std::size_t most_;
    const std::size_t most_per_client_;
    std::mutex mutex_;
    std::size_t all_ = 0;
    std::unordered_map<std::string, std::size_t> by_client_;
};

} // namespace wijkspraak::web::http
