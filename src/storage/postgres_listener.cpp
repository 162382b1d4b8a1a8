#include "storage/postgres_listener.hpp"

#include "storage/values.hpp"

#include <libpq-fe.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <random>

namespace wijkspraak::storage {

namespace {

constexpr std::size_t longest_message = 7900; // PostgreSQL takes less than 8000 bytes
constexpr int between_tries = 200;            // milliseconds
constexpr int between_checks = 10'000;        // milliseconds

struct Free {
    void operator()(PGnotify* notice) const { PQfreemem(notice); }
};

std::uint64_t number_of_our_own()
{
    std::random_device source;
    return std::uint64_t{source()} << 32U | source();
}

// Municipalities may share a database, each with a schema of its own.
std::string channel_of(PostgresConnection& connection)
{
    const auto schema = connection.run("select current_schema()::text");
    if (schema.front().is_null(0))
        throw DatabaseError{Fault::other, "the schema in the search path is not there"};
    return "wijkspraak_" + schema.front().get<std::string>(0);
}

std::string message(const std::string& self, const std::vector<std::string>& topics)
{
    auto text = self;
    for (const auto& topic : topics) text += "\n" + topic;
    return text.size() <= longest_message ? text : self + "\n";
}

} // namespace

PostgresListener::PostgresListener(std::string where, Tell tell)
    : where_{std::move(where)},
      tell_{std::move(tell)},
      self_{number_of_our_own()},
      stop_{::eventfd(0, EFD_CLOEXEC)}
{
    connect();
    thread_ = std::thread{[this] { work(); }};
}

PostgresListener::~PostgresListener()
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(stop_, &one, sizeof one);
    if (thread_.joinable()) thread_.join();
    ::close(stop_);
}

void PostgresListener::announce(
    PostgresConnection& connection, const std::vector<std::string>& topics
) const
{
    if (topics.empty()) return;
    const std::array<Cell, 2> arguments{channel_, message(std::to_string(self_), topics)};
    connection.run("select pg_notify($1, $2)", arguments);
}

void PostgresListener::doubt()
{
    self_ = number_of_our_own();
}

void PostgresListener::connect()
{
    connection_ = PostgresConnection::open(where_);
    if (channel_.empty()) channel_ = channel_of(*connection_);
    std::unique_ptr<char, decltype(&PQfreemem)> quoted{
        PQescapeIdentifier(connection_->handle(), channel_.data(), channel_.size()), &PQfreemem};
    connection_->run_script("listen " + std::string{quoted.get()});
}

void PostgresListener::work()
{
    while (true) {
        try {
            if (not connection_) connect();
            // What happened while nobody listened is not known.
            if (is_cut_off_.exchange(false)) tell_({""});
            hear();
            return;
        } catch (const DatabaseError&) {
            connection_.reset();
            is_cut_off_ = true;
            tell_({""});
            if (wait_for_news(-1, between_tries)) return;
        }
    }
}

// Passes on what is heard until the listener has to stop. Throws when the connection is lost.
void PostgresListener::hear()
{
    auto* handle = connection_->handle();
    while (true) {
        if (wait_for_news(PQsocket(handle), between_checks)) return;
        if (PQconsumeInput(handle) == 0) throw DatabaseError{Fault::lost, PQerrorMessage(handle)};
        for (std::unique_ptr<PGnotify, Free> notice{PQnotifies(handle)}; notice;
             notice.reset(PQnotifies(handle)))
            tell_of(notice->extra);
        if (not connection_->is_sound()) connection_->run_script("select 1");
    }
}

// Waits for the socket (none if negative) or the time; whether the listener has to stop.
bool PostgresListener::wait_for_news(int socket, int milliseconds) const
{
    std::array<pollfd, 2> news{
        {{stop_, POLLIN, 0}, {socket, POLLIN, 0}}
    };
    ::poll(news.data(), news.size(), milliseconds);
    return (news[0].revents & POLLIN) != 0;
}

void PostgresListener::tell_of(std::string_view message) const
{
    if (message.starts_with(std::to_string(self_) + "\n")) return;
    std::vector<std::string> topics;
    for (auto at = message.find('\n'); at != std::string_view::npos; at = message.find('\n')) {
        message.remove_prefix(at + 1);
        topics.emplace_back(message.substr(0, message.find('\n')));
    }
    tell_(topics);
}

} // namespace wijkspraak::storage
