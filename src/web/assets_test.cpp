#include "web/assets.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

namespace wijkspraak::web {

TEST_CASE("the style sheet is part of the program, under a name that changes with it")
{
    const auto path = asset_path("app.css");

    CHECK(path.starts_with("/s/app-"));
    CHECK(path.ends_with(".css"));
}

TEST_CASE("every file that the style sheet refers to is served under that name")
{
    std::string_view css;
    for (const auto& file : embedded_files())
        if (file.name == "app.css") css = file.bytes;
    REQUIRE_FALSE(css.empty());

    for (const auto& file : embedded_files())
        if (file.media_type == "font/woff2")
            CHECK(css.find(file.path.substr(3)) != std::string_view::npos);
    CHECK(css.find("undefined") == std::string_view::npos);
}

TEST_CASE("the script is part of the program, and can be served under another address too")
{
    CHECK(asset_path("app.js").starts_with("/s/app-"));
    CHECK(asset_path("app.js").ends_with(".js"));
    CHECK(asset_bytes("hall_watch.js").find("addEventListener") != std::string_view::npos);
    CHECK_THROWS_AS(asset_bytes("weg.js"), std::logic_error);
}

TEST_CASE("a file that is not there is a mistake of ours")
{
    CHECK_THROWS_AS(asset_path("weg.css"), std::logic_error);
    CHECK(catalogue("xx").empty());
}

} // namespace wijkspraak::web
