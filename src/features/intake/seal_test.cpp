#include "features/intake/seal.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::intake {

namespace {

constexpr Instant nine{1'772'438'400'000};
const SealedForm form_of_noor{.key = "geheim", .form_token = "noor", .about = "inbreng 1"};

} // namespace

TEST_CASE("a form says itself when Noor was shown it")
{
    CHECK(read_seal(form_of_noor, seal(form_of_noor, nine)) == nine);
}

TEST_CASE("nobody makes a seal of another moment, visitor, form or municipality")
{
    const auto sealed = seal(form_of_noor, nine);
    auto earlier = sealed;
    earlier.front() = '0';
    CHECK_FALSE(read_seal(form_of_noor, earlier));
    CHECK_FALSE(read_seal({"geheim", "bram", "inbreng 1"}, sealed));
    CHECK_FALSE(read_seal({"geheim", "noor", "inbreng 2"}, sealed));
    CHECK_FALSE(read_seal({"ander", "noor", "inbreng 1"}, sealed));
    for (const auto* nonsense : {"", ".", "1772438400000", "1772438400000.", "noor.noor"})
        CHECK_FALSE(read_seal(form_of_noor, nonsense));
}

TEST_CASE("two forms that Noor is shown have seals that differ")
{
    CHECK(seal(form_of_noor, nine) != seal(form_of_noor, nine + 1));
}

} // namespace wijkspraak::intake
