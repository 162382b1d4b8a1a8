#pragma once

#include "web/http/answer.hpp"
#include "web/http/server.hpp"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace wijkspraak::web::http {

/// How much went over the line for a request, and how long that took.
struct Sent {
    std::uint64_t bytes = 0;
    std::chrono::microseconds took{0};
};

/// Decides who answers a request: the static files, the kept pages or the handler. Knows no
/// sockets.
class Desk {
public:
    Desk(const Options& options, Server::Handler handler, Metrics& metrics);

    /// The answer that lies ready, without waiting for anything.
    std::optional<Outgoing> at_once(const Request& request);

    /// Asks the handler, which may take its time; keeps the page if that is allowed.
    Outgoing answer(const Request& request);

    /// The next bytes of what is read while it is sent. None at the end, and where reading fails.
    std::string next_piece(Outgoing& outgoing) const;

    /// Counts a request that was answered and tells the log of it.
    void note(const Request& request, const Outgoing& outgoing, Sent sent) const;

    /// The small page that refuses a request.
    Outgoing refuse(int status, const Request& request) const;

private:
    std::string kept_key(const Request& request) const;
    std::shared_ptr<const ReadyAnswer> find_kept(const Request& request);
    void notice_others();
    Outgoing answer_or_throw(const Request& request);
    std::shared_ptr<const ReadyAnswer> keep(
        std::string_view key, Reply reply, KeptPages::Ticket ticket
    );

    const Options& options_;
    const Server::Handler handler_;
    Metrics& metrics_;
    const std::string secured_;
    std::unordered_map<std::string_view, std::shared_ptr<const ReadyAnswer>> static_files_;
    std::atomic<std::int64_t> noticed_at_ = 0;
};

} // namespace wijkspraak::web::http
