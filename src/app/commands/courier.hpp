#pragma once

#include "app/commands/mail_options.hpp"
#include "features/messages/channel.hpp"
#include "storage/database.hpp"

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace wijkspraak::app {

/// The sender of a server, in a process of its own: `wijkspraak post`.
///
/// When the server is killed the sender finishes the mail it is at, and stops. When the sender is
/// killed the server hears what the mail server still answers, settles the mail that was under way,
/// and starts another. So neither leaves a mail in doubt.
class Courier {
public:
    using Log = std::function<void(const std::string&)>;

    /// Starts the sender with these words behind "wijkspraak". Borrows the database.
    Courier(
        storage::Database& database,
        std::vector<std::string> words,
        std::int64_t answers_within,
        Log log
    );
    Courier(const Courier&) = delete;
    Courier& operator=(const Courier&) = delete;
    /// Tells the sender to stop, and waits until it has.
    ~Courier();

    /// There is something new in the outbox. Cheap, and safe from any thread.
    void wake();

private:
    void keep_one_going();
    void start();
    /// Waits until the sender has ended; gives whether it was by a signal or with a fault.
    bool wait_for_end(messages::Channel::Said& said);
    void settle(const messages::Channel::Said& said);

    storage::Database& database_;
    std::vector<std::string> words_;
    std::int64_t answers_within_;
    Log log_;
    std::mutex mutex_; ///< over the channel and the process
    std::optional<messages::Channel> channel_;
    int process_ = 0;
    std::atomic<bool> is_stopping_ = false;
    std::thread thread_;
};

} // namespace wijkspraak::app
