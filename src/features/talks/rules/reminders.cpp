#include "civic/zone.hpp"
#include "features/talks/rules.hpp"

#include <algorithm>

namespace wijkspraak::talks {

namespace {

using std::chrono::days;

constexpr days between{14};
constexpr days ahead{7};

/// The last day by today of those that begin on `first` and come every two weeks.
std::optional<Date> last_of(Date first, Date today)
{
    if (today < first) return std::nullopt;
    return first + ((today - first) / between) * between;
}

std::string_view word_of(Reminding what)
{
    switch (what) {
    case Reminding::choose_date: return "choose";
    case Reminding::talk_ahead: return "ahead";
    case Reminding::confirm: return "confirm";
    }
    return {};
}

std::vector<Reminder> to_choose(const Facts& facts, Date today)
{
    const auto on = last_of(day_of(*facts.invited_at) + between, today);
    if (not on) return {};
    return {
        {Reminding::choose_date, Side::body, *on}
    };
}

std::vector<Reminder> of_talk(const Facts& facts, Date today)
{
    const auto on = *facts.planned_on - ahead;
    // A date that was chosen within the week needs no reminder of it.
    const bool is_news = day_of(facts.chosen_at.value_or(facts.added_at)) < on;
    if (today < on or today >= *facts.planned_on or not is_news) return {};
    return {
        {Reminding::talk_ahead, Side::body,         on},
        {Reminding::talk_ahead, Side::municipality, on}
    };
}

/// Silence is no consent: whoever does not answer is asked again, as long as it takes.
std::vector<Reminder> to_confirm(const Facts& facts, int answer_days, Date today)
{
    const auto on = last_of(day_of(*facts.sent_at) + days{answer_days}, today);
    if (not on) return {};
    std::vector<Reminder> all;
    for (const auto side : both_sides)
        if (not facts.confirmed_at.contains(side)) all.push_back({Reminding::confirm, side, *on});
    return all;
}

} // namespace

std::vector<Reminder> reminders_by(const Facts& facts, int answer_days, Date today)
{
    switch (state_of(facts)) {
    case State::invited: return to_choose(facts, today);
    case State::planned: return of_talk(facts, today);
    case State::confirming: return to_confirm(facts, answer_days, today);
    default: return {};
    }
}

std::string cause_of(TalkId talk, const Reminder& reminder)
{
    return "talk:" + std::to_string(talk.value()) + ":" + std::string{word_of(reminder.what)} +
           ":" + std::string{to_word(reminder.side)} + ":" + to_iso(reminder.on);
}

} // namespace wijkspraak::talks
