#include "web/http/answer.hpp"
#include "web/http/client_test_support.hpp"
#include "web/http/kept_pages.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <future>

namespace wijkspraak::web::http {

namespace {

using Topics = std::vector<std::string>;

KeptPages::Page page_of(std::string text)
{
    Reply reply;
    reply.body = std::move(text);
    return std::make_shared<const ReadyAnswer>(std::move(reply), Caching::revalidate, "");
}

bool keep(KeptPages& pages, std::string_view key, const Topics& topics)
{
    return pages.keep(key, page_of(std::string{key}), topics, pages.ticket());
}

void drop(KeptPages& pages, const Topics& topics)
{
    pages.drop(topics);
}

/// A page that says which version of the process it was made from.
struct Town {
    Town()
    {
        options.kept_pages = &pages;
        options.kept_key = [](const Request& request) {
            return request.cookie("sessie").empty() ? request.path : std::string{};
        };
    }

    Server::Handler shows_version()
    {
        return [this](const Request& request) {
            ++made;
            Reply reply{.kept_under = {"process:1"}, .route = "/trajecten/{}"};
            const auto name = request.cookie("sessie");
            reply.body = "versie " + std::to_string(version) + " voor " +
                         (name.empty() ? "iedereen" : std::string{name});
            return reply;
        };
    }

    void change()
    {
        ++version;
        drop(pages, {"process:1"});
    }

