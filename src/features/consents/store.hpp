#pragma once

#include "features/consents/consents.hpp"

namespace wijkspraak::consents {

// What only the pages of this feature ask; the rest is in the front door.

std::optional<Round> find_round(
    storage::Transaction& transaction, processes::ProcessId process, RoundId id
);
std::vector<Consent> consents_in(storage::Transaction& transaction, RoundId round);

void change(
    storage::Transaction& transaction,
    processes::ProcessId process,
    RoundId id,
    const RoundDraft& draft,
    const storage::Actor& actor
);

} // namespace wijkspraak::consents
