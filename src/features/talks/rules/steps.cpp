#include "civic/zone.hpp"
#include "features/talks/rules.hpp"

#include <algorithm>

namespace wijkspraak::talks {

namespace {

bool has(const std::map<Side, Instant>& moments, Side side)
{
    return moments.contains(side);
}

Next to_do(Step step, Side side, Instant since)
{
    return {.step = step, .side = side, .since = day_of(since)};
}

/// What comes before a talk of which the date is known.
Next before_talk(const Facts& facts, Date today)
{
    const auto chosen = facts.chosen_at.value_or(facts.added_at);
    if (*facts.planned_on <= today)
        return {.step = Step::hold, .side = Side::municipality, .since = facts.planned_on};
    if (not has(facts.ready_at, Side::municipality))
        return to_do(Step::prepare_as_municipality, Side::municipality, chosen);
    if (not has(facts.ready_at, Side::body))
        return to_do(Step::prepare_as_body, Side::body, chosen);
    const auto ready =
        std::max(facts.ready_at.at(Side::body), facts.ready_at.at(Side::municipality));
    return {.step = Step::wait_for_talk, .side = {}, .since = day_of(std::max(ready, chosen))};
}

Next while_confirming(const Facts& facts)
{
    if (not has(facts.confirmed_at, Side::body))
        return to_do(Step::confirm_as_body, Side::body, *facts.sent_at);
    return to_do(Step::confirm_as_municipality, Side::municipality, *facts.sent_at);
}

} // namespace

State state_of(const Facts& facts)
{
    if (facts.frozen_at) return State::frozen;
    if (facts.left_out_at) return State::left_out;
    if (facts.sent_at) return State::confirming;
    if (facts.held_on) return State::held;
    if (facts.planned_on) return State::planned;
    if (facts.proposed_at) return State::proposed;
    return facts.invited_at ? State::invited : State::added;
}

Next next_step(const Facts& facts, Date today)
{
    switch (state_of(facts)) {
    case State::added: return to_do(Step::invite, Side::municipality, facts.added_at);
    case State::invited: return to_do(Step::choose_date, Side::body, *facts.invited_at);
    case State::proposed:
        return to_do(Step::answer_proposal, Side::municipality, *facts.proposed_at);
    case State::planned: return before_talk(facts, today);
    case State::held:
        return to_do(Step::send_report, Side::municipality, facts.held_at.value_or(facts.added_at));
    case State::confirming: return while_confirming(facts);
    case State::frozen:
    case State::left_out: break;
    }
    return {};
}

bool may_write(const Facts& facts, Voice voice)
{
    const auto state = state_of(facts);
    if (state == State::confirming or state == State::frozen or state == State::left_out)
        return false;
    return voice == Voice::talk or state != State::held;
}

bool may_plan(const Facts& facts)
{
    const auto state = state_of(facts);
    return state == State::invited or state == State::proposed or state == State::planned;
}

bool may_confirm(const Facts& facts, Side side)
{
    return state_of(facts) == State::confirming and not has(facts.confirmed_at, side);
}

bool may_leave_out(const Facts& facts)
{
    return not facts.held_on and not facts.left_out_at;
}

Text why_not_sent(const Facts& facts, const Sheets& sheets)
{
    if (not facts.held_on) return t("Leg eerst vast wanneer het gesprek was en wie erbij waren.");
    const bool has_words = std::ranges::any_of(topics, [&](Topic topic) {
        return not words_in(sheets, Voice::talk, topic).empty();
    });
    if (not has_words) return t("Schrijf eerst op wat er besproken is.");
    return {};
}

levels::Side wanted_by(Wish body, Wish municipality, std::optional<levels::Direction> direction)
{
    if (direction == levels::Direction::down) {
        if (body != Wish::step_back) return levels::Side::municipality;
        return municipality == Wish::step_back ? levels::Side::both : levels::Side::body;
    }
    const bool is_moving = body == Wish::step_up or body == Wish::step_back;
    const bool other_moves = municipality == Wish::step_up or municipality == Wish::step_back;
    if (is_moving and not other_moves) return levels::Side::body;
    if (other_moves and not is_moving) return levels::Side::municipality;
    return levels::Side::both;
}

} // namespace wijkspraak::talks
