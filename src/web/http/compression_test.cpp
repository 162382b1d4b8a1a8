#include "web/http/client_test_support.hpp"
#include "web/http/compression.hpp"

#include <doctest/doctest.h>
#include <libdeflate.h>

namespace wijkspraak::web::http {

namespace {

std::string unpacked(std::string_view gzip, std::size_t size)
{
    std::string out(size, '\0');
    auto* decompressor = libdeflate_alloc_decompressor();
    const auto result = libdeflate_gzip_decompress(
        decompressor, gzip.data(), gzip.size(), out.data(), out.size(), nullptr
    );
    libdeflate_free_decompressor(decompressor);
    return result == LIBDEFLATE_SUCCESS ? out : "damaged";
}

const std::string style = [] {
    std::string text;
    for (int i = 0; i < 500; ++i) text += ".deel-" + std::to_string(i) + "{color:#123}\n";
    return text;
}();

Options with_static_files()
{
    Options options;
    options.static_files = {
        {.path = "/deel/stijl-1a2b.css",  .content_type = "text/css", .bytes = style},
        { .path = "/icoon.svg",
         .content_type = "image/svg+xml",
         .bytes = "<svg/>",
         .is_fingerprinted = false},
    };
    return options;
}

struct Open {
    Open() { server.start(); }
    Server server{with_static_files(), [](const Request& request) {
                      Reply reply{
                          .content_type = request.path == "/pdf" ? "application/pdf" : "text/html"};
                      reply.body = request.path == "/kort" ? std::string{"kort"} : style;
                      return reply;
                  }};
};

} // namespace

TEST_SUITE_BEGIN("http compression");

TEST_CASE("what a browser takes is read from its list")
{
    CHECK(accepts_gzip("gzip"));
    CHECK(accepts_gzip("br, GZIP;q=0.5"));
    CHECK(accepts_gzip("*"));
    CHECK_FALSE(accepts_gzip(""));
    CHECK_FALSE(accepts_gzip("br, zstd"));
    CHECK_FALSE(accepts_gzip("gzip;q=0, *"));
    CHECK_FALSE(accepts_gzip("gzip; q=0.000"));
    CHECK_FALSE(accepts_gzip("*;q=0"));
}

TEST_CASE("only text of some size is pressed")
{
    CHECK(is_worth_compressing("text/html; charset=utf-8", 2000));
    CHECK(is_worth_compressing("image/svg+xml", 2000));
    CHECK_FALSE(is_worth_compressing("text/html", 100));
    CHECK_FALSE(is_worth_compressing("application/pdf", 20'000));
    CHECK(gzipped("a", Effort::quick).empty());
    CHECK(unpacked(gzipped(style, Effort::thorough), style.size()) == style);
}

TEST_CASE("a style sheet is pressed, kept for ever, and not sent twice")
{
    Open site;
    Client noor{site.server};
    const auto plain = noor.get("/deel/stijl-1a2b.css").receive();
    CHECK(plain.body == style);
    CHECK(plain.headers["cache-control"] == "public, max-age=31536000, immutable");
    CHECK(plain.headers["vary"] == "Accept-Encoding");

    const auto gzip = noor.get("/deel/stijl-1a2b.css", "Accept-Encoding: gzip\r\n").receive();
    CHECK(gzip.headers["content-encoding"] == "gzip");
    CHECK(gzip.headers["etag"] != plain.headers["etag"]);
    CHECK(unpacked(gzip.body, style.size()) == style);

    const auto known = "If-None-Match: \"x\", " + std::string{plain.headers["etag"]} + "\r\n";
    const auto unchanged = noor.get("/deel/stijl-1a2b.css", known).receive();
    CHECK(unchanged.status == 304);
    CHECK(unchanged.headers["etag"] == plain.headers["etag"]);
    CHECK(unchanged.headers.count("content-length") == 0);
    // The plain form is not the one that this visitor would get now.
    CHECK(
        noor.get("/deel/stijl-1a2b.css", known + "Accept-Encoding: gzip\r\n").receive().status ==
        200
    );
}

TEST_CASE("a file without a fingerprint is asked for again each time")
{
    Open site;
    const auto icon = Client{site.server}.get("/icoon.svg?x=1").receive();
    CHECK(icon.body == "<svg/>");
    CHECK(icon.headers["content-type"] == "image/svg+xml");
    CHECK(icon.headers["cache-control"] == "no-cache");
    CHECK(
        Client{site.server}.get("/deel/weg.css").receive().headers["cache-control"] == "no-store"
    );
}

TEST_CASE("a page for one visitor is pressed too, but nobody may store it")
{
    Open site;
    Client noor{site.server};
    const auto page = noor.get("/pagina", "Accept-Encoding: gzip, br\r\n").receive();
    CHECK(page.headers["content-encoding"] == "gzip");
    CHECK(page.headers["cache-control"] == "no-store");
    CHECK(page.headers.count("etag") == 0);
    CHECK(unpacked(page.body, style.size()) == style);

    CHECK(noor.get("/kort", "Accept-Encoding: gzip\r\n").receive().body == "kort");
    CHECK(noor.get("/pdf", "Accept-Encoding: gzip\r\n").receive().body == style);
    CHECK(noor.get("/pagina").receive().headers["vary"] == "Accept-Encoding");
}

TEST_SUITE_END();

} // namespace wijkspraak::web::http
