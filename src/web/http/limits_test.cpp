#include "web/http/client_test_support.hpp"

#include <doctest/doctest.h>

#include <array>
#include <future>

namespace wijkspraak::web::http {

namespace {

using std::chrono::milliseconds;

Options quick_options()
{
    Options options;
    options.times.head = options.times.patience = milliseconds{30};
    options.times.idle = milliseconds{30};
    options.times.farewell = milliseconds{20};
    options.times.slowest_bytes_per_second = 1 << 20;
    return options;
}

Reply path_of(const Request& request)
{
    return {.content_type = "text/plain", .body = std::string{request.path}};
}

struct Open {
    explicit Open(Options options = {}) : server{std::move(options), path_of} { server.start(); }
    Server server;
};

int status_of(std::string_view request)
{
    Open site;
    return Client{site.server}.send(request).receive().status;
}

std::string head_with(std::string_view lines)
{
    std::string head = "POST /inbreng HTTP/1.1\r\nHost: a\r\n";
    return (head += lines) += "\r\n\r\n";
}

} // namespace

TEST_SUITE_BEGIN("http limits");

TEST_CASE("a request whose end can be seen in two ways is refused, and nothing after it is read")
{
    const std::array smuggled{
        head_with("Content-Length: 4\r\nTransfer-Encoding: chunked"),
        head_with("Transfer-Encoding: chunked\r\nContent-Length: 4"),
        head_with("Content-Length: 4\r\nContent-Length: 5"),
        head_with("Content-Length: 4\r\nContent-Length: 4"),
        head_with("Content-Length: 4, 4"),
        head_with("Content-Length: +4"),
        head_with("Content-Length: -4"),
        head_with("Content-Length: 0x4"),
        head_with("Content-Length: 99999999999999999999"),
        head_with("Content-Length : 4"),
        head_with(" Content-Length: 4"),
        head_with("X: a\r\n Content-Length: 4"),
        head_with("X: a\r\n\tb"),
        head_with("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"),
        head_with("X: a\nContent-Length: 4"),
        head_with("X: a\rContent-Length: 4"),
        std::string{"GET / HTTP/1.1\nHost: a\n\n"},
        std::string{"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"},
        std::string{"GET / HTTP/1.1\r\n\r\n"},
        std::string{"GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"},
        std::string{"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\n"},
        std::string{"GET / HTTP/2.0\r\nHost: a\r\n\r\n"},
        std::string{"GET  / HTTP/1.1\r\nHost: a\r\n\r\n"},
        std::string{"GET / a HTTP/1.1\r\nHost: a\r\n\r\n"},
    };
    Open site;
    for (const auto& request : smuggled) {
        CAPTURE(request);
        Client client{site.server};
        client.send(request + "GET /gesmokkeld HTTP/1.1\r\nHost: a\r\n\r\n");
        CHECK(client.receive().status == 400);
        CHECK(client.is_closed());
    }
}

TEST_CASE("chunks that are not what they say are refused")
{
    const auto head =
        head_with("Transfer-Encoding: chunked\r\nContent-Type: application/x-www-form-urlencoded");
    for (const std::string_view body :
         {"x\r\n", "5\r\nabcdefg\r\n0\r\n\r\n", "-1\r\n\r\n", "3\nabc\r\n0\r\n\r\n", ";\r\n\r\n"}) {
        CAPTURE(body);
        CHECK(status_of(head + std::string{body}) == 400);
    }
    const auto encoded = head_with("Transfer-Encoding: gzip, chunked");
    CHECK(status_of(encoded) == 501);
}

TEST_CASE("a method we do not know, or do not have, is refused")
{
    Open site;
    const auto put = Client{site.server}.send("PUT / HTTP/1.1\r\nHost: a\r\n\r\n").receive();
    CHECK(put.status == 405);
    CHECK(put.headers["allow"] == "GET, HEAD, POST");
    CHECK(status_of("BREW /pot HTTP/1.1\r\nHost: a\r\n\r\n") == 501);
    CHECK(status_of(head_with("Expect: thee")) == 417);
}

TEST_CASE("a head or an address that is too long is refused")
{
    const std::string long_text(20'000, 'a');
    CHECK(status_of("GET / HTTP/1.1\r\nHost: a\r\nX: " + long_text + "\r\n\r\n") == 431);
    CHECK(status_of("GET /" + long_text + " HTTP/1.1\r\nHost: a\r\n\r\n") == 414);
    CHECK(status_of("GET /" + long_text.substr(0, 9000) + " HTTP/1.1\r\nHost: a\r\n\r\n") == 414);
    std::string many = "GET / HTTP/1.1\r\nHost: a\r\n";
    for (int i = 0; i < 120; ++i) many += "X: a\r\n";
    CHECK(status_of(many + "\r\n") == 431);
}

TEST_CASE("an address that cannot be read is refused, one that climbs out too")
{
    for (const auto* path :
         {"/%zz", "/%c3", "/%00", "/..", "/a/../../b", "/a%2fb", "/a?b=%ff", "a"}) {
        CAPTURE(path);
        Open site;
        CHECK(Client{site.server}.get(path).receive().status == 400);
    }
}

TEST_CASE("a body that is too long is refused before it comes")
{
    Open site;
    Client noor{site.server};
    noor.send(head_with("Content-Type: application/x-www-form-urlencoded\r\n"
                        "Content-Length: 1048577\r\nExpect: 100-continue"));
    const auto answer = noor.receive();
    CHECK(answer.status == 413);
    CHECK(answer.headers["connection"] == "close");
    CHECK(noor.is_closed());
}

TEST_CASE("a body that turns out to be too long is refused on the way")
{
    Open site;
    Client noor{site.server};
    noor.send(head_with("Content-Type: application/x-www-form-urlencoded\r\n"
                        "Transfer-Encoding: chunked"));
    const std::string chunk = "10000\r\n" + std::string(0x10000, 'a') + "\r\n";
    for (int i = 0; i < 20; ++i) noor.send(chunk);
    CHECK(noor.receive().status == 413);
}

TEST_CASE("a body that is no form is refused")
{
    Open site;
    CHECK(Client{site.server}.post("/", "application/json", "{}").receive().status == 415);
    CHECK(
        Client{site.server}
            .post("/", "application/x-www-form-urlencoded", "naam=%ff")
            .receive()
            .status == 400
    );
}

TEST_CASE("who sends half a head and then nothing is told so and put out")
{
    Open site{quick_options()};
    Client slow{site.server};
    slow.send("GET / HTTP/1.1\r\nHost:");
    CHECK(slow.receive().status == 408);
    CHECK(slow.is_closed());
}

TEST_CASE("who says nothing at all is put out without a word")
{
    Open site{quick_options()};
    Client silent{site.server};
    CHECK(silent.is_closed());

    Client quiet{site.server};
    CHECK(quiet.get("/").receive().status == 200);
    CHECK(quiet.is_closed());
}

TEST_CASE("a body that comes too slowly is cut")
{
    Open site{quick_options()};
    Client slow{site.server};
    slow.send(head_with("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100"));
    slow.send("naam=");
    CHECK(slow.receive().status == 408);
}

TEST_CASE("a client that does not read its answer is cut")
{
    constexpr std::size_t size = 64 << 20;
    std::promise<void> was_logged;
    auto options = quick_options();
    options.log = [&](const Event&) { was_logged.set_value(); };
    Server server{std::move(options), [](const Request&) {
                      return Reply{
                          .content_type = "application/pdf", .body = std::string(size, 'a')};
                  }};
    server.start();
    Client slow{server};
    slow.get("/verslag.pdf");
    was_logged.get_future().wait();
    CHECK(slow.receive().body.size() < size);
}

TEST_CASE("one address may not take all places")
{
    Options options;
    options.most_connections_per_client = 2;
    Open site{std::move(options)};
    Client first{site.server};
    Client second{site.server};
    CHECK(first.get("/").receive().status == 200);
    CHECK(second.get("/").receive().status == 200);

    Client third{site.server};
    CHECK(third.is_closed());
    CHECK(first.get("/").receive().status == 200);
    CHECK(site.server.metrics().connections_refused == 1);
}

TEST_SUITE_END();

} // namespace wijkspraak::web::http
