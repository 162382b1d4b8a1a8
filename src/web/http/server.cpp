#include "web/http/server.hpp"

#include "web/http/connection.hpp"

#include <algorithm>
#include <ctime>
#include <system_error>
#include <tuple>
#include <utility>

// g++ 12 destroys braced temporaries in a co_await twice: give co_await named locals only, and bind
// nothing but trivial types to its outcome.
namespace wijkspraak::web::http {

Connection::~Connection()
{
    site_.limits.leave(client_);
    if (not seat_) return;
    --site_.metrics.connections_open;
    loop_.connections.erase(*seat_);
    if (site_.is_stopping and loop_.connections.empty()) loop_.timer.cancel();
}

Task<> Connection::live(std::unique_ptr<Connection> self)
{
    self->seat_ = self->loop_.connections.insert(self->loop_.connections.end(), self.get());
    ++self->site_.metrics.connections_open;
    co_await self->converse();
}

Task<> Connection::converse()
{
    for (bool goes_on = true; goes_on;) {
        Framing framing;
        co_await read_request(framing);
        if (framing.refusal == gone) co_return;

        Outgoing outgoing;
        if (not answer_at_once(framing.refusal, outgoing)) co_await ask_handler(outgoing);
        goes_on = framing.refusal == 0 and framing.keeps_alive and not site_.is_stopping;
        const bool was_sent = co_await send(outgoing, goes_on);
        note(outgoing);
        if (not was_sent) co_return;
        const bool is_told_to_stop = framing.refusal != 0 or framing.keeps_alive;
        if (not goes_on and is_told_to_stop) co_await say_farewell();
    }
}

/// Reads a request with its body; `framing.refusal` says how that went.
Task<> Connection::read_request(Framing& framing)
{
    reader_.begin();
    is_waiting_ = true;
    has_begun_ = false;
    const auto& times = site_.options.times;
    wait_until(SteadyClock::now() + (answered_ == 0 ? times.head : times.idle));

    auto head = look_at_head();
    while (not head) {
        const auto count = site_.is_stopping ? 0 : co_await read_some();
        if (count == 0) break;
        head = look_at_head();
    }
    is_waiting_ = false;
    const bool is_late = was_interrupted_ and has_begun_ and not site_.is_stopping;
    framing = head.value_or(Framing{.refusal = is_late ? 408 : gone});
    if (framing.refusal == 0 and framing.has_body()) framing.refusal = co_await read_body(framing);
}

/// The head that has come, if it has. Its time runs from its first byte.
std::optional<Framing> Connection::look_at_head()
{
    if (reader_.has_begun() and not std::exchange(has_begun_, true)) {
        started_ = SteadyClock::now();
        wait_until(started_ + site_.options.times.head);
    }
    return reader_.head();
}

/// Whether the answer lies ready: a refusal, a static file or a kept page.
bool Connection::answer_at_once(int refusal, Outgoing& outgoing)
{
    if (refusal == 0) {
        auto ready = site_.desk.at_once(reader_.request());
        if (ready) outgoing = *std::move(ready);
        if (ready) return true;
        if (site_.metrics.jobs_waiting >= site_.options.most_waiting) refusal = 503;
    }
    if (refusal == 0) return false;
    outgoing = site_.desk.refuse(refusal, reader_.request());
    outgoing.fault = reader_.fault();
    return true;
}

/// 0 when the whole body was read, the status to refuse it with, or `gone`.
Task<int> Connection::read_body(const Framing& framing)
{
    if (const auto status = reader_.begin_body(framing); status != 0) co_return status;
    if (framing.expects_continue and not reader_.has_begun()) {
        const std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
        const auto piece = asio::buffer(go_on);
        co_await asio::async_write(socket_, piece, awaiting);
    }
    const auto began = SteadyClock::now();
    for (std::uint64_t received = 0;;) {
        if (const auto status = reader_.body()) co_return *status;
        keep_pace(began, received);
        const auto count = co_await read_some();
        if (count == 0) co_return was_interrupted_ ? 408 : gone;
        received += count;
    }
}

/// Has a worker make the answer.
Task<> Connection::ask_handler(Outgoing& outgoing)
{
    const Workers::Job job = [&] { outgoing = site_.desk.answer(reader_.request()); };
    co_await on_worker(job);
}

/// Has a worker do something, and comes back to this thread once it is done.
Task<> Connection::on_worker(const Workers::Job& job)
{
    deadline_ = SteadyClock::time_point::max();
    auto ask = [this, &job](auto handler) {
        auto come_back = std::make_shared<decltype(handler)>(std::move(handler));
        site_.workers->submit([this, &job, come_back] {
            job();
            asio::post(loop_.context, [come_back] {
                auto resume = std::move(*come_back);
                resume();
            });
        });
    };
    constexpr asio::use_awaitable_t<Executor> back_here{};
    co_await asio::async_initiate<const asio::use_awaitable_t<Executor>, void()>(ask, back_here);
}

/// Whether the answer went out whole.
Task<bool> Connection::send(Outgoing& outgoing, bool goes_on)
{
    opening_ = status_line(outgoing.status);
    opening_ += loop_.date.at(std::time(nullptr));
    if (not goes_on)
        opening_ += "Connection: close\r\n";
    else if (reader_.version() < 11)
        opening_ += "Connection: keep-alive\r\n";
    const auto body = reader_.request().is_head ? std::string_view{} : outgoing.body;
    const std::array pieces{
        asio::const_buffer{opening_.data(),      opening_.size()     },
        asio::const_buffer{outgoing.head.data(), outgoing.head.size()},
        asio::const_buffer{body.data(),          body.size()         },
    };

    error_code error;
    const auto sent = socket_.write_some(pieces, error);
    bool is_whole = sent == asio::buffer_size(pieces);
    if (not is_whole and error and error != asio::error::would_block) co_return false;
    if (not is_whole) is_whole = co_await send_rest(pieces, sent);
    if (is_whole and outgoing.source and not reader_.request().is_head)
        is_whole = co_await send_source(outgoing);
    co_return is_whole;
}

/// Sends what is read meanwhile. The head has said how long it is, so that less cannot pass for the
/// whole. A server that stops does not wait for it.
Task<bool> Connection::send_source(Outgoing& outgoing)
{
    std::string piece;
    const Workers::Job read = [&] { piece = site_.desk.next_piece(outgoing); };
    auto left = outgoing.source_size;
    while (left > 0 and not site_.is_stopping) {
        co_await on_worker(read);
        if (piece.empty() or piece.size() > left) co_return false;
        left -= piece.size();
        const std::array<asio::const_buffer, 3> pieces{asio::buffer(piece)};
        const bool was_sent = co_await send_rest(pieces, 0);
        if (not was_sent) co_return false;
    }
    co_return left == 0;
}

Task<bool> Connection::send_rest(std::array<asio::const_buffer, 3> pieces, std::size_t sent)
{
    const auto size = asio::buffer_size(pieces);
    const auto began = SteadyClock::now();
    auto skipped = sent;
    while (true) {
        for (auto& piece : pieces) {
            const auto part = std::min(skipped, piece.size());
            piece += part;
            skipped -= part;
        }
        if (sent == size) co_return true;
        keep_pace(began, sent);
        const auto [error, count] = co_await socket_.async_write_some(pieces, awaiting);
        if (error) co_return false;
        skipped = count;
        sent += count;
    }
}

/// Reads on for a while: closing now would take the refusal away from a client that still sends.
Task<> Connection::say_farewell()
{
    error_code error;
    socket_.shutdown(Socket::shutdown_send, error);
    wait_until(SteadyClock::now() + site_.options.times.farewell);
    for (std::size_t count = 1; count > 0 and not error;) {
        reader_.discard();
        count = co_await read_some();
    }
}

/// How many bytes came; 0 when the other side has gone or took too long.
Task<std::size_t> Connection::read_some()
{
    const auto free = reader_.room();
    const auto room = asio::buffer(free.data(), free.size());
    const auto [error, count] = co_await socket_.async_read_some(room, awaiting);
    if (error) co_return std::size_t{0};
    was_interrupted_ = false;
    reader_.received(count);
    site_.metrics.bytes_received.fetch_add(count, std::memory_order_relaxed);
    co_return count;
}

void Connection::wait_until(SteadyClock::time_point deadline)
{
    was_interrupted_ = false;
    deadline_ = deadline;
}

/// Something must go over the line soon, and all in all not too little in the time since then.
void Connection::keep_pace(SteadyClock::time_point began, std::uint64_t bytes)
{
    const auto& times = site_.options.times;
    const auto slowest = began + std::chrono::seconds{bytes / times.slowest_bytes_per_second};
    wait_until(std::min(SteadyClock::now(), slowest) + times.patience);
}

void Connection::note(const Outgoing& outgoing)
{
    ++answered_;
    const auto took =
        std::chrono::duration_cast<std::chrono::microseconds>(SteadyClock::now() - started_);
    const auto head = opening_.size() + outgoing.head.size();
    const auto rest = reader_.request().is_head ? 0 : outgoing.body.size() + outgoing.source_size;
    site_.desk.note(reader_.request(), outgoing, {head + rest, took});
}

Loop::Loop(const Options& options)
{
    using std::chrono::milliseconds;
    const auto& times = options.times;
    const auto shortest = std::min({times.head, times.idle, times.patience, times.farewell});
    sweep_every = std::clamp(shortest / 4, milliseconds{2}, milliseconds{500});
}

/// Interrupts whoever is too late, for as long as there are connections or may come new ones.
Task<> Loop::sweep(Site& site)
{
    while (not site.is_stopping or not connections.empty()) {
        timer.expires_after(sweep_every);
        co_await timer.async_wait(awaiting);
        const auto now = SteadyClock::now();
        for (auto* connection : connections)
            if (connection->is_late(now)) connection->interrupt();
    }
}

void Loop::close_waiting()
{
    for (auto* connection : connections)
        if (connection->is_waiting()) connection->interrupt();
    timer.cancel();
}

/// A server from its start to its stop.
class Server::Running {
public:
    Running(Options options, Handler handler) : site{std::move(options), std::move(handler)}
    {
        loops.emplace_back(site.options);
        while (loops.size() < site.options.io_threads) loops.emplace_back(site.options);
    }

