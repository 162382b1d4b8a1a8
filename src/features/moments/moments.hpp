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
web::Routes routes(); ///< /kantoor/trajecten/NAAM/groepen, …/momenten; /trajecten/NAAM/momenten/1

std::vector<Group> groups_of(storage::Transaction& transaction, processes::ProcessId process);
std::vector<Member> members_of(storage::Transaction& transaction, processes::ProcessId process);
std::vector<Moment> of_process(storage::Transaction& transaction, processes::ProcessId process);
/// The moments of a process with only what a list shows: kind, title, dates, place, group and
/// number. What was said, who came and what belongs to it is left out.
std::vector<Moment> outline_of(storage::Transaction& transaction, processes::ProcessId process);
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

/// What happened, as a list for the public page of the process, each with a link to its own page.
/// Expects the moments in_order().
html::Node moments_list(const processes::Process& process, const std::vector<Moment>& moments);

/// A moment as a mark on the time line of the process.
struct TimelineEvent {
    Dated on;
    std::string label;
    MomentKind kind;
};
/// The moments of which the date is known, in the order in which they are given.
std::vector<TimelineEvent> timeline_events(const std::vector<Moment>& moments);

std::string public_path(const processes::Process& process, MomentId id);

} // namespace wijkspraak::moments
