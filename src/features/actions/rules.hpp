#pragma once

#include "base/result.hpp"
#include "features/actions/action.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::actions {

/// Not done and not dropped.
bool is_running(Status status);

/// Whether it should have been done before today. The last day itself is still in time, and of a
/// month or a year that is its last day. Without a date nothing is late.
bool is_late(const Action& action, Date today);

/// "1 dag te laat", "3 weken te laat"; empty when it is not late.
Text lateness(const Action& action, Date today);

/// "op 1 maart 2026", "in maart 2026"
Text on_or_in(const Dated& dated);

/// The one thing to do now about an action.
enum class NextStep {
    none,
    mend,   ///< it is late: say that it is done, or agree on a new date
    date,   ///< agree on a date
    assign, ///< nobody is reminded
    begin,
    finish
};
NextStep next_step(const Action& action, Date today);
Text to_text(NextStep step);

/// A reminder to whoever an action is in the name of.
struct Reminder {
    Date on; ///< the day from which on it goes
    bool is_late = false;
};

/// The last reminder that should have gone by today: two weeks ahead, on the day after the last
/// day, and every four weeks from then on. After a time without server only the last one goes.
std::optional<Reminder> reminder_by(const Action& action, Date today);

/// When the next one goes after today.
std::optional<Date> next_reminder(const Action& action, Date today);

/// What a reminder is known by, so that it goes once: another owner or another date is reminded
/// anew.
std::string cause_of(const Action& action, const Reminder& reminder);

/// Why something cannot be told about an action.
struct Refusal {
    Status now; ///< done or dropped already; or running, when it is opened again
};

/// How an action stands once this is told about it.
Result<Status, Refusal> status_after(const Action& action, Deed deed);

/// How a unit is written on the list already, whatever capitals and accents it was typed with now,
/// so that one unit does not become two.
std::string known_unit(const std::vector<std::string>& units, std::string_view typed);

/// At most so many bytes of a long text, to the end of a word, with a mark that there is more.
std::string shortened(std::string_view text, std::size_t most);

} // namespace wijkspraak::actions
