#include "web/http/client_test_support.hpp"
#include "web/http/server.hpp"

#include <doctest/doctest.h>

#include <condition_variable>
#include <future>
#include <mutex>
#include <stdexcept>

namespace wijkspraak::web::http {

namespace {

/// Says what it understood of the request.
Reply echo(const Request& request)
{
    if (request.path == "/fout") throw std::runtime_error{"de schijf is stuk"};
    Reply reply{.content_type = "text/plain; charset=utf-8"};
    std::string text = request.method == Method::post ? "POST " : "GET ";
    text += request.path;
    for (const auto& [name, value] : request.query.values()) text += " ?" + name + "=" + value;
    for (const auto& [name, value] : request.form.values()) text += " " + name + "=" + value;
    reply.body = std::move(text);
    reply.route = "/{}";
    return reply;
}

struct Running {
    explicit Running(Options options = {}, Server::Handler handler = echo)
        : server{std::move(options), std::move(handler)}
    {
        server.start();
    }
    Server server;
};

constexpr std::string_view plain_form = "application/x-www-form-urlencoded";

} // namespace

TEST_SUITE_BEGIN("http server");

TEST_CASE("a visitor gets a page, and another over the same connection")
{
    Running running;
    Client noor{running.server};

    const auto first = noor.get("/trajecten?zoek=de+Linde").receive();
    CHECK(first.status == 200);
    CHECK(first.body == "GET /trajecten ?zoek=de Linde");
    CHECK(first.headers["content-type"] == "text/plain; charset=utf-8");
    CHECK(first.headers["cache-control"] == "no-store");
    CHECK(first.headers["date"].ends_with("GMT"));
    CHECK(noor.get("/wijkorganen").receive().body == "GET /wijkorganen");
}

TEST_CASE("every answer tells the browser what a page may load")
{
    Running running;
    for (const auto* path : {"/", "/fout", "/%00"}) {
        const auto answer = Client{running.server}.get(path).receive();
        CHECK(answer.headers["content-security-policy"].starts_with("default-src 'none'; "));
        CHECK(answer.headers["x-content-type-options"] == "nosniff");
        CHECK(answer.headers["referrer-policy"] == "same-origin");
        CHECK(answer.headers["cross-origin-opener-policy"] == "same-origin");
        CHECK(answer.headers.count("permissions-policy") == 1);
        CHECK(answer.headers.count("strict-transport-security") == 0);
    }

    Running secure{Options{.is_behind_tls = true}};
    const auto answer = Client{secure.server}.get("/").receive();
    CHECK(answer.headers["strict-transport-security"] == "max-age=31536000");
}

TEST_CASE("a page may load pictures from the one other place that was named, and from no other")
{
    Running running;
    const auto usual = Client{running.server}.get("/").receive();
    CHECK(
        usual.headers["content-security-policy"].find("img-src 'self' data:;") != std::string::npos
    );
    Running with_tiles{Options{.pictures_from = "https://service.pdok.nl"}};
    const auto answer = Client{with_tiles.server}.get("/").receive();
    CHECK(
        answer.headers["content-security-policy"].find(
            "img-src 'self' data: https://service.pdok.nl;"
        ) != std::string::npos
    );
}

TEST_CASE("requests sent in one go are answered in order")
{
    Running running;
    Client noor{running.server};
    noor.send("GET /een HTTP/1.1\r\nHost: a\r\n\r\n"
              "POST /twee HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n"
              "Content-Type: application/x-www-form-urlencoded\r\n\r\nb=c+d"
              "\r\nGET /drie HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(noor.receive().body == "GET /een");
    CHECK(noor.receive().body == "POST /twee b=c d");
    CHECK(noor.receive().body == "GET /drie");
}

TEST_CASE("a request may come one byte at a time")
{
    Running running;
    Client noor{running.server};
    for (const auto letter : std::string_view{"GET /traag HTTP/1.1\r\nHost: a\r\n\r\n"})
        noor.send(std::string(1, letter));
    CHECK(noor.receive().body == "GET /traag");
}

TEST_CASE("a HEAD gets the head that a GET would get")
{
    Running running;
    Client noor{running.server};
    noor.send("HEAD /een HTTP/1.1\r\nHost: a\r\n\r\n");
    const auto head = noor.receive(true);
    CHECK(head.status == 200);
    CHECK(head.headers["content-length"] == "8");
    CHECK(noor.get("/twee").receive().body == "GET /twee");
}

TEST_CASE("a client that wants to close, or speaks HTTP/1.0, gets its answer and an end")
{
    Running running;
    Client noor{running.server};
    const auto answer = noor.get("/", "Connection: close\r\n").receive();
    CHECK(answer.headers["connection"] == "close");
    CHECK(noor.is_closed());

    Client old{running.server};
    CHECK(old.send("GET / HTTP/1.0\r\n\r\n").receive().headers["connection"] == "close");
    CHECK(old.is_closed());

    Client older{running.server};
    const auto kept = older.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").receive();
    CHECK(kept.headers["connection"] == "keep-alive");
    CHECK(older.send("GET /nog HTTP/1.0\r\n\r\n").receive().body == "GET /nog");
}

TEST_CASE("a form is read, in one piece or in chunks")
{
    Running running;
    Client noor{running.server};
    CHECK(
        noor.post("/inbreng", plain_form, "naam=J%C3%B6rg").receive().body ==
        "POST /inbreng naam=Jörg"
    );

    noor.send("POST /inbreng HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n"
              "Content-Type: application/x-www-form-urlencoded\r\n\r\n"
              "4\r\nnaam\r\n6;a=b\r\n=Fatma\r\n0\r\nHost: elders\r\n\r\n");
    CHECK(noor.receive().body == "POST /inbreng naam=Fatma");
    CHECK(noor.get("/verder").receive().body == "GET /verder");
}

TEST_CASE("a client that asks first is told to go on")
{
    Running running;
    Client noor{running.server};
    noor.send("POST /inbreng HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n"
              "Content-Type: application/x-www-form-urlencoded\r\n\r\n");
    CHECK(noor.receive().status == 100);
    CHECK(noor.send("a=b").receive().body == "POST /inbreng a=b");
}

TEST_CASE("a handler that fails becomes a page, and the log hears why")
{
    std::promise<std::string> heard;
    Options options;
    options.log = [&](const Event& event) { heard.set_value(std::string{event.fault}); };
    Running running{std::move(options)};

    const auto answer = Client{running.server}.get("/fout").receive();
    CHECK(answer.status == 500);
    CHECK(answer.body.find("Er ging bij ons iets mis") != std::string::npos);
    CHECK(answer.body.find("schijf") == std::string::npos);
    CHECK(heard.get_future().get() == "de schijf is stuk");
}

TEST_CASE("the log holds the route, never what a visitor typed")
{
    std::promise<std::string> heard;
    Options options;
    options.log = [&](const Event& event) {
        heard.set_value(
            std::string{event.method} + " " + std::string{event.route} + " " +
            std::to_string(event.status) + (event.bytes > 100 ? " bytes" : "")
        );
    };
    Running running{std::move(options)};
    Client{running.server}.get("/inbreng/ABC-123?naam=Noor").receive();
    CHECK(heard.get_future().get() == "GET /{} 200 bytes");
}

TEST_CASE("stopping closes idle connections and finishes the request that runs")
{
    std::promise<void> has_begun;
    std::promise<void> may_end;
    Options options;
    options.times.farewell = std::chrono::milliseconds{20};
    Running running{std::move(options), [&](const Request&) {
                        has_begun.set_value();
                        may_end.get_future().wait();
                        return Reply{.body = std::string{"af"}};
                    }};
    Client idle{running.server};
    Client noor{running.server};
    noor.get("/lang");
    has_begun.get_future().wait();

    auto stopping = std::async(std::launch::async, [&] { running.server.stop(); });
    CHECK(idle.is_closed());
    may_end.set_value();
    const auto answer = noor.receive();
    CHECK(answer.body == "af");
    CHECK(answer.headers["connection"] == "close");
    CHECK(noor.is_closed());
    stopping.get();
    CHECK_THROWS(Client{running.server});
}

TEST_CASE("when too many wait for a worker, the next is told to come back")
{
    Options options;
    options.most_waiting = 0;
    Running running{std::move(options)};
    Client noor{running.server};
    const auto answer = noor.get("/").receive();
    CHECK(answer.status == 503);
    CHECK(answer.headers["retry-after"] == "60");
    CHECK(noor.get("/").receive().status == 503);
}

TEST_CASE("a port that is taken is said to be")
{
    Running running;
    Options options;
    options.port = running.server.port();
    Server second{std::move(options), echo};
    CHECK_THROWS_AS(second.start(), std::system_error);
}

TEST_CASE("what is counted can be read as Prometheus reads it")
{
    Running running;
    Client noor{running.server};
    noor.get("/").receive();
    noor.get("/%00").receive();
    CHECK(noor.is_closed());

    const auto text = running.server.metrics().to_text();
    CHECK(text.find("wijkspraak_requests_total{class=\"2xx\"} 1\n") != std::string::npos);
    CHECK(text.find("wijkspraak_requests_total{class=\"4xx\"} 1\n") != std::string::npos);
    CHECK(text.find("wijkspraak_request_seconds_bucket{le=\"+Inf\"} 2\n") != std::string::npos);
    CHECK(text.find("wijkspraak_connections_total 1\n") != std::string::npos);
}

TEST_SUITE_END();

} // namespace wijkspraak::web::http
