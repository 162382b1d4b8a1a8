#pragma once

#include "base/result.hpp"
#include "features/moments/moment.hpp"
#include "storage/audit.hpp"
#include "storage/values.hpp"
#include "web/routes.hpp"

#include <optional>
#include <vector>

/// What happened in a process and who did it: groups with their members, moments with their dates,
/// places, people and results.
namespace wijkspraak::moments {

storage::Migrations migrations();
web::Routes routes(); ///< /kantoor/trajecten/NAAM/groepen, …/momenten

std::vector<Group> groups_of(storage::Transaction& transaction, processes::ProcessId process);
std::vector<Member> members_of(storage::Transaction& transaction, processes::ProcessId process);
std::vector<Moment> of_process(storage::Transaction& transaction, processes::ProcessId process);
std::optional<Moment> find(storage::Transaction& transaction, MomentId id);

GroupId add(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const GroupDraft& draft,
    const storage::Actor& actor
);
MemberId add(
    storage::Transaction& transaction,
    processes::ProcessId process,
    GroupId group,
    const MemberDraft& draft,
    const storage::Actor& actor
);
MomentId add(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const MomentDraft& draft,
    const storage::Actor& actor
);
void change(
    storage::Transaction& transaction,
    processes::ProcessId process,
    MomentId id,
    const MomentDraft& draft,
    const storage::Actor& actor
);

} // namespace wijkspraak::moments
