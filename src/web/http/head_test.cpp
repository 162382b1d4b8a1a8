#include "web/http/head.hpp"
#include "web/http/percent.hpp"

#include <doctest/doctest.h>

#include <vector>

namespace wijkspraak::web::http {

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

Pairs pairs(std::string_view text)
{
    const auto fields = read_urlencoded(text);
    return fields ? fields->values()
                  : Pairs{
                        {"refused", ""}
    };
}

} // namespace

TEST_SUITE_BEGIN("http heads");

TEST_CASE("the end of a head is found, however it is cut")
{
    constexpr std::string_view head = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    const std::string bytes = std::string{head} + "and a body";
    for (std::size_t cut = 0; cut < head.size(); ++cut) {
        CAPTURE(cut);
        const auto first = find_head_end(bytes.substr(0, cut));
        CHECK(first.size == 0);
        CHECK_FALSE(first.is_malformed);
        CHECK(find_head_end(bytes, cut).size == head.size());
    }
}

TEST_CASE("a line that ends without a return, or runs on over the next, is malformed")
{
    CHECK(find_head_end("GET / HTTP/1.1\n").is_malformed);
    CHECK(find_head_end("GET / HTTP/1.1\r\nA: b\n\r\n").is_malformed);
    CHECK(find_head_end("GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n").is_malformed);
    CHECK(find_head_end("\n").is_malformed);

    const std::string_view folded = "GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n";
    CHECK_FALSE(find_head_end(folded.substr(0, 22)).is_malformed);
    CHECK(find_head_end(folded.substr(0, 23), 22).is_malformed);
}

TEST_CASE("headers are found by name whatever their capitals")
{
    Headers headers;
    headers.add("Host", "voorbeeld.nl");
    headers.add("COOKIE", "a=1; sessie=x=y;b=2");
    headers.add("Cookie", "taal=nl");
    CHECK(headers["host"] == "voorbeeld.nl");
    CHECK(headers["Accept"].empty());
    CHECK(headers.count("cookie") == 2);
    CHECK(headers.cookie("sessie") == "x=y");
    CHECK(headers.cookie("taal") == "nl");
    CHECK(headers.cookie("Taal").empty());
    headers.clear();
    CHECK(headers["host"].empty());
}

TEST_CASE("a path is read and made plain")
{
    CHECK(read_path("/trajecten/de-linde.pdf") == "/trajecten/de-linde.pdf");
    CHECK(read_path("/wijk/n%C3%B6rd%20oost") == "/wijk/nörd oost");
    CHECK(read_path("//a//b") == "/a/b");
    CHECK(read_path("/a/./b/../c") == "/a/c");
    CHECK(read_path("/a/%2e%2e/b") == "/b");
    CHECK(read_path("/a/") == "/a/");
    CHECK(read_path("/a/..") == "/");
    CHECK(read_path("/...") == "/...");

    for (const auto* path :
         {"", "a", "/..", "/%2e%2e/", "/a%2fb", "/a%5cb", "/a%0ab", "/%e", "/\xff"}) {
        CAPTURE(path);
        CHECK_FALSE(read_path(path));
    }
}

TEST_CASE("a plain form is read")
{
    CHECK(
        pairs("a=1&b=de+Linde&a=%26&leeg=&zonder&&") ==
        Pairs{
            {"a",      "1"       },
            {"b",      "de Linde"},
            {"a",      "&"       },
            {"leeg",   ""        },
            {"zonder", ""        }
    }
    );
    CHECK(pairs("").empty());
    for (const auto* text : {"a=%", "a=%4", "a=%zz", "%=a", "a=%ff", "a=\xc3"}) {
        CAPTURE(text);
        CHECK(pairs(text).front().first == "refused");
    }
    std::string endless;
    for (int i = 0; i < 5000; ++i) endless += "a&";
    CHECK_FALSE(read_urlencoded(endless));
}

TEST_CASE("UTF-8 is told from what looks like it")
{
    CHECK(is_utf8("Jörg €  \xf0\x9f\x8c\xb3"));
    for (const auto* bytes :
         {"\x80",
          "\xc0\xaf",
          "\xc3",
          "\xe0\x80\xaf",
          "\xed\xa0\x80",
          "\xf0\x80\x80\x80",
          "\xf4\x90\x80\x80",
          "\xf5\x80\x80\x80",
          "\xe2\x82"}) {
        CHECK_FALSE(is_utf8(bytes));
    }
}

TEST_CASE("an address with a site in it is read as the path on ours")
{
    Request request;
    request.headers.add("Host", "a");
    const auto framing = read_head({"GET", "http://voorbeeld.nl/een?a=b", 11}, request);
    CHECK(framing.refusal == 0);
    CHECK(request.path == "/een");
    CHECK(request.query_text == "a=b");
}

TEST_CASE("only who knocks on this machine itself comes from the loopback")
{
    const Peer here{"127.0.0.1", true};
    const Peer away{"192.0.2.7", false};
    Request direct;
    name_client(direct, here, Proxy::none);
    CHECK(direct.is_from_loopback);
    CHECK(direct.client == "127.0.0.1");

    Request passed_on;
    passed_on.headers.add("X-Forwarded-For", "127.0.0.1, 198.51.100.4");
    name_client(passed_on, here, Proxy::on_this_machine);
    CHECK_FALSE(passed_on.is_from_loopback);
    CHECK(passed_on.client == "198.51.100.4");

    name_client(passed_on, here, Proxy::none);
    CHECK_FALSE(passed_on.is_from_loopback);
    CHECK(passed_on.client == "127.0.0.1");
    name_client(passed_on, away, Proxy::on_this_machine);
    CHECK(passed_on.client == "192.0.2.7");
}

TEST_SUITE_END();

} // namespace wijkspraak::web::http
