#include "app/features.hpp"
#include "support/town.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <sstream>

namespace wijkspraak::testing {

namespace {

constexpr std::string_view agreed_table = "tests/site/access.txt";
constexpr std::string_view new_table = "build/access.txt";

struct Person {
    std::string_view name;
    const web::Viewer* viewer;
};

const std::array people{
    Person{"anonymous", &anonymous},
    Person{"noor",      &noor     },
    Person{"fatma",     &fatma    },
    Person{"otto",      &otto     },
    Person{"ines",      &ines     },
    Person{"karim",     &karim    },
    Person{"tess",      &tess     },
};

std::string padded(std::string_view text, std::size_t width)
{
    std::string out{text};
    out.resize(std::max(width, text.size()), ' ');
    return out;
}

/// The path with something in each of its places that any route can read.
std::string filled(std::string_view path)
{
    std::string out{path};
    for (auto place = out.find("{}"); place != std::string::npos; place = out.find("{}"))
        out.replace(place, 2, "1");
    return out;
}

/// How a person who knocks is received: "in", "sign in" or "no".
std::string_view reception(Town& town, const web::Route& route, const web::Viewer& viewer)
{
    const auto path = filled(route.path);
    const auto answer =
        route.method == web::Method::get ? town.get(path, viewer) : town.post(path, viewer, {});
    if (answer.status == 403) return "no";
    if (answer.location.starts_with("/aanmelden?terug=")) return "sign in";
    return "in";
}

std::string line_of(Town& town, const web::Route& route)
{
    const auto method = route.method == web::Method::get ? "GET  " : "POST ";
    auto line = padded(method + std::string{route.path}, 72);
    for (const auto& person : people) line += padded(reception(town, route, *person.viewer), 10);
    return line.substr(0, line.find_last_not_of(' ') + 1);
}

std::string table_of_access()
{
    Town town;
    std::set<std::string> lines; // one per route, by method and path
    for (const auto& route : app::routes()) lines.insert(line_of(town, route));

    auto table = padded("", 72);
    for (const auto& person : people) table += padded(person.name, 10);
    table.erase(table.find_last_not_of(' ') + 1);
    for (const auto& line : lines) table += "\n" + line;
    return table + "\n";
}

std::string contents_of(std::string_view path)
{
    std::ifstream file{std::string{path}};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

} // namespace

TEST_CASE("everybody comes in where the table of access says, and nowhere else")
{
    const auto found = table_of_access();
    const bool is_agreed = contents_of(agreed_table) == found;
    if (not is_agreed) std::ofstream{std::string{new_table}} << found;

    CHECK_MESSAGE(
        is_agreed,
        "who may come in has changed: compare ",
        agreed_table,
        " with ",
        new_table,
        " and copy it if that is what you mean"
    );
}

TEST_CASE(
    "nobody who has not signed in changes anything but what is their own: an entry, mail, a print"
)
{
    for (const auto& route : app::routes()) {
        if (route.method != web::Method::post or route.access != web::Access::anyone) continue;
        CAPTURE(route.path);
        const bool is_sign_in = route.path.starts_with("/aanmelden");
        const bool takes_back = route.path.ends_with("/druk/{}/annulering");
        const bool has_secret = route.path.starts_with("/berichten/{}/");
        const bool gives_input = route.path.starts_with("/trajecten/{}/inbreng");
        const bool has_code = route.path.starts_with("/inbreng/{}/");
        const bool is_invited = route.path == "/uitnodiging/{}";
        const bool is_agreed =
            is_sign_in or takes_back or has_secret or gives_input or has_code or is_invited;
        CHECK(is_agreed);
        CHECK((route.needs_token or has_secret));
    }
}

TEST_CASE("every path of the office is closed to who has not signed in")
{
    for (const auto& route : app::routes()) {
        if (not route.path.starts_with("/kantoor")) continue;
        CAPTURE(route.path);
        CHECK_FALSE(web::may_enter(anonymous, route.access));
    }
}

} // namespace wijkspraak::testing
