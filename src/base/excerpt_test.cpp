#include "base/excerpt.hpp"

#include <doctest/doctest.h>

namespace wijkspraak {

TEST_CASE("a long list is shown a page at a time")
{
    const std::vector<int> all{1, 2, 3, 4, 5};

    CHECK(excerpt_of(all, 1, 2).items == std::vector{1, 2});
    CHECK(excerpt_of(all, 3, 2).items == std::vector{5});
    CHECK(excerpt_of(all, 3, 2).pages == 3);
    CHECK(excerpt_of(all, 9, 2).page == 3);
    CHECK(excerpt_of(all, -1, 2).page == 1);
    CHECK(excerpt_of(std::vector<int>{}, 4, 2).pages == 1);
}

} // namespace wijkspraak
