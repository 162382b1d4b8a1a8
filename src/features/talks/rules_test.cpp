#include "civic/zone.hpp"
#include "features/talks/rules.hpp"

#include <doctest/doctest.h>

namespace wijkspraak::talks {

namespace {

constexpr std::int64_t one_day = 24 * one_hour;
constexpr Instant start{1'772'438'400'000}; ///< 2 March 2026, nine in the morning

constexpr Instant day(int number)
{
    return start + number * one_day;
}

Date on(int number)
{
    return day_of(day(number));
}

Facts invited()
{
    return {.added_at = day(0), .invited_at = day(1)};
}

Facts planned_for(int number)
{
    auto facts = invited();
    facts.planned_on = on(number);
    facts.chosen_at = day(3);
    return facts;
}

Facts held()
{
    auto facts = planned_for(20);
    facts.held_on = on(20);
    facts.held_at = day(20);
    return facts;
}

Facts sent()
{
    auto facts = held();
    facts.sent_at = day(21);
    return facts;
}

} // namespace

TEST_CASE("a talk that was added is to be invited, then the body chooses a date")
{
    const Facts added{.added_at = day(0)};
    CHECK(state_of(added) == State::added);
    CHECK(next_step(added, on(5)).step == Step::invite);
    CHECK(next_step(added, on(5)).since == on(0));

    const auto next = next_step(invited(), on(5));
    CHECK(next.step == Step::choose_date);
    CHECK(next.side == Side::body);
    CHECK(next.since == on(1));
}

TEST_CASE("when the body asks for another date, it is up to the municipality")
{
    auto facts = invited();
    facts.proposed_at = day(2);
    CHECK(state_of(facts) == State::proposed);
    CHECK(next_step(facts, on(5)).side == Side::municipality);
}

TEST_CASE("before the talk both prepare, and on the day it is held")
{
    auto facts = planned_for(20);
    CHECK(next_step(facts, on(10)).step == Step::prepare_as_municipality);
    facts.ready_at[Side::municipality] = day(5);
    CHECK(next_step(facts, on(10)).step == Step::prepare_as_body);
    facts.ready_at[Side::body] = day(8);
    CHECK(next_step(facts, on(10)).step == Step::wait_for_talk);
    CHECK_FALSE(next_step(facts, on(10)).side);
    CHECK(next_step(facts, on(10)).since == on(8));
    CHECK(next_step(facts, on(20)).step == Step::hold);
}

TEST_CASE("a report waits for each side, and silence leaves it waiting")
{
    CHECK(next_step(held(), on(21)).step == Step::send_report);
    auto facts = sent();
    CHECK(next_step(facts, on(400)).step == Step::confirm_as_body);
    CHECK(state_of(facts) == State::confirming);
    facts.confirmed_at[Side::body] = day(23);
    CHECK(next_step(facts, on(400)).step == Step::confirm_as_municipality);
    facts.frozen_at = day(24);
    CHECK(next_step(facts, on(400)).step == Step::none);
}

TEST_CASE("what was left out asks nothing of anybody")
{
    auto facts = invited();
    facts.left_out_at = day(4);
    CHECK(state_of(facts) == State::left_out);
    CHECK(next_step(facts, on(9)).step == Step::none);
    CHECK_FALSE(may_leave_out(facts));
    CHECK(may_leave_out(invited()));
    CHECK_FALSE(may_leave_out(held()));
}

TEST_CASE("sides write until the talk, the talk is written until the report is sent")
{
    CHECK(may_write(planned_for(20), Voice::body));
    CHECK_FALSE(may_write(held(), Voice::body));
    CHECK(may_write(held(), Voice::talk));
    CHECK_FALSE(may_write(sent(), Voice::talk));
    CHECK(may_plan(planned_for(20)));
    CHECK_FALSE(may_plan(held()));
    CHECK_FALSE(may_plan({.added_at = day(0)}));
}

TEST_CASE("a side confirms once, and only a report that was sent")
{
    CHECK_FALSE(may_confirm(held(), Side::body));
    auto facts = sent();
    CHECK(may_confirm(facts, Side::body));
    facts.confirmed_at[Side::body] = day(22);
    CHECK_FALSE(may_confirm(facts, Side::body));
    CHECK(may_confirm(facts, Side::municipality));
}

TEST_CASE("a report is sent when it says when the talk was and what was said")
{
    Sheets sheets;
    CHECK_FALSE(why_not_sent(planned_for(20), sheets).empty());
    CHECK_FALSE(why_not_sent(held(), sheets).empty());
    sheets[Voice::talk].words[Topic::wishes] = "Een buurtfeest.";
    CHECK(why_not_sent(held(), sheets).empty());
}

TEST_CASE("who wanted a level follows from what each side wished")
{
    using levels::Direction;
    CHECK(wanted_by(Wish::step_up, Wish::stay, Direction::up) == levels::Side::body);
    CHECK(wanted_by(Wish::none_yet, Wish::step_up, Direction::up) == levels::Side::municipality);
    CHECK(wanted_by(Wish::step_up, Wish::step_up, Direction::up) == levels::Side::both);
    CHECK(wanted_by(Wish::stay, Wish::stay, std::nullopt) == levels::Side::both);
}

TEST_CASE("a lower level is the wish of the body only if it said so itself")
{
    const auto down = levels::Direction::down;
    CHECK(wanted_by(Wish::step_back, Wish::stay, down) == levels::Side::body);
    CHECK(wanted_by(Wish::step_back, Wish::step_back, down) == levels::Side::both);
    CHECK(wanted_by(Wish::stay, Wish::stay, down) == levels::Side::municipality);
    CHECK(wanted_by(Wish::none_yet, Wish::step_back, down) == levels::Side::municipality);
}

TEST_CASE("a body that chose no date is reminded every two weeks")
{
    CHECK(reminders_by(invited(), 14, on(14)).empty());
    REQUIRE(reminders_by(invited(), 14, on(15)).size() == 1);
    CHECK(reminders_by(invited(), 14, on(15)).front().on == on(15));
    CHECK(reminders_by(invited(), 14, on(28)).front().on == on(15));
    CHECK(reminders_by(invited(), 14, on(29)).front().on == on(29));
}

TEST_CASE("both hear of the talk a week ahead, but not of a date chosen within that week")
{
    CHECK(reminders_by(planned_for(20), 14, on(12)).empty());
    CHECK(reminders_by(planned_for(20), 14, on(13)).size() == 2);
    CHECK(reminders_by(planned_for(20), 14, on(20)).empty());
    CHECK(reminders_by(planned_for(8), 14, on(4)).empty());
}

TEST_CASE("who does not confirm within the term is reminded, who did is not")
{
    auto facts = sent();
    CHECK(reminders_by(facts, 14, on(34)).empty());
    CHECK(reminders_by(facts, 14, on(35)).size() == 2);
    CHECK(reminders_by(facts, 5, on(26)).size() == 2);
    facts.confirmed_at[Side::municipality] = day(25);
    const auto reminders = reminders_by(facts, 14, on(35));
    REQUIRE(reminders.size() == 1);
    CHECK(reminders.front().side == Side::body);
    CHECK(cause_of(TalkId{7}, reminders.front()) == "talk:7:confirm:wijkorgaan:2026-04-06");
}

namespace {

std::vector<Listed> three()
{
    return {
        {0, "Wijkraad Zuid",      State::frozen,  {},                                      on(3)},
        {1, "Buurtkring Oost",    State::invited, {Step::choose_date, Side::body, on(9)},  {}   },
        {2, "Dorpsraad Lonneker", State::planned, {Step::hold, Side::municipality, on(4)}, on(4)}
    };
}

std::size_t first_of(const Search& search)
{
    return found(three(), search).front().index;
}

} // namespace

TEST_CASE("a list shows what waits longest first, or goes by name or date")
{
    CHECK(first_of({}) == 2);
    CHECK(first_of({.order = Order::by_name}) == 1);
    CHECK(first_of({.order = Order::by_date}) == 0);
    CHECK(found(three(), {.words = "zuid"}).size() == 1);
    CHECK(found(three(), {.state = State::planned}).front().index == 2);
    CHECK(found(three(), {.waits_for = Side::body}).front().index == 1);
    CHECK(found(three(), {.words = "centrum"}).empty());
}

TEST_CASE("the figures of a round count each talk once in its state")
{
    const auto counts = counts_of(three());
    CHECK(counts.taking_part == 3);
    CHECK(counts.held == 1);
    CHECK(counts.states.at(State::invited) == 1);
    CHECK(counts.waits.at(Side::municipality) == 1);
}

} // namespace wijkspraak::talks
