#include "base/language.hpp"
#include "features/actions/rules.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::actions {

namespace {

Date day(std::string_view iso)
{
    return Date::parse(iso).value();
}

/// Fatma's unit repairs the crossing by the first of March.
Action crossing(std::string_view due = "2026-03-01")
{
    return {
        {.what = "De oversteek bij de school is veilig",
         .owner = {.unit = "Beheer openbare ruimte", .account = 2},
         .due = Dated::parse(due),
         .promised_on = day("2026-01-05")},
        ActionId{12                      }
    };
}

Action with(Action action, Status status)
{
    action.status = status;
    return action;
}

std::string said(const Text& text)
{
    return Language::dutch().say(text);
}

/// The days on which reminders go, in the order in which they do.
std::vector<std::string> days_of_reminders(const Action& action, Date from, int days)
{
    std::vector<std::string> all;
    for (auto today = from; today < from + std::chrono::days{days};
         today = today + std::chrono::days{1}) {
        const auto reminder = reminder_by(action, today);
        if (reminder and (all.empty() or all.back() != to_iso(reminder->on)))
            all.push_back(to_iso(reminder->on));
    }
    return all;
}

} // namespace

TEST_CASE("an action is late from the day after its last day on, and not on the day itself")
{
    CHECK_FALSE(is_late(crossing(), day("2026-03-01")));
    CHECK(is_late(crossing(), day("2026-03-02")));
}

TEST_CASE("what must be done in March or in 2026 is late when that is over")
{
    CHECK_FALSE(is_late(crossing("2026-03"), day("2026-03-31")));
    CHECK(is_late(crossing("2026-03"), day("2026-04-01")));
    CHECK_FALSE(is_late(crossing("2026"), day("2026-12-31")));
    CHECK(is_late(crossing("2026"), day("2027-01-01")));
}

TEST_CASE("what is done, dropped or has no date is never late")
{
    const auto later = day("2027-01-01");
    CHECK(is_late(with(crossing(), Status::under_way), later));
    CHECK_FALSE(is_late(with(crossing(), Status::done), later));
    CHECK_FALSE(is_late(with(crossing(), Status::dropped), later));
    auto without_date = crossing();
    without_date.due.reset();
    CHECK_FALSE(is_late(without_date, later));
    CHECK(lateness(without_date, later).empty());
}

TEST_CASE("how late it is, is said in days, then in weeks, then in whole months")
{
    CHECK(said(lateness(crossing(), day("2026-03-02"))) == "1 dag te laat");
    CHECK(said(lateness(crossing(), day("2026-03-14"))) == "13 dagen te laat");
    CHECK(said(lateness(crossing(), day("2026-03-15"))) == "2 weken te laat");
    CHECK(said(lateness(crossing(), day("2026-05-31"))) == "13 weken te laat");
    CHECK(said(lateness(crossing(), day("2026-06-01"))) == "3 maanden te laat");
    CHECK(said(lateness(crossing(), day("2027-05-15"))) == "14 maanden te laat");
}

TEST_CASE("the owner is reminded two weeks ahead, on the day after, and every four weeks")
{
    CHECK(
        days_of_reminders(crossing(), day("2026-02-01"), 100) ==
        std::vector<std::string>{"2026-02-15", "2026-03-02", "2026-03-30", "2026-04-27"}
    );
}

TEST_CASE("after two months without a server only the last reminder goes")
{
    const auto reminder = reminder_by(crossing(), day("2026-04-29"));
    REQUIRE(reminder);
    CHECK(reminder->on == day("2026-04-27"));
    CHECK(reminder->is_late);
}

TEST_CASE("nobody is reminded of what is done, dropped, or has no date")
{
    CHECK_FALSE(reminder_by(with(crossing(), Status::done), day("2026-03-02")));
    CHECK_FALSE(reminder_by(with(crossing(), Status::dropped), day("2026-03-02")));
    auto without_date = crossing();
    without_date.due.reset();
    CHECK_FALSE(reminder_by(without_date, day("2026-03-02")));
    CHECK_FALSE(next_reminder(without_date, day("2026-03-02")));
}

TEST_CASE("the page says when the next reminder goes")
{
    CHECK(next_reminder(crossing(), day("2026-02-01")) == day("2026-02-15"));
    CHECK(next_reminder(crossing(), day("2026-02-15")) == day("2026-03-02"));
    CHECK(next_reminder(crossing(), day("2026-03-02")) == day("2026-03-30"));
    CHECK(next_reminder(crossing(), day("2026-04-29")) == day("2026-05-25"));
}

TEST_CASE("another owner and another date are reminded anew")
{
    const auto today = day("2026-03-02");
    const auto reminder = reminder_by(crossing(), today).value();
    const auto cause = cause_of(crossing(), reminder);
    CHECK(cause == "action:12:2:2026-03-01:2026-03-02");
    auto handed_over = crossing();
    handed_over.owner.account = 3;
    CHECK(cause_of(handed_over, reminder) != cause);
    auto moved = crossing("2026-03-16");
    CHECK(cause_of(moved, reminder_by(moved, today).value()) != cause);
}

TEST_CASE("each action has one next step, and being late comes before all")
{
    const auto today = day("2026-02-20");
    auto action = crossing();
    CHECK(next_step(action, day("2026-03-02")) == NextStep::mend);
    CHECK(next_step(action, today) == NextStep::begin);
    CHECK(next_step(with(action, Status::under_way), today) == NextStep::finish);
    CHECK(next_step(with(action, Status::done), today) == NextStep::none);
    action.owner.account.reset();
    CHECK(next_step(action, today) == NextStep::assign);
    action.due.reset();
    CHECK(next_step(action, today) == NextStep::date);
}

TEST_CASE("what is done stays done until it is opened again")
{
    const auto done = with(crossing(), Status::done);
    for (const auto deed : {Deed::noted, Deed::moved, Deed::done, Deed::dropped}) {
        CHECK(status_after(crossing(), deed));
        const auto refused = status_after(done, deed);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().now == Status::done);
    }
    CHECK(status_after(done, Deed::reopened).value() == Status::under_way);
    CHECK_FALSE(status_after(crossing(), Deed::reopened));
}

TEST_CASE("telling how far it is means that it has begun, and a new date changes nothing else")
{
    CHECK(status_after(crossing(), Deed::noted).value() == Status::under_way);
    CHECK(status_after(crossing(), Deed::moved).value() == Status::open);
    CHECK(status_after(crossing(), Deed::done).value() == Status::done);
    CHECK(status_after(crossing(), Deed::dropped).value() == Status::dropped);
}

TEST_CASE("one unit stays one, however its name is typed")
{
    const std::vector<std::string> units{"Stadsdeelmanagement", "Beheer"};
    CHECK(known_unit(units, "stadsdeelmanagement") == "Stadsdeelmanagement");
    CHECK(known_unit(units, "Griffie") == "Griffie");
}

TEST_CASE("a long promise is cut after a whole word")
{
    CHECK(shortened("Een zebrapad", 20) == "Een zebrapad");
    CHECK(shortened("Een zebrapad bij de school", 14) == "Een zebrapad …");
    CHECK(shortened("ééééé", 5) == "éé …");
}

} // namespace wijkspraak::actions
