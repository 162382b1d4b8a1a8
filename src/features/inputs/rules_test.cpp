#include "features/inputs/rules.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::inputs {

namespace {

const OutcomeId early_notice{1};

processes::Frame frame(int id, bool is_current = true)
{
    return {
        {.text = "Het past in de begroting.", .from = Dated::parse("2022-06-07").value()},
        processes::FrameId{id                                  },
        id,
        1,
        is_current
    };
}

FrameTest tested(int frame, Fit fit)
{
    return {.outcome = early_notice, .frame = processes::FrameId{frame}, .fit = fit};
}

Response reaction(Disposition disposition, std::string reason = {})
{
    return {.outcome = early_notice, .disposition = disposition, .reason = std::move(reason)};
}

Use used_for(std::vector<OutcomeId> outcomes)
{
    return {
        {.text = "Artikel 10", .outcomes = std::move(outcomes)},
        UseId{1                   }
    };
}

using Objections = std::vector<ResponseObjection>;
using Gaps = std::vector<Gap>;

} // namespace

TEST_CASE("an outcome that conflicts with no frame of today is within the frames")
{
    const std::vector frames{frame(1), frame(2), frame(3, false)};
    const auto fits = tested(1, Fit::fits);

    CHECK(is_within_frames(early_notice, frames, {fits, tested(2, Fit::not_concerned)}));
    CHECK_FALSE(is_within_frames(early_notice, frames, {fits, tested(2, Fit::conflicts)}));
    CHECK_FALSE(is_within_frames(early_notice, frames, {fits}));
    CHECK_FALSE(is_within_frames(early_notice, {}, {}));
}

TEST_CASE("Fatma must say why an outcome within all frames is not taken over")
{
    const Objections unexplained{ResponseObjection::departure_unexplained};
    CHECK(objections_to(reaction(Disposition::declined), true) == unexplained);
    CHECK(objections_to(reaction(Disposition::partly), true) == unexplained);
    CHECK(objections_to(reaction(Disposition::declined, "Het Rijk verbiedt het."), true).empty());
}

TEST_CASE("every reaction has its reason, also when an outcome is taken over")
{
    const Objections missing{ResponseObjection::reason_missing};
    CHECK(objections_to(reaction(Disposition::adopted), true) == missing);
    CHECK(objections_to(reaction(Disposition::declined), false) == missing);
    CHECK(objections_to(reaction(Disposition::adopted, "Wij vinden dit ook."), true).empty());
}

TEST_CASE("an outcome without a reaction misses just that")
{
    CHECK(gaps_of(early_notice, {}, {}) == Gaps{Gap::response});
}

TEST_CASE("an outcome that was taken over shows where it can be found back")
{
    const std::vector adopted{reaction(Disposition::adopted, "Wij vinden dit ook.")};
    CHECK(gaps_of(early_notice, adopted, {}) == Gaps{Gap::use});
    CHECK(gaps_of(early_notice, adopted, {used_for({OutcomeId{2}})}) == Gaps{Gap::use});
    CHECK(gaps_of(early_notice, adopted, {used_for({OutcomeId{2}, early_notice})}).empty());
}

TEST_CASE("an outcome that is declined with a reason needs no use")
{
    CHECK(gaps_of(early_notice, {reaction(Disposition::declined, "Te duur.")}, {}).empty());
    CHECK(gaps_of(early_notice, {reaction(Disposition::declined)}, {}) == Gaps{Gap::motivation});
}

TEST_CASE("fits, dispositions and kinds of use can be read back from their words")
{
    for (const auto fit : all_fits) CHECK(parse_fit(to_word(fit)) == fit);
    for (const auto one : all_dispositions) CHECK(parse_disposition(to_word(one)) == one);
    for (const auto kind : all_use_kinds) CHECK(parse_use_kind(to_word(kind)) == kind);
    CHECK_FALSE(parse_disposition("misschien"));
}

} // namespace wijkspraak::inputs
