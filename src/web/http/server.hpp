#pragma once

#include "base/language.hpp"
#include "web/http/body.hpp"
#include "web/http/kept_pages.hpp"
#include "web/http/metrics.hpp"
#include "web/http/reply.hpp"
#include "web/http/request.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::web::http {

/// Bytes that the program brings with it, such as a style sheet. Borrowed for as long as it runs.
struct StaticFile {
    std::string path; ///< "/deel/stijl-3f2a91.css"
    std::string content_type;
    std::string_view bytes;
    /// Whether the path changes with the bytes, so that a browser may keep them for ever.
    bool is_fingerprinted = true;
};

/// One request that was answered, for the log: nothing that leads to a person.
struct Event {
    std::string_view method;
    std::string_view route; ///< "/inbreng/{}"; "-" when none was found
    int status = 0;
    std::uint64_t bytes = 0;
    std::chrono::microseconds took{0};
    std::string_view fault = {}; ///< what went wrong in the handler
};

/// How long the server waits, and for what.
struct Times {
    std::chrono::milliseconds head{10'000};        ///< for a whole head, from its first byte
    std::chrono::milliseconds idle{60'000};        ///< for the next request
    std::chrono::milliseconds patience{10'000};    ///< for a body or an answer to move on
    std::chrono::milliseconds farewell{2'000};     ///< for a refused client to read why
    std::uint64_t slowest_bytes_per_second = 4096; ///< a body or an answer that goes slower is cut
};

struct Options {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0; ///< 0: any that is free
    std::size_t io_threads = 2;
    std::size_t worker_threads = 4;
    std::size_t most_waiting = 1024; ///< requests that wait for a worker; beyond it, 503
    std::size_t most_connections = 4096;
    std::size_t most_connections_per_client = 512; ///< an office often shares one address
    std::size_t most_head_bytes = 16 << 10;
    BodyLimits body = {};
    Times times = {};

    /// Adds Strict-Transport-Security.
    bool is_behind_tls = false;
    /// An origin from which a page may load pictures besides our own: "https://service.pdok.nl".
    std::string pictures_from = {};
    /// Whether a proxy on this machine passes requests on, whose X-Forwarded-For can be believed.
    bool is_behind_proxy = false;

    std::vector<StaticFile> static_files = {};

    /// The key of the page when it may be kept ready and be the same for everyone with that key;
    /// empty when it may not, as for who has signed in. Quick and on any thread.
    std::function<std::string(const Request&)> kept_key = {};
    KeptPages* kept_pages = nullptr;
    /// Drops what others, such as another server, have changed. Called before kept pages are used,
    /// at most once in a millisecond, on any thread.
    std::function<void()> notice_others = {};

    /// How many bytes may come with files in this request, of which only the head has been read. A
    /// plain form may always come. Quick and on any thread.
    std::function<std::uint64_t(const Request&)> most_upload_bytes = {};
    /// The language of the small pages that refuse a request, by its Accept-Language.
    std::function<const Language&(std::string_view accept_language)> language = {};
    /// Called after each request on any thread; must not wait for a disk.
    std::function<void(const Event&)> log = {};
};

/// Answers HTTP/1.1: reads requests, refuses what is wrong with them, and asks the handler.
///
///     Server server{options, [](const Request& request) { return Reply{…}; }};
///     server.start();
///     … server.port() …
///     server.stop();
class Server {
public:
    /// Makes the answer on a worker thread, and may wait there for a database. An exception becomes
    /// a page with status 500.
    using Handler = std::function<Reply(const Request&)>;

    Server(Options options, Handler handler);
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    ~Server();

    /// Listens from now on. Throws std::system_error when the port is taken.
    void start();

    /// Takes no more connections, finishes the requests that came, then returns.
    void stop();

    std::uint16_t port() const;
    Metrics& metrics() const;

private:
    class Running;
    std::unique_ptr<Running> running_;
};

/// Sets up memory, signals and file handles for a server. To be called first thing in main().
void prepare_process();

} // namespace wijkspraak::web::http
