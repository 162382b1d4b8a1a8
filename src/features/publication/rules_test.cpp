#include "features/publication/rules.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::publication {

namespace {

constexpr Instant nine{1'772'438'400'000};

} // namespace

TEST_CASE("the first edition is begun as soon as somebody asks")
{
    CHECK(next_edition_from({}) == Instant{});
}

TEST_CASE("an edition is not begun while one is under way or the newest still holds")
{
    CHECK_FALSE(next_edition_from({.is_under_way = true, .begun_at = nine}));
    CHECK_FALSE(next_edition_from({.is_current = true, .begun_at = nine}));
}

TEST_CASE("a record that keeps changing is written out once an hour, however many people ask")
{
    CHECK(next_edition_from({.begun_at = nine}) == nine + one_hour);
}

} // namespace wijkspraak::publication
