#include "base/language.hpp"
#include "civic/legal_terms.hpp"
#include "civic/term.hpp"

#include <doctest/doctest.h>

#include <array>

namespace wijkspraak {

namespace {

Date on(std::string_view day)
{
    return Date::parse(day).value();
}

Deadline ends(const Term& term, std::string_view event)
{
    return deadline_of(term, on(event), dutch_holidays());
}

std::string last_day(const Term& term, std::string_view event)
{
    return to_iso(ends(term, event).last_day);
}

} // namespace

// The vectors: the dates were worked out by hand from the law.

TEST_CASE("Awb 6:7, announced 14 November 2025: Boxing Day makes six weeks end on Monday")
{
    const auto deadline = ends(legal_terms::objection, "2025-11-14");
    CHECK(to_iso(deadline.raw_last_day) == "2025-12-26");
    CHECK(to_iso(deadline.last_day) == "2025-12-29");
    CHECK(deadline.skipped.size() == 3);
}

TEST_CASE("Awb 6:7, announced 21 November 2025: an equated day makes six weeks end on Monday")
{
    const auto deadline = ends(legal_terms::objection, "2025-11-21");
    CHECK(to_iso(deadline.raw_last_day) == "2026-01-02");
    CHECK(deadline.skipped.front().reason.ground == awt::art_3_3);
    CHECK(to_iso(deadline.last_day) == "2026-01-05");
}

TEST_CASE("Awb 6:7, announced 2 April 2026: Ascension and the Friday after it are passed over")
{
    const auto deadline = ends(legal_terms::objection, "2026-04-02");
    CHECK(to_iso(deadline.raw_last_day) == "2026-05-14");
    CHECK(to_iso(deadline.last_day) == "2026-05-18");
}

TEST_CASE("Awb 6:7, announced 23 March 2026: six weeks end on the same weekday")
{
    CHECK(last_day(legal_terms::objection, "2026-03-23") == "2026-05-04");
}

TEST_CASE("Awb 4:13, received 10 March 2026: Liberation Day makes eight weeks end a day later")
{
    const auto deadline = ends(legal_terms::decision, "2026-03-10");
    CHECK(to_iso(deadline.raw_last_day) == "2026-05-05");
    CHECK(to_iso(deadline.last_day) == "2026-05-06");
}

TEST_CASE("Awb 4:13, received 1 October 2025: eight weeks end on an ordinary Wednesday")
{
    const auto deadline = ends(legal_terms::decision, "2025-10-01");
    CHECK(to_iso(deadline.last_day) == "2025-11-26");
    CHECK(deadline.skipped.empty());
}

TEST_CASE("Awt 4, received 27 September 2025: thirteen weeks may end on a Saturday")
{
    CHECK(last_day({.number = 13, .unit = Unit::weeks}, "2025-09-27") == "2025-12-27");
}

TEST_CASE("Awb 3:16, laid open 2 March 2026: that day counts, and Sunday becomes Monday")
{
    const auto deadline = ends(legal_terms::views, "2026-03-02");
    CHECK(to_iso(deadline.raw_last_day) == "2026-04-12");
    CHECK(to_iso(deadline.last_day) == "2026-04-13");
}

TEST_CASE("Awb 3:16, laid open 23 March 2026: Sunday becomes Monday")
{
    const auto deadline = ends(legal_terms::views, "2026-03-23");
    CHECK(to_iso(deadline.raw_last_day) == "2026-05-03");
    CHECK(to_iso(deadline.last_day) == "2026-05-04");
}

TEST_CASE("Awb 4:60, year from 1 January 2027: thirteen weeks before it is 2 October")
{
    CHECK(last_day(legal_terms::yearly_application, "2027-01-01") == "2026-10-02");
}

TEST_CASE("Awb 4:15, asked 12 and completed 26 October 2026: thirteen days come on top")
{
    const std::array suspensions{suspended_until_completed(on("2026-10-12"), on("2026-10-26"))};
    const auto deadline =
        deadline_of(legal_terms::decision, on("2026-09-28"), dutch_holidays(), suspensions);
    CHECK(last_day(legal_terms::decision, "2026-09-28") == "2026-11-23");
    CHECK(to_iso(deadline.raw_last_day) == "2026-12-06");
    CHECK(to_iso(deadline.last_day) == "2026-12-07");
}

// The vectors of the penalty and of King's Day stand in penalty_test.cpp and holidays_test.cpp.

TEST_CASE("a term in months ends on the day with the same number")
{
    CHECK(last_day({.number = 1, .unit = Unit::months}, "2026-01-15") == "2026-02-16"); // a Sunday
    CHECK(last_day({.number = 2, .unit = Unit::months}, "2026-07-15") == "2026-09-15");
}

TEST_CASE("a term in months ends on the last day of a month that is too short")
{
    const Term month{.number = 1, .unit = Unit::months};
    CHECK(to_iso(ends(month, "2026-01-31").raw_last_day) == "2026-02-28");
    CHECK(to_iso(ends(month, "2028-01-31").raw_last_day) == "2028-02-29");

    const Term from_the_day{.number = 1, .unit = Unit::months, .start = Start::same_day};
    CHECK(to_iso(ends(from_the_day, "2026-03-01").raw_last_day) == "2026-03-31");
    CHECK(to_iso(ends(from_the_day, "2026-01-31").raw_last_day) == "2026-02-28");
}

TEST_CASE("a term in years ends on the day with the same date")
{
    CHECK(last_day({.number = 5, .unit = Unit::years}, "2026-06-30") == "2031-06-30");
    CHECK(last_day({.number = 1, .unit = Unit::years}, "2028-02-29") == "2029-02-28");
}

TEST_CASE("a term may count back in days, months and years")
{
    using enum Direction;
    CHECK(
        last_day({.number = 10, .unit = Unit::days, .direction = backwards}, "2026-03-20") ==
        "2026-03-10"
    );
    CHECK(
        last_day({.number = 3, .unit = Unit::months, .direction = backwards}, "2026-05-31") ==
        "2026-02-28"
    );
    CHECK(
        last_day({.number = 1, .unit = Unit::years, .direction = backwards}, "2028-02-29") ==
        "2027-02-28"
    );
    CHECK(
        last_day(
            {.number = 1, .unit = Unit::weeks, .start = Start::same_day, .direction = backwards},
            "2026-03-20"
        ) == "2026-03-14"
    );
}

TEST_CASE("Awt 1(2) leaves a term that counts back on a Sunday or a holiday")
{
    const Term ten_days{.number = 10, .unit = Unit::days, .direction = Direction::backwards};
    CHECK(last_day(ten_days, "2026-03-18") == "2026-03-08"); // a Sunday
    CHECK(last_day(ten_days, "2026-05-15") == "2026-05-05"); // Liberation Day
}

TEST_CASE("Awt 4 lets a term move up to twelve weeks, ninety days and three months")
{
    // All three end on a Saturday or Sunday.
    CHECK(last_day({.number = 12, .unit = Unit::weeks}, "2026-03-07") == "2026-06-01");
    CHECK(last_day({.number = 90, .unit = Unit::days}, "2026-03-02") == "2026-06-01");
    CHECK(last_day({.number = 3, .unit = Unit::months}, "2026-03-13") == "2026-06-15");
}

TEST_CASE("Awt 4 keeps a term where it ends beyond ninety days, three months, or in years")
{
    CHECK(last_day({.number = 91, .unit = Unit::days}, "2026-03-01") == "2026-05-31");
    CHECK(last_day({.number = 4, .unit = Unit::months}, "2026-03-14") == "2026-07-14");
    CHECK(last_day({.number = 4, .unit = Unit::months}, "2026-03-12") == "2026-07-12"); // a Sunday
    CHECK(last_day({.number = 1, .unit = Unit::years}, "2026-03-13") == "2027-03-13"); // a Saturday
}

TEST_CASE("Awt 2 gives three days before Easter two ordinary days")
{
    // From Thursday: Good Friday, Saturday, Easter Sunday and Monday are passed over.
    const Term three_days{.number = 3, .unit = Unit::days};
    CHECK(last_day(three_days, "2026-04-02") == "2026-04-08");
    CHECK(last_day(three_days, "2026-03-02") == "2026-03-05");
}

TEST_CASE("Awt 2 leaves two days before Easter alone, so that only Awt 1 moves them")
{
    CHECK(last_day({.number = 2, .unit = Unit::days}, "2026-04-02") == "2026-04-07");
}

TEST_CASE("Awt 2 makes a term that counts back longer too")
{
    const Term three_days{.number = 3, .unit = Unit::days, .direction = Direction::backwards};
    CHECK(last_day(three_days, "2026-04-07") == "2026-04-01");
    CHECK(last_day(three_days, "2026-03-05") == "2026-03-02");
}

TEST_CASE("Gemeentewet 145 lets an ordinance keep a term where it ends")
{
    const Term two_weeks{.number = 2, .unit = Unit::weeks};
    auto opted_out = two_weeks;
    opted_out.terms_act = TermsAct::opted_out;
    CHECK(last_day(two_weeks, "2026-03-07") == "2026-03-23");
    CHECK(last_day(opted_out, "2026-03-07") == "2026-03-21");
}

TEST_CASE("Awt 4 leaves terms for publishing a regulation alone")
{
    CHECK(
        last_day(
            {.number = 8, .unit = Unit::days, .terms_act = TermsAct::publication}, "2026-03-06"
        ) == "2026-03-14"
    );
}

TEST_CASE("the last day is still in time, the day after it is not")
{
    const auto deadline = ends(legal_terms::objection, "2025-11-14");
    CHECK_FALSE(deadline.is_overdue_on(on("2025-12-26")));
    CHECK_FALSE(deadline.is_overdue_on(on("2025-12-29")));
    CHECK(deadline.is_overdue_on(on("2025-12-30")));
}

TEST_CASE("a day before 1 November moves or stays, as the regulation says")
{
    const auto last_before = [](std::string_view day, FixedDays fixed_days) {
        return to_iso(deadline_before(on(day), fixed_days, {}, dutch_holidays()).last_day);
    };
    CHECK(last_before("2026-10-01", FixedDays::lenient) == "2026-09-30"); // an ordinary Wednesday
    CHECK(last_before("2026-11-01", FixedDays::lenient) == "2026-11-02"); // from a Saturday
    CHECK(last_before("2026-11-01", FixedDays::strict) == "2026-10-31");
}

TEST_CASE("a day in a year whose holidays are not decreed yet comes with a warning")
{
    CHECK(ends(legal_terms::objection, "2028-10-02").warning.empty());
    CHECK_FALSE(ends(legal_terms::objection, "2028-12-01").warning.empty());
    CHECK_FALSE(ends(legal_terms::objection, "2022-05-02").warning.empty());
    // Saturday 30 December 2028 moves into 2029.
    CHECK_FALSE(ends(legal_terms::objection, "2028-11-18").warning.empty());
    // A long term does not look at holidays, so nothing can change.
    CHECK(ends({.number = 2, .unit = Unit::years}, "2028-12-01").warning.empty());
}

TEST_CASE("the terms of law name the provision that sets them")
{
    CHECK(legal_terms::objection.ground == awb::art_6_7);
    CHECK(legal_terms::objection.start_ground == awb::art_6_8_1);
    CHECK(legal_terms::decision.ground == awb::art_4_13);
    CHECK(legal_terms::views.ground == awb::art_3_16_1);
    CHECK(legal_terms::views.start_ground == awb::art_3_16_2);
    CHECK(legal_terms::yearly_application.ground == awb::art_4_60);
}

} // namespace wijkspraak
