#pragma once

#include "features/bodies/store.hpp"

namespace wijkspraak::bodies {

/// What a body is reminded of now, and whom that is told.
struct Reminded {
    Body body;
    std::string address = {}; ///< empty when there is nobody to write to
    std::vector<Reminder> reminders = {};
    std::vector<bool> was_told = {}; ///< of each: it is in the outbox, or was sent
};
Reminded reminders_of(Transaction& transaction, BodyId id, Date today);

/// Puts what was not told yet in the outbox; gives how many that were.
int tell(Transaction& transaction, const Reminded& reminded, const storage::Actor& actor);

} // namespace wijkspraak::bodies
