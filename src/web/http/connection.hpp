#pragma once

#include "web/http/connection_limits.hpp"
#include "web/http/date_line.hpp"
#include "web/http/desk.hpp"
#include "web/http/head.hpp"
#include "web/http/message_reader.hpp"
#include "web/http/server.hpp"
#include "web/http/workers.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <atomic>
#include <chrono>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <thread>

// The inside of server.cpp, which alone may include it: the only place that knows Asio.
namespace wijkspraak::web::http {

namespace asio = boost::asio;
using boost::system::error_code;
using Executor = asio::io_context::executor_type;
using Protocol = asio::ip::tcp;
using Socket = asio::basic_stream_socket<Protocol, Executor>;
using Acceptor = asio::basic_socket_acceptor<Protocol, Executor>;
using SteadyClock = std::chrono::steady_clock;
using Timer = asio::basic_waitable_timer<SteadyClock, asio::wait_traits<SteadyClock>, Executor>;
template <typename T = void>
using Task = asio::awaitable<T, Executor>;
using Awaiting = asio::as_tuple_t<asio::use_awaitable_t<Executor>>;
inline constexpr Awaiting awaiting{};

/// What all connections share.
struct Site {
    Site(Options given, Server::Handler handler)
        : options{std::move(given)},
          desk{options, std::move(handler), metrics},
          limits{
              options.most_connections,
              options.is_behind_proxy ? options.most_connections
                                      : options.most_connections_per_client}
    {}

    const Options options;
    Metrics metrics;
    Desk desk;
    ConnectionLimits limits;
    std::optional<Workers> workers;
    std::atomic<bool> is_stopping = false;
};

class Connection;

/// A thread with the connections that live on it.
struct Loop {
    explicit Loop(const Options& options);

    Task<> sweep(Site& site);
    void close_waiting();

    SteadyClock::duration sweep_every;
    std::list<Connection*> connections;
    DateLine date;
    asio::io_context context{1};
    Timer timer{context};
    std::thread thread;
};

/// One connection: reads a request, has it answered, and so on until either side has enough.
class Connection {
public:
    Connection(Socket socket, Loop& loop, Site& site, Peer peer)
        : socket_{std::move(socket)},
          loop_{loop},
          site_{site},
          client_{peer.address},
          reader_{site.options, std::move(peer)}
    {}

    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    /// Runs on the thread of its loop until it ends.
    static Task<> live(std::unique_ptr<Connection> self);

    bool is_waiting() const { return is_waiting_; }
    bool is_late(SteadyClock::time_point now) const { return deadline_ < now; }
    void interrupt()
    {
        error_code ignored;
        was_interrupted_ = true;
        socket_.cancel(ignored);
    }

private:
    static constexpr int gone = -1;

    Task<> converse();
    Task<> read_request(Framing& framing);
    Task<int> read_body(const Framing& framing);
    Task<> ask_handler(Outgoing& outgoing);
    Task<> on_worker(const Workers::Job& job);
    Task<bool> send(Outgoing& outgoing, bool goes_on);
    Task<bool> send_source(Outgoing& outgoing);
    Task<bool> send_rest(std::array<asio::const_buffer, 3> pieces, std::size_t sent);
    Task<> say_farewell();
    Task<std::size_t> read_some();

    std::optional<Framing> look_at_head();
    bool answer_at_once(int refusal, Outgoing& outgoing);
    void note(const Outgoing& outgoing);
    void wait_until(SteadyClock::time_point deadline);
    void keep_pace(SteadyClock::time_point began, std::uint64_t bytes);

    Socket socket_;
    Loop& loop_;
    Site& site_;
    const std::string client_;
    MessageReader reader_;
    std::optional<std::list<Connection*>::iterator> seat_;
    std::string opening_;
    std::size_t answered_ = 0;
    bool is_waiting_ = true;
    bool has_begun_ = false;
    bool was_interrupted_ = false;
    SteadyClock::time_point started_;
    SteadyClock::time_point deadline_ = SteadyClock::time_point::max();
};

} // namespace wijkspraak::web::http
