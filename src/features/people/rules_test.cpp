#include "features/people/rules.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::people {

TEST_CASE("a password of a few words is good, a short one is not")
{
    CHECK_FALSE(problem_with_password("fiets brug lantaarn", "fatma@voorbeeld.nl"));
    CHECK(problem_with_password("kort", "fatma@voorbeeld.nl"));
}

TEST_CASE("a password counts in characters, not in bytes")
{
    CHECK_FALSE(problem_with_password("éééé zoölogie", ""));
    CHECK(problem_with_password("éééééé", ""));
}

TEST_CASE("a password with one's own address in it is refused")
{
    CHECK(problem_with_password("fatma fatma fatma", "fatma@voorbeeld.nl"));
    CHECK(problem_with_password("aaaaaaaaaaaaaaaa", "fatma@voorbeeld.nl"));
}

TEST_CASE("after five failures Fatma's account waits, and a neighbour at another desk does not")
{
    CHECK(may_try({.on_account = 4, .from_address = 4}));
    CHECK_FALSE(may_try({.on_account = 5, .from_address = 5}));
    CHECK(may_try({.on_account = 0, .from_address = 5}));
    CHECK_FALSE(may_try({.on_account = 0, .from_address = 30}));
}

TEST_CASE("a session ends after two hours without use, and after twelve hours whatever happens")
{
    const Instant began{0};
    CHECK(is_current(began, {0}, {2 * one_hour - 1}));
    CHECK_FALSE(is_current(began, {0}, {2 * one_hour}));
    CHECK(is_current(began, {11 * one_hour}, {12 * one_hour - 1}));
    CHECK_FALSE(is_current(began, {11 * one_hour}, {12 * one_hour}));
}

TEST_CASE("signing in leads back to a page of this site only")
{
    CHECK(safe_return("/kantoor/trajecten") == "/kantoor/trajecten");
    CHECK(safe_return("//elders.example") == "/kantoor");
    CHECK(safe_return("https://elders.example") == "/kantoor");
    CHECK(safe_return("/\\elders.example") == "/kantoor");
}

} // namespace wijkspraak::people
