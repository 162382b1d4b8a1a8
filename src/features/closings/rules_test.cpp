#include "features/closings/rules.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::closings {

namespace {

processes::Process square()
{
    return {
        {.slug = "plein", .title = "Het plein"},
        processes::ProcessId{1              }
    };
}

const records::Finding unanswered{
    .code = "V33", .severity = records::Severity::block, .what = {}, .to_do = {}};
const records::Finding late{
    .code = "V03", .severity = records::Severity::warning, .what = {}, .to_do = {}};

} // namespace

TEST_CASE("a process with every answer and a public report is closed")
{
    const auto process = square();
    CHECK(may_close({.process = process, .findings = {late}, .has_report = true}));
}

TEST_CASE("a process with one entry without an answer stays open under article 5")
{
    const auto process = square();
    const auto may = may_close({
        .process = process, .findings = {late, unanswered},
             .has_report = true
    });
    REQUIRE_FALSE(may);
    CHECK(may.error().ground == participatieverordening::art_5);
    REQUIRE(may.error().open.size() == 1);
    CHECK(may.error().open.front().code == "V33");
}

TEST_CASE("a process without a public report stays open")
{
    const auto process = square();
    const auto may = may_close({.process = process, .findings = {}});
    REQUIRE_FALSE(may);
    CHECK(may.error().lacks_report);
}

TEST_CASE("what is closed is not closed once more")
{
    auto process = square();
    process.closed_on = Date::parse("2026-03-02");
    const auto may = may_close({.process = process, .findings = {}, .has_report = true});
    REQUIRE_FALSE(may);
    CHECK(may.error().is_closed_already);
}

} // namespace wijkspraak::closings
