#pragma once

#include "features/inputs/inputs.hpp"

#include <string>

namespace wijkspraak::inputs {

// What only the pages of this feature ask; the rest is in the front door.

inline constexpr int inputs_per_page = 50;

/// What someone wants to see of the ledger.
struct Search {
    std::string words = {};
    bool is_unsorted = false;              ///< only what has no outcome yet
    std::optional<OutcomeId> outcome = {}; ///< only what was put under this one
    int page = 1;
};

/// Part of the ledger, with how much there is in all.
struct Found {
    std::vector<Input> inputs;
    std::int64_t total = 0;
};
Found search(storage::Transaction& transaction, processes::ProcessId process, const Search& search);

std::int64_t count_inputs(storage::Transaction& transaction, processes::ProcessId process);
std::vector<Input> inputs_under(storage::Transaction& transaction, OutcomeId outcome);

std::optional<Input> find_input(
    storage::Transaction& transaction, processes::ProcessId process, InputId id
);
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
