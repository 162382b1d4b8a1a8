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
