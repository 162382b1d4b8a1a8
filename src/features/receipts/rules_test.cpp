#include "features/inputs/code.hpp"
#include "features/receipts/rules.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::receipts {

namespace {

const auto first_of_may = Date::parse("2026-05-01").value();
const auto second_of_may = Date::parse("2026-05-02").value();

} // namespace

TEST_CASE("an entry is sorted, then answered, then used")
{
    using inputs::Standing;
    CHECK(progress_of(Standing::received, false) == Progress::received);
    CHECK(progress_of(Standing::sorted, false) == Progress::sorted);
    CHECK(progress_of(Standing::sorted, true) == Progress::sorted);
    CHECK(progress_of(Standing::answered, false) == Progress::answered);
    CHECK(progress_of(Standing::answered, true) == Progress::used);
}

TEST_CASE("a giver objects to being read otherwise or withheld, once at a time")
{
    using themes::ObjectionKind;
    inputs::Input entry{{.text = "Een brug"}, inputs::InputId{1}};
    themes::LineageStep placed{
        .step = {.id = themes::StepId{1}, .at = {}}
    };
    placed.after = {{.theme = themes::ThemeId{1}}};
    CHECK_FALSE(may_object_to(entry, {placed}, {}));

    auto reworded = placed;
    reworded.after = {{.point = themes::PointId{1}}};
    CHECK(may_object_to(entry, {placed, reworded}, {}) == ObjectionKind::reading);
    themes::Objection objection{
        {entry.id, ObjectionKind::reading, "Nee"},
        themes::ObjectionId{1  },
        {}
    };
    CHECK_FALSE(may_object_to(entry, {reworded}, {objection}));
    objection.replied_at = Instant{1};
    CHECK(may_object_to(entry, {reworded}, {objection}) == ObjectionKind::reading);

    entry.state = inputs::State::withheld;
    CHECK(may_object_to(entry, {}, {}) == ObjectionKind::withholding);
}

TEST_CASE("an answer is late from the day after the promise, until it is there")
{
    CHECK(is_late(first_of_may, Progress::received, second_of_may));
    CHECK(is_late(first_of_may, Progress::sorted, second_of_may));
    CHECK_FALSE(is_late(first_of_may, Progress::sorted, first_of_may));
    CHECK_FALSE(is_late(first_of_may, Progress::answered, second_of_may));
    CHECK_FALSE(is_late(first_of_may, Progress::used, second_of_may));
    CHECK_FALSE(is_late(std::nullopt, Progress::received, second_of_may));
}

TEST_CASE("who finds the code of Noor does not read her address")
{
    CHECK(masked("noor@voorbeeld.nl") == "n…@voorbeeld.nl");
    CHECK(masked("n@voorbeeld.nl") == "n…@voorbeeld.nl");
    CHECK(masked("@voorbeeld.nl") == "…");
    CHECK(masked("noor") == "…");
}

// Nine of the ten characters are drawn from 29: 29^9 = 14,507,145,975,869 codes, each of which has
// one check character. With 1,000,000 entries, whoever makes 1,000,000 guesses with a right check
// character expects 10^6 * 10^6 / 1.45 * 10^13 = 0.07 hits; with the 10,000 entries of a large
// process 0.0007. One client gets 20 guesses in a quarter of an hour, so a million take 521 days.
TEST_CASE("a million guesses among the 29^9 codes of a large process find nothing")
{
    constexpr double codes = 29.0 * 29 * 29 * 29 * 29 * 29 * 29 * 29 * 29;
    constexpr double entries = 10'000;
    constexpr double guesses = 1'000'000;
    static_assert(inputs::code_length == 10);
    CHECK(entries * guesses / codes < 0.001);
}

} // namespace wijkspraak::receipts
