#pragma once

#include "base/clock.hpp"
#include "base/text.hpp"
#include "civic/date.hpp"
#include "features/talks/topic.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace wijkspraak::talks {

/// What happened to a talk, with its reason where one was asked for.
enum class Happening {
    added,
    left_out,
    put_back,
    invited,
    chosen,
    proposed,
    moved,
    held,
    sent,
    withdrawn,
    confirmed,
    frozen,
    reminded
};
inline constexpr std::array happenings{
    Happening::added,
    Happening::left_out,
    Happening::put_back,
    Happening::invited,
    Happening::chosen,
    Happening::proposed,
    Happening::moved,
    Happening::held,
    Happening::sent,
    Happening::withdrawn,
    Happening::confirmed,
    Happening::frozen,
    Happening::reminded};
struct Event {
    Happening what = Happening::added;
    Instant at;
    std::string role;
    std::string note = {};
};

/// What is known of how far a talk is; the state and the next step follow from it.
struct Facts {
    Instant added_at;
    std::optional<Instant> left_out_at = {};
    std::optional<Instant> invited_at = {};
    std::optional<Instant> proposed_at = {}; ///< the body asked for another date, not answered yet
    std::optional<Date> planned_on = {};
    std::optional<Instant> chosen_at = {};
    std::map<Side, Instant> ready_at = {}; ///< when a side was done preparing
    std::optional<Date> held_on = {};
    std::optional<Instant> held_at = {}; ///< when that was written down
    std::optional<Instant> sent_at = {};
    std::map<Side, Instant> confirmed_at = {};
    std::optional<Instant> frozen_at = {};
};

/// How far a talk is, in a word.
enum class State {
    added,    ///< in the round, not invited yet
    invited,  ///< the body chooses a date
    proposed, ///< it asked for another date
    planned,
    held,       ///< the report is being written
    confirming, ///< the report is with both sides
    frozen,
    left_out
};
inline constexpr std::array states{
    State::added,
    State::invited,
    State::proposed,
    State::planned,
    State::held,
    State::confirming,
    State::frozen,
    State::left_out};

/// The one thing to do now.
enum class Step {
    none,
    invite,
    choose_date,
    answer_proposal,
    prepare_as_municipality,
    prepare_as_body,
    wait_for_talk,
    hold,
    send_report,
    confirm_as_body,
    confirm_as_municipality
};
struct Next {
    Step step = Step::none;
    std::optional<Side> side = {}; ///< who is to do it
    std::optional<Date> since = {};
};

Text to_text(Happening what);
Text to_text(State state);
Text to_text(Step step);
std::string_view to_word(Happening what);
std::string_view to_word(State state);
std::optional<Happening> parse_happening(std::string_view word);
std::optional<State> parse_state(std::string_view word);

} // namespace wijkspraak::talks
