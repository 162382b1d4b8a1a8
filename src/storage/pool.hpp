#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <limits>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace wijkspraak::storage {

/// Connections that wait to be used again. There are never more than threads at work at once, nor
/// than `most`: who comes then waits for one to come back.
template <typename Kind>
class Pool {
public:
    using Open = std::function<std::unique_ptr<Kind>()>;

    explicit Pool(Open open, std::size_t most = unlimited) : open_{std::move(open)}, most_{most} {}

    /// A connection on loan: it goes back by itself, unless it is dropped as no longer sound.
    class Loan {
    public:
        explicit Loan(Pool& pool) : pool_{pool}, connection_{pool.take()} {}
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        ~Loan() { pool_.take_back(std::move(connection_)); }

        Kind& operator*() const { return *connection_; }
        Kind* operator->() const { return connection_.get(); }
        explicit operator bool() const { return connection_ != nullptr; }
        void drop() { connection_.reset(); }
        /// Has another connection, made anew, for one that is no longer sound.
        void renew() { connection_ = pool_.open_(); }

    private:
        Pool& pool_;
        std::unique_ptr<Kind> connection_;
    };

    /// Closes the connections that nobody uses now.
    void clear()
    {
        const std::lock_guard lock{mutex_};
        idle_.clear();
    }

private:
    static constexpr auto unlimited = std::numeric_limits<std::size_t>::max();

    std::unique_ptr<Kind> take()
    {
        {
            std::unique_lock lock{mutex_};
            return_.wait(lock, [this] { return on_loan_ < most_; });
            ++on_loan_;
            if (not idle_.empty()) {
                auto connection = std::move(idle_.back());
                idle_.pop_back();
                return connection;
            }
        }
        try {
            return open_();
        } catch (...) {
            take_back(nullptr);
            throw;
        }
    }

    void take_back(std::unique_ptr<Kind> connection)
    {
        const std::lock_guard lock{mutex_};
        --on_loan_;
        if (connection) idle_.push_back(std::move(connection));
        return_.notify_one();
    }

    Open open_;
    std::size_t most_;
    std::mutex mutex_;
    std::condition_variable return_;
    std::size_t on_loan_ = 0;
    std::vector<std::unique_ptr<Kind>> idle_;
};

} // namespace wijkspraak::storage
