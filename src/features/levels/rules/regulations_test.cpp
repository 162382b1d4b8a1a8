#include "features/levels/rules.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::levels {

namespace {

const Date today = *Date::parse("2026-11-27");

Date day(std::string_view iso)
{
    return *Date::parse(iso);
}

Regulation version(std::string_view from, std::optional<Date> until = {}, bool is_draft = false)
{
    return {
        {.title = "Regeling van " + std::string{from}, .from = day(from), .until = until},
        RegulationId{1                             },
        is_draft,
        false,
        {}
    };
}

std::optional<Limit> limit_of(
    std::string_view from, std::optional<Date> until, const std::vector<Regulation>& others
)
{
    const auto clash =
        clash_of({.title = "Nieuw", .from = day(from), .until = until}, others, today);
    return clash ? std::optional{clash->limit} : std::nullopt;
}

} // namespace

TEST_CASE("a version holds from its first day until the next begins, and a draft never")
{
    const std::vector all{
        version("2028-01-01"), version("2027-01-01", {}, true), version("2023-01-01")};
    CHECK(in_force_on(all, day("2022-12-31")) == nullptr);
    CHECK(in_force_on(all, day("2023-01-01")) == &all[2]);
    CHECK(in_force_on(all, day("2027-12-31")) == &all[2]);
    CHECK(in_force_on(all, day("2028-01-01")) == &all[0]);
    CHECK(last_day_of(all[2], all) == day("2027-12-31"));
    CHECK_FALSE(last_day_of(all[0], all));
}

TEST_CASE("a version with a last day holds no longer than that")
{
    const std::vector all{version("2023-01-01", day("2024-12-31"))};
    CHECK(in_force_on(all, day("2024-12-31")) == &all[0]);
    CHECK(in_force_on(all, day("2025-01-01")) == nullptr);
    CHECK(last_day_of(all[0], all) == day("2024-12-31"));
}

TEST_CASE("days of a version that are out of order or of another version are refused by field")
{
    const std::vector others{version("2023-01-01", day("2027-12-31")), version("2030-01-01")};
    CHECK_FALSE(limit_of("2028-01-01", day("2029-12-31"), others));
    CHECK_FALSE(limit_of("2028-01-01", {}, others));
    CHECK(limit_of("2028-01-01", day("2027-12-31"), others) == Limit::until);
    CHECK(limit_of("2028-01-01", day("2030-01-01"), others) == Limit::until);
    CHECK(limit_of("2027-12-31", {}, others) == Limit::from);
    CHECK(limit_of("2030-01-01", {}, others) == Limit::from);
}

TEST_CASE("a first version may begin in the past, a next one may not change what was in force")
{
    CHECK_FALSE(limit_of("2023-01-01", {}, {}));
    const std::vector others{version("2023-01-01")};
    CHECK(limit_of("2026-01-01", {}, others) == Limit::from);
    CHECK(limit_of("2026-11-27", {}, others) == Limit::from);
    CHECK_FALSE(limit_of("2026-11-28", {}, others));
    CHECK_FALSE(limit_of("2022-01-01", {}, others));
}

TEST_CASE("a version in force, or one that a body has a level of, changes no more")
{
    CHECK(is_frozen(version("2023-01-01"), today));
    CHECK_FALSE(is_frozen(version("2027-01-01"), today));
    CHECK_FALSE(is_frozen(version("2023-01-01", {}, true), today));
    auto used = version("2027-01-01");
    used.is_used = true;
    CHECK(is_frozen(used, today));
}

} // namespace wijkspraak::levels
