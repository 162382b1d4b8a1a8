#pragma once

#include "features/moments/moments.hpp"

namespace wijkspraak::moments {

// What only the pages of this feature ask; the rest is in the front door.

std::optional<Group> find_group(
    storage::Transaction& transaction, processes::ProcessId process, GroupId id
);
std::optional<Moment> find_moment(
    storage::Transaction& transaction, processes::ProcessId process, MomentId id
);

void change(
    storage::Transaction& transaction,
    processes::ProcessId process,
    GroupId id,
    const GroupDraft& draft,
    const storage::Actor& actor
);

} // namespace wijkspraak::moments
