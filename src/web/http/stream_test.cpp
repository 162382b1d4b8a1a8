#include "paper/fingerprint.hpp"
#include "web/http/client_test_support.hpp"
#include "web/http/kept_pages.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

namespace wijkspraak::web::http {

namespace {

constexpr std::size_t piece_size = 100'000;

/// Gives bytes in pieces, and goes wrong after so many when a test wants that.
class Pieces : public Source {
public:
    Pieces(std::string bytes, std::size_t breaks_after)
        : bytes_{std::move(bytes)}, breaks_after_{breaks_after}
    {}

    std::string next() override
    {
        if (given_ >= breaks_after_) throw std::runtime_error{"de database is weg"};
        auto piece = bytes_.substr(given_, piece_size);
        given_ += piece.size();
        return piece;
    }

private:
    std::string bytes_;
    std::size_t breaks_after_;
    std::size_t given_ = 0;
};

const std::string ledger = [] {
    std::string text;
    for (int i = 0; i < 40'000; ++i) text += std::to_string(i) + ";Meer bomen\r\n";
    return text;
}();
const std::string pressed(250'000, 'g'); // the server does not look into it

StreamForm form_of(const std::string& bytes, std::size_t breaks_after)
{
    return {
        .size = bytes.size(), .sha256 = paper::fingerprint(bytes), .open = [&bytes, breaks_after] {
            return std::make_unique<Pieces>(bytes, breaks_after);
        }};
}

struct Open {
    explicit Open(std::size_t breaks_after = std::string::npos)
        : server{
              {.kept_key = [](const Request& request) { return request.path; },
               .kept_pages = &kept,
               .log = [this](const Event& event) { fault = event.fault; }},
              [breaks_after](const Request& request) {
                  Reply reply{.content_type = "text/csv; charset=utf-8"};
                  reply.stream = Stream{
                      "text/csv; charset=utf-8",
                      "inbreng.csv",
                      form_of(ledger, breaks_after),
                      form_of(pressed, breaks_after)};
                  if (request.path != "/kantoor") reply.kept_under = {"process:1"};
                  return reply;
               }
    }
    {
        server.start();
    }

    KeptPages kept{1 << 20};
    std::string fault;
    Server server;
};

} // namespace

TEST_SUITE_BEGIN("http stream");

TEST_CASE("a long file is sent while it is read, and the next request goes over the same line")
{
    Open site;
    Client noor{site.server};
    for (int i = 0; i < 2; ++i) {
        const auto file = noor.get("/inbreng.csv").receive();
        CHECK(file.status == 200);
        CHECK(file.headers["content-length"] == std::to_string(ledger.size()));
        CHECK(file.headers["content-encoding"].empty());
        CHECK(file.headers["cache-control"] == "no-cache");
        CHECK(file.body == ledger);
    }
}

TEST_CASE("who takes gzip gets the pressed form, with a digest and a tag of its own")
{
    Open site;
    Client noor{site.server};
    const auto plain = noor.get("/inbreng.csv").receive();
    const auto gzip = noor.get("/inbreng.csv", "Accept-Encoding: gzip\r\n").receive();
    CHECK(gzip.headers["content-encoding"] == "gzip");
    CHECK(gzip.body == pressed);
    CHECK(gzip.headers["etag"] != plain.headers["etag"]);
    CHECK(plain.headers["repr-digest"].starts_with("sha-256=:"));
    CHECK(gzip.headers["repr-digest"] != plain.headers["repr-digest"]);
    CHECK(gzip.headers["vary"].find("Accept-Encoding") != std::string::npos);
}

TEST_CASE("who has the file already is told so and gets nothing")
{
    Open site;
    Client noor{site.server};
    const auto known = noor.get("/inbreng.csv").receive();
    const auto tag = "If-None-Match: " + std::string{known.headers["etag"]} + "\r\n";
    const auto again = noor.get("/inbreng.csv", tag).receive();
    CHECK(again.status == 304);
    CHECK(again.body.empty());
    CHECK(noor.get("/inbreng.csv", tag + "Accept-Encoding: gzip\r\n").receive().status == 200);
}

TEST_CASE("a HEAD tells how long the file is, and reads nothing of it")
{
    Open site{0};
    Client noor{site.server};
    noor.send("HEAD /inbreng.csv HTTP/1.1\r\nHost: a\r\n\r\n");
    const auto head = noor.receive(true);
    CHECK(head.headers["content-length"] == std::to_string(ledger.size()));
    noor.send("HEAD /inbreng.csv HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(noor.receive(true).status == 200);
    CHECK(site.fault.empty());
}

TEST_CASE("what is for one visitor is not stored by anyone")
{
    Open site;
    const auto file = Client{site.server}.get("/kantoor").receive();
    CHECK(file.headers["cache-control"] == "no-store");
    CHECK(file.headers["etag"].empty());
    CHECK(file.body == ledger);
}

TEST_CASE("when reading goes wrong the line is cut, so that nobody takes a part for the whole")
{
    Open site{3 * piece_size};
    {
        Client noor{site.server};
        const auto part = noor.get("/inbreng.csv").receive();
        CHECK(part.body.size() < ledger.size());
        CHECK(ledger.starts_with(part.body));
        CHECK(noor.is_closed());
    }
    site.server.stop();
    CHECK(site.fault == "de database is weg");
}

TEST_CASE("a page that tells its digest does so of the bytes as they go over the line")
{
    const std::string words(5000, 'a');
    Server server{{}, [&](const Request& request) {
                      Reply reply{.content_type = "text/plain"};
                      reply.body = request.path == "/kort" ? "hello" : words;
                      reply.tells_digest = true;
                      return reply;
                  }};
    server.start();
    Client noor{server};
    const auto plain = noor.get("/").receive();
    const auto gzip = noor.get("/", "Accept-Encoding: gzip\r\n").receive();
    CHECK(plain.headers["repr-digest"].starts_with("sha-256=:"));
    CHECK(gzip.headers["content-encoding"] == "gzip");
    CHECK(plain.headers["repr-digest"] != gzip.headers["repr-digest"]);
    CHECK(
        noor.get("/kort").receive().headers["repr-digest"] ==
        "sha-256=:LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=:"
    );
}

TEST_SUITE_END();

} // namespace wijkspraak::web::http
