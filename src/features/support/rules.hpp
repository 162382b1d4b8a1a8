#pragma once

#include "base/result.hpp"
#include "features/support/contact.hpp"
#include "features/support/request.hpp"

#include <vector>

namespace wijkspraak::support {

/// Not done, not refused and not withdrawn.
bool is_open(State state);

/// Whether it waits for the municipality.
bool waits(State state);

/// Why something cannot be told about a request.
struct Refusal {
    State now;
};
Text to_text(const Refusal& refusal);

/// How a request stands once this is told about it. What a body adds after an answer brings it back
/// to whoever took it up.
Result<State, Refusal> state_after(State state, Deed deed);

/// The one thing that the municipality does now about a request; none when it has ended.
std::optional<Deed> next_deed(State state);

/// What happens now, as the body reads it.
Text what_now(State state);

/// Since when a request waits, in days: 0 on the day itself.
int days_waiting(Date since, Date today);
/// "wacht sinds vandaag", "wacht 3 dagen"
Text waiting_words(int days);

/// Whether nobody spoke with a body for more than so many days, or ever.
bool is_overdue(const std::optional<Date>& last_contact, int days, Date today);

/// Whom a body in this stadsdeel turns to: the unit of the stadsdeel, else that for all.
std::optional<Unit> unit_for(
    const std::vector<Unit>& units, const std::optional<areas::AreaId>& district
);

} // namespace wijkspraak::support
