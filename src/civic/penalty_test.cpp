#include "base/language.hpp"
#include "civic/legal_terms.hpp"
#include "civic/penalty.hpp"

#include <doctest/doctest.h>

namespace wijkspraak {

namespace {

using std::chrono::days;

Date on(std::string_view day)
{
    return Date::parse(day).value();
}

/// A decision that had to be there by Wednesday 26 November 2025.
Penalty penalty_after_notice(std::string_view notice_received_on)
{
    const auto decision = deadline_of(legal_terms::decision, on("2025-10-01"), dutch_holidays());
    return penalty_for(decision, on(notice_received_on), dutch_holidays());
}

} // namespace

TEST_CASE("Awb 4:17(1) and (2): forty-two days make 1,442 euros and no more")
{
    CHECK(penalty_after(days{42}) == 1'442_eur);
    CHECK(penalty_after(days{43}) == 1'442_eur);
    CHECK(penalty_after(days{400}) == 1'442_eur);
}

TEST_CASE("Awb 4:17(2): the penalty rises after fourteen and after twenty-eight days")
{
    CHECK(penalty_after(days{0}) == 0_eur);
    CHECK(penalty_after(days{-3}) == 0_eur);
    CHECK(penalty_after(days{1}) == 23_eur);
    CHECK(penalty_after(days{14}) == 322_eur);
    CHECK(penalty_after(days{15}) == 357_eur);
    CHECK(penalty_after(days{28}) == 812_eur);
    CHECK(penalty_after(days{29}) == 857_eur);
}

TEST_CASE("Awb 4:17(3): the penalty starts when two weeks have passed after the notice")
{
    const auto penalty = penalty_after_notice("2025-12-01");
    CHECK(to_iso(penalty.first_day) == "2025-12-16");
    CHECK(penalty.owed_on(on("2025-12-15")) == 0_eur);
    CHECK(penalty.owed_on(on("2025-12-16")) == 23_eur);
}

TEST_CASE("Awb 4:17(3): a notice that comes early starts nothing before the term is over")
{
    CHECK(to_iso(penalty_after_notice("2025-11-20").first_day) == "2025-12-11");
}

TEST_CASE("Awb 4:17(1): the forty-two days run through weekends and holidays")
{
    const auto penalty = penalty_after_notice("2025-12-01");
    CHECK(to_iso(penalty.last_day) == "2026-01-26");
    CHECK(penalty.last_day - penalty.first_day == days{41});
    CHECK(penalty.owed_on(penalty.last_day) == 1'442_eur);
    CHECK(penalty.owed_on(on("2027-01-01")) == 1'442_eur);

    const auto to_a_saturday = penalty_after_notice("2025-12-27"); // two weeks from a Saturday
    CHECK(to_iso(to_a_saturday.first_day) == "2026-01-13");
    CHECK(to_iso(penalty_after_notice("2025-11-29").last_day) == "2026-01-26");
}

TEST_CASE("each sentence about a penalty rests on its provision")
{
    const auto explanation = penalty_after_notice("2025-12-01").explanation;
    const auto rests_on = [&](std::size_t from_the_end, const Article& article) {
        return explanation.at(explanation.size() - from_the_end).arguments().back() ==
               to_text(article);
    };
    CHECK(rests_on(3, awb::art_4_17_3));
    CHECK(rests_on(2, awb::art_4_17_2));
    CHECK(rests_on(1, awb::art_4_17_1));
}

TEST_CASE("a penalty says what it is, from when and how much")
{
    const auto explanation = penalty_after_notice("2025-12-01").explanation;
    const auto said = [&](std::size_t from_the_end) {
        return Language::dutch().say(explanation.at(explanation.size() - from_the_end));
    };
    CHECK(
        said(3) == "De gemeente betaalt een dwangsom voor elke dag vanaf dinsdag 16 december 2025 "
                   "(artikel 4:17, derde lid, Awb)."
    );
    CHECK(
        said(2) == "Dat is 14 dagen € 23,00, dan 14 dagen € 35,00, dan 14 dagen € 45,00 per dag "
                   "(artikel 4:17, tweede lid, Awb)."
    );
    CHECK(
        said(1) == "Na 42 dagen stopt het, op maandag 26 januari 2026. Samen is dat € 1.442,00 "
                   "(artikel 4:17, eerste lid, Awb)."
    );
}

} // namespace wijkspraak