    void listen();
    void open_port();
    Task<> accept();
    void welcome(Socket socket, Loop& loop);
    void stop();

    Site site;
    std::list<Loop> loops;
    std::optional<Acceptor> acceptor;
    std::uint16_t port = 0;
};

void Server::Running::open_port()
{
    acceptor.emplace(loops.front().context);
    error_code error;
    const auto address = asio::ip::make_address(site.options.address, error);
    const Protocol::endpoint endpoint{address, site.options.port};
    if (not error) acceptor->open(endpoint.protocol(), error);
    if (not error) acceptor->set_option(Acceptor::reuse_address{true}, error);
    if (not error) acceptor->bind(endpoint, error);
    if (not error) acceptor->listen(Acceptor::max_listen_connections, error);
    if (error)
        throw std::system_error{
            error, site.options.address + ":" + std::to_string(site.options.port)};
    port = acceptor->local_endpoint().port();
}

void Server::Running::listen()
{
    open_port();
    site.workers.emplace(site.options.worker_threads, site.metrics);
    asio::co_spawn(loops.front().context, accept(), asio::detached);
    for (auto& loop : loops) {
        asio::co_spawn(loop.context, loop.sweep(site), asio::detached);
        loop.thread = std::thread{[&loop] { loop.context.run(); }};
    }
}

Task<> Server::Running::accept()
{
    auto next = loops.begin();
    while (not site.is_stopping) {
        Socket socket{next->context};
        const auto [error] = co_await acceptor->async_accept(socket, awaiting);
        if (error and not site.is_stopping) {
            // Out of file handles: wait until some are given back.
            Timer pause{loops.front().context, std::chrono::milliseconds{20}};
            co_await pause.async_wait(awaiting);
            continue;
        }
        if (error) break;
        welcome(std::move(socket), *next);
        if (++next == loops.end()) next = loops.begin();
    }
}

void Server::Running::welcome(Socket socket, Loop& loop)
{
    error_code error;
    const auto address = socket.remote_endpoint(error).address();
    Peer peer{.address = address.to_string(), .is_loopback = address.is_loopback()};
    ++site.metrics.connections_accepted;
    if (error or not site.limits.enter(peer.address)) {
        ++site.metrics.connections_refused;
        return;
    }
    socket.non_blocking(true, error);
    socket.set_option(Protocol::no_delay{true}, error);
    auto connection = std::make_unique<Connection>(std::move(socket), loop, site, std::move(peer));
    asio::co_spawn(loop.context, Connection::live(std::move(connection)), asio::detached);
}

void Server::Running::stop()
{
    if (not site.workers) return;
    site.is_stopping = true;
    asio::post(loops.front().context, [this] { acceptor->close(); });
    for (auto& loop : loops) asio::post(loop.context, [&loop] { loop.close_waiting(); });
    for (auto& loop : loops) loop.thread.join();
    site.workers.reset();
}

Server::Server(Options options, Handler handler)
    : running_{std::make_unique<Running>(std::move(options), std::move(handler))}
{}

Server::~Server()
{
    stop();
}

void Server::start()
{
    running_->listen();
}

void Server::stop()
{
    running_->stop();
}

std::uint16_t Server::port() const
{
    return running_->port;
}

Metrics& Server::metrics() const
{
    return running_->site.metrics;
}

} // namespace wijkspraak::web::http
