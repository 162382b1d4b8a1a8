#include "base/language.hpp"
#include "civic/legal_terms.hpp"

#include <doctest/doctest.h>

#include <array>

namespace wijkspraak {

namespace {

Date on(std::string_view day)
{
    return Date::parse(day).value();
}

/// The end of eight weeks from 28 September 2026, which without suspensions is 23 November.
template <std::size_t Count>
Deadline decision_with(const std::array<Suspension, Count>& suspensions)
{
    return deadline_of(legal_terms::decision, on("2026-09-28"), dutch_holidays(), suspensions);
}

} // namespace

TEST_CASE("Awb 4:15, a completion term that passes unused suspends including its last day")
{
    const auto deadline =
        decision_with(std::array{suspended_without_completion(on("2026-10-12"), on("2026-10-26"))});
    CHECK(to_iso(deadline.raw_last_day) == "2026-12-07");
}

TEST_CASE("Awb 4:15, an application completed the day after the request costs no time")
{
    const auto deadline =
        decision_with(std::array{suspended_until_completed(on("2026-10-12"), on("2026-10-13"))});
    CHECK(to_iso(deadline.last_day) == "2026-11-23");
}

TEST_CASE("Awb 4:15, a day on which two requests are open counts once")
{
    const auto deadline = decision_with(std::array{
        suspended_until_completed(on("2026-10-14"), on("2026-10-22")), // 15 to 21 October
        suspended_until_completed(on("2026-10-12"), on("2026-10-17")), // 13 to 16 October
        suspended_until_completed(on("2026-10-13"), on("2026-10-16")), // within the others
    });
    CHECK(deadline.raw_last_day - on("2026-11-23") == std::chrono::days{9});
}

TEST_CASE("Awb 4:15, two requests one after the other both count")
{
    const auto deadline = decision_with(std::array{
        suspended_until_completed(on("2026-10-12"), on("2026-10-26")),
        suspended_until_completed(
            on("2026-11-30"), on("2026-12-03")
        ), // the term runs to 7 December
    });
    CHECK(to_iso(deadline.raw_last_day) == "2026-12-08");
}

TEST_CASE("Awb 4:15, a request after the term is over changes nothing")
{
    const auto deadline =
        decision_with(std::array{suspended_until_completed(on("2026-11-24"), on("2026-12-10"))});
    CHECK(to_iso(deadline.last_day) == "2026-11-23");
}

TEST_CASE("Awb 4:15, a request on the last day still suspends")
{
    const auto deadline =
        decision_with(std::array{suspended_until_completed(on("2026-11-23"), on("2026-11-27"))});
    CHECK(to_iso(deadline.raw_last_day) == "2026-11-26");
}

TEST_CASE("Awb 4:15, days before the term began are not added to it")
{
    const auto deadline =
        decision_with(std::array{suspended_until_completed(on("2026-09-20"), on("2026-10-02"))});
    CHECK(deadline.raw_last_day - on("2026-11-23") == std::chrono::days{3});
}

} // namespace wijkspraak
