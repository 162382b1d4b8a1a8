#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace wijkspraak::storage {

/// Connections that wait to be used again. There are never more than threads at work at once.
template <typename Kind>
class Pool {
public:
    using Open = std::function<std::unique_ptr<Kind>()>;

    explicit Pool(Open open) : open_{std::move(open)} {}

    /// A connection on loan: it goes back by itself, unless it is dropped as no longer sound.
    class Loan {
    public:
        Loan(Pool& pool, std::unique_ptr<Kind> connection)
            : pool_{pool}, connection_{std::move(connection)}
        {}
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        ~Loan()
        {
            if (connection_) pool_.take_back(std::move(connection_));
        }

        Kind& operator*() const { return *connection_; }
        Kind* operator->() const { return connection_.get(); }
        void drop() { connection_.reset(); }

    private:
        Pool& pool_;
        std::unique_ptr<Kind> connection_;
    };

    Loan borrow()
    {
        auto connection = take();
        if (not connection) connection = open_();
        return Loan{*this, std::move(connection)};
    }

    /// Closes the connections that nobody uses now.
    void clear()
    {
        const std::lock_guard lock{mutex_};
        idle_.clear();
    }

private:
    std::unique_ptr<Kind> take()
    {
        const std::lock_guard lock{mutex_};
        if (idle_.empty()) return nullptr;
        auto connection = std::move(idle_.back());
        idle_.pop_back();
        return connection;
    }

    void take_back(std::unique_ptr<Kind> connection)
    {
        const std::lock_guard lock{mutex_};
        idle_.push_back(std::move(connection));
    }

    Open open_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<Kind>> idle_;
};

} // namespace wijkspraak::storage
