#pragma once

#include "storage/postgres_connection.hpp"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace wijkspraak::storage {

/// Hears what other programs change in a PostgreSQL database, on a connection and a thread of its
/// own.
///
/// While it is cut off it says, again and again, that anything may have changed.
class PostgresListener {
public:
    using Tell = std::function<void(const std::vector<std::string>& topics)>;

    /// Throws DatabaseError when it cannot listen from the start.
    PostgresListener(std::string where, Tell tell);
    PostgresListener(const PostgresListener&) = delete;
    PostgresListener& operator=(const PostgresListener&) = delete;
    ~PostgresListener();

    /// Has the others hear of these topics when the transaction that is open commits.
    void announce(PostgresConnection& connection, const std::vector<std::string>& topics) const;

    /// Listens to our own messages up to now as if they were of others: for a commit of which
    /// nobody knows whether it came through.
    void doubt();

    bool is_cut_off() const { return is_cut_off_; }

private:
    void work();
    void hear();
    void connect();
    bool wait_for_news(int socket, int milliseconds) const;
    void tell_of(std::string_view message) const;

    std::string where_;
    Tell tell_;
    std::atomic<std::uint64_t> self_; ///< begins our own messages, so that we pass over them
    std::string channel_;
    std::unique_ptr<PostgresConnection> connection_;
    std::atomic<bool> is_cut_off_ = false;
    int stop_; ///< readable once the listener has to stop
    std::thread thread_;
};

} // namespace wijkspraak::storage
