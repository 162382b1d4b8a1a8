#pragma once

#include "features/inputs/inputs.hpp"

namespace wijkspraak::inputs {

// What only the pages of this feature ask; the rest is in the front door.

/// The secret by which forms and addresses are sealed; empty when there is none yet.
std::string form_key(storage::Transaction& transaction);
/// The same, made at the first time.
std::string form_key_of(storage::Database& database);

inline constexpr std::int64_t limits_count_for = 15 * one_minute;
inline constexpr int most_guesses = 20;
/// Counts an entry from this address; gives how many there were lately.
int count_gift(storage::Transaction& transaction, std::string_view client, Instant now);
void add_file(storage::Transaction& transaction, InputId id, documents::DocumentId document);

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
