#pragma once

#include "features/inputs/inputs.hpp"

namespace wijkspraak::inputs {

// What only the pages of this feature ask; the rest is in the front door.

std::optional<Outcome> find_outcome(
    storage::Transaction& transaction, processes::ProcessId process, OutcomeId id
);
std::optional<Use> find_use(
    storage::Transaction& transaction, processes::ProcessId process, UseId id
);

void change(
    storage::Transaction& transaction,
    processes::ProcessId process,
    InputId id,
    const InputDraft& draft,
    const storage::Actor& actor
);
/// Keeps the words of an entry from the public, who still see its number and the reason.
void withhold(
    storage::Transaction& transaction,
    processes::ProcessId process,
    InputId id,
    const std::string& reason,
    const storage::Actor& actor
);
/// Undoes that; the reason stands in the log.
void open_again(
    storage::Transaction& transaction,
    processes::ProcessId process,
    InputId id,
    const std::string& reason,
    const storage::Actor& actor
);
void change(
    storage::Transaction& transaction,
    processes::ProcessId process,
    OutcomeId id,
    const OutcomeDraft& draft,
    const storage::Actor& actor
);
void change(
    storage::Transaction& transaction,
    processes::ProcessId process,
    UseId id,
    const UseDraft& draft,
    const storage::Actor& actor
);

} // namespace wijkspraak::inputs