    KeptPages pages{1 << 20};
    Options options;
    std::atomic<int> version = 1;
    std::atomic<int> made = 0;
};

} // namespace

TEST_SUITE_BEGIN("kept pages");

TEST_CASE("a page is kept until one of its topics changes")
{
    KeptPages pages{1 << 20};
    CHECK(keep(pages, "/trajecten/linde", {"process:1", "bodies"}));
    CHECK(keep(pages, "/trajecten/beuk", {"process:2", "bodies"}));
    drop(pages, {"process:3"});
    CHECK(pages.size() == 2);

    drop(pages, {"process:1"});
    CHECK(pages.find("/trajecten/linde") == nullptr);
    CHECK(pages.find("/trajecten/beuk") != nullptr);

    drop(pages, {"bodies"});
    CHECK(pages.find("/trajecten/beuk") == nullptr);
    CHECK(pages.bytes() == 0);
}

TEST_CASE("the empty topic drops every page")
{
    KeptPages pages{1 << 20};
    keep(pages, "/een", {"a"});
    keep(pages, "/twee", {"b"});
    const auto before = pages.ticket();
    drop(pages, {""});
    CHECK(pages.size() == 0);
    CHECK_FALSE(pages.keep("/een", page_of(""), Topics{"a"}, before));
    CHECK(keep(pages, "/een", {"a"}));
}

TEST_CASE("a page made from a picture that was overtaken is not kept")
{
    KeptPages pages{1 << 20};
    const auto before = pages.ticket();
    drop(pages, {"process:1"});
    CHECK_FALSE(pages.keep("/trajecten/linde", page_of(""), Topics{"process:1"}, before));
    CHECK(pages.keep("/trajecten/beuk", page_of(""), Topics{"process:2"}, before));
    CHECK(keep(pages, "/trajecten/linde", {"process:1"}));
}

TEST_CASE("a page that is kept again takes the place of the first")
{
    KeptPages pages{1 << 20};
    keep(pages, "/een", {"a"});
    const auto bytes = pages.bytes();
    keep(pages, "/een", {"b"});
    CHECK(pages.size() == 1);
    CHECK(pages.bytes() == bytes);
    drop(pages, {"a"});
    CHECK(pages.size() == 1);
}

TEST_CASE("when there is no room, the page that was not asked for longest goes")
{
    KeptPages pages{3000};
    const auto big = std::string(700, 'x');
    for (const auto* key : {"/een", "/twee"})
        CHECK(pages.keep(key, page_of(big), Topics{"a"}, pages.ticket()));
    CHECK(pages.find("/een") != nullptr);
    CHECK(pages.keep("/drie", page_of(big), Topics{"a"}, pages.ticket()));

    CHECK(pages.find("/een") != nullptr);
    CHECK(pages.find("/twee") == nullptr);
    CHECK(pages.bytes() <= 3000);
    CHECK_FALSE(pages.keep("/vier", page_of(std::string(4000, 'x')), Topics{}, pages.ticket()));
}

TEST_CASE("topics without pages are forgotten in the end, on the safe side")
{
    KeptPages pages{1 << 20};
    const auto before = pages.ticket();
    for (int i = 0; i < 21'000; ++i) drop(pages, {"process:" + std::to_string(i)});
    CHECK_FALSE(pages.keep("/een", page_of(""), Topics{"process:0"}, before));
    CHECK_FALSE(pages.keep("/een", page_of(""), Topics{"process:20999"}, before));
}

TEST_CASE("a second visitor gets the kept page, and the changed one after a change")
{
    Town town;
    Server server{town.options, town.shows_version()};
    server.start();
    Client noor{server};
    const auto first = noor.get("/trajecten/linde").receive();
    CHECK(first.body == "versie 1 voor iedereen");
    CHECK(first.headers["cache-control"] == "no-cache");
    CHECK(Client{server}.get("/trajecten/linde").receive().body == first.body);
    CHECK(town.made == 1);
    CHECK(server.metrics().kept_hits == 1);

    town.change();
    CHECK(noor.get("/trajecten/linde").receive().body == "versie 2 voor iedereen");
    CHECK(town.made == 2);
}

TEST_CASE("who has signed in never gets or leaves a kept page")
{
    Town town;
    Server server{town.options, town.shows_version()};
    server.start();
    const auto answer =
        Client{server}.get("/trajecten/linde", "Cookie: sessie=Fatma\r\n").receive();
    CHECK(answer.body == "versie 1 voor Fatma");
    CHECK(answer.headers["cache-control"] == "no-store");
    CHECK(answer.headers.count("etag") == 0);
    CHECK(town.pages.size() == 0);

    CHECK(Client{server}.get("/trajecten/linde").receive().body == "versie 1 voor iedereen");
    CHECK(
        Client{server}.get("/trajecten/linde", "Cookie: sessie=Bram\r\n").receive().body ==
        "versie 1 voor Bram"
    );
}

TEST_CASE("a page that sets a cookie, or is no success, is never kept")
{
    Town town;
    Server server{town.options, [](const Request& request) {
                      Reply reply{.kept_under = {"a"}};
                      if (request.path == "/koekje")
                          reply.headers.emplace_back("Set-Cookie", "sessie=geheim");
                      else
                          reply.status = 404;
                      return reply;
                  }};
    server.start();
    CHECK(Client{server}.get("/koekje").receive().headers["set-cookie"] == "sessie=geheim");
    CHECK(Client{server}.get("/weg").receive().status == 404);
    CHECK(town.pages.size() == 0);
}

TEST_CASE("a change while a page is being made keeps that page out")
{
    Town town;
    std::promise<void> has_looked;
    std::promise<void> may_answer;
    const auto answers = town.shows_version();
    Server server{town.options, [&](const Request& request) {
                      auto reply = answers(request);
                      if (town.made == 1) {
                          has_looked.set_value();
                          may_answer.get_future().wait();
                      }
                      return reply;
                  }};
    server.start();
    Client noor{server};
    noor.get("/trajecten/linde");
    has_looked.get_future().wait();
    town.change();
    may_answer.set_value();

    CHECK(noor.receive().body == "versie 1 voor iedereen");
    CHECK(noor.get("/trajecten/linde").receive().body == "versie 2 voor iedereen");
}

TEST_CASE("what another server changed is noticed before a kept page is sent")
{
    Town town;
    std::atomic<bool> has_change = false;
    town.options.notice_others = [&] {
        if (has_change.exchange(false)) drop(town.pages, {""});
    };
    Server server{town.options, town.shows_version()};
    server.start();
    Client noor{server};
    noor.get("/trajecten/linde").receive();
    town.version = 7;
    has_change = true;
    // At most one look in a millisecond: ask until the look has been taken.
    while (has_change) noor.get("/trajecten/linde").receive();
    CHECK(noor.get("/trajecten/linde").receive().body == "versie 7 voor iedereen");
}

TEST_CASE("while others cannot be heard, no kept page is trusted")
{
    Town town;
    town.options.notice_others = [] { throw std::runtime_error{"database is weg"}; };
    Server server{town.options, town.shows_version()};
    server.start();
    Client noor{server};
    for (int i = 0; i < 3; ++i) CHECK(noor.get("/trajecten/linde").receive().status == 200);
    CHECK(town.made == 3);
}

TEST_SUITE_END();

} // namespace wijkspraak::web::http
