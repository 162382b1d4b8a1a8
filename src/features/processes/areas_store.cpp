#include "features/processes/processes.hpp"

#include <set>

namespace wijkspraak::processes {

using storage::Transaction;

namespace {

constexpr std::string_view areas_of_process = R"(
    select area_id from process_areas where process_id = $1 order by area_id
)";

constexpr std::string_view delete_areas = "delete from process_areas where process_id = $1";

constexpr std::string_view insert_area = R"(
    insert into process_areas (process_id, area_id) values ($1, $2)
)";

} // namespace

std::vector<areas::AreaId> areas_of(Transaction& transaction, ProcessId id)
{
    return transaction.all(
        [](const storage::Row& row) { return row.get<areas::AreaId>(0); }, areas_of_process, id
    );
}

void set_areas(
    Transaction& transaction,
    ProcessId id,
    const std::vector<areas::AreaId>& areas,
    const storage::Actor& actor
)
{
    transaction.run(delete_areas, id);
    for (const auto area : std::set<areas::AreaId>{areas.begin(), areas.end()})
        transaction.run(insert_area, id, area);
    storage::audit(
        transaction,
        actor,
        {.action = "process.set_areas", .subject = id.value(), .process = id.value()}
    );
}

} // namespace wijkspraak::processes
