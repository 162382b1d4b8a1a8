#pragma once

#include "features/talks/talk.hpp"

/// How far a talk is, what comes next and who is reminded.
namespace wijkspraak::talks {

State state_of(const Facts& facts);
Next next_step(const Facts& facts, Date today);

/// Whether the text of the preparation and of the talk can still be changed: not while the report
/// is with both sides, and never once it is frozen.
bool may_write(const Facts& facts, Voice voice);
bool may_plan(const Facts& facts); ///< choose, propose or move a date
bool may_confirm(const Facts& facts, Side side);
bool may_leave_out(const Facts& facts); ///< not once the talk was held

/// Why the report cannot be sent yet; empty when it can.
Text why_not_sent(const Facts& facts, const Sheets& sheets);

/// Who wanted the level that was agreed, by what each side wished beforehand; `direction` is where
/// it leads from the level before, if it leads anywhere. A lower level is the wish of the body only
/// if it said so itself: agreeing in a talk takes no right away that Awb 4:51 gives.
levels::Side wanted_by(Wish body, Wish municipality, std::optional<levels::Direction> direction);

/// A reminder of what a side is to do for a talk.
enum class Reminding { choose_date, talk_ahead, confirm };
struct Reminder {
    Reminding what = Reminding::choose_date;
    Side side = Side::body;
    Date on; ///< the day from which on it goes
};
/// The reminders that should have gone by today, of each kind only the last: to choose a date every
/// two weeks, of the talk a week ahead, to confirm the report when the term is over and every two
/// weeks from then on.
std::vector<Reminder> reminders_by(const Facts& facts, int answer_days, Date today);
/// What a reminder is known by, so that it goes once.
std::string cause_of(TalkId talk, const Reminder& reminder);

/// A talk of a round by what its list is searched and sorted by.
struct Listed {
    std::size_t index = 0; ///< of the talk
    std::string name;      ///< of the body
    State state = State::added;
    Next next = {};
    std::optional<Date> planned_on = {};
};
enum class Order { waiting, by_name, by_date };
inline constexpr std::array orders{Order::waiting, Order::by_name, Order::by_date};
/// What the list of a round was asked for.
struct Search {
    std::string words = {};
    std::optional<State> state = {};
    std::optional<Side> waits_for = {};
    Order order = Order::waiting;
};
std::vector<Listed> found(std::vector<Listed> all, const Search& search);

Text to_text(Order order);
std::string_view to_word(Order order);
std::optional<Order> parse_order(std::string_view word);

/// How many talks of a round are in each state and wait for each side.
struct Counts {
    std::map<State, int> states = {};
    std::map<Side, int> waits = {};
    int taking_part = 0;
    int held = 0; ///< whatever came of it since
};
Counts counts_of(const std::vector<Listed>& all);

} // namespace wijkspraak::talks
