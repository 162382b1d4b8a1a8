#include "features/records/records.hpp"

#include "features/areas/areas.hpp"
#include "features/bodies/bodies.hpp"
#include "features/consents/consents.hpp"
#include "features/documents/documents.hpp"
#include "features/inputs/inputs.hpp"
#include "features/moments/moments.hpp"
#include "features/processes/processes.hpp"
#include "features/themes/themes.hpp"

#include <algorithm>
#include <set>

namespace wijkspraak::records {

namespace {

constexpr int unanswered_shown = 20;

LedgerOutline outline_of(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const std::vector<themes::Theme>& themes
)
{
    LedgerOutline outline{
        .headway = inputs::headway_of(transaction, process),
        .heard = inputs::heard_moments(transaction, process),
        .supported = inputs::supported_outcomes(transaction, process),
        .withheld = inputs::withholdings_of(transaction, process),
        .open_objections = themes::open_objections(transaction, process)};
    for (const auto& entry : inputs::unanswered(transaction, process, unanswered_shown))
        outline.unanswered.push_back(entry.number);
    for (const auto& theme : themes)
        if (theme.outcome and theme.places > 0) outline.supported.push_back(*theme.outcome);
    return outline;
}

/// The areas that the moments are about, also what a newer division no longer has.
std::vector<areas::Area> areas_of(
    storage::Transaction& transaction, const std::vector<moments::Moment>& moments
)
{
    std::set<areas::AreaId> ids;
    for (const auto& moment : moments) ids.insert(moment.areas.begin(), moment.areas.end());
    std::vector<areas::Area> areas;
    for (const auto id : ids)
        if (auto area = areas::find(transaction, id)) areas.push_back(*std::move(area));
    return areas;
}

/// The bodies of the register that belong to the areas of a moment, as it was on that day.
std::vector<Concerned> concerned_by(
    storage::Transaction& transaction, const std::vector<moments::Moment>& moments
)
{
    std::vector<Concerned> concerned;
    std::optional<std::vector<bodies::Placed>> placed;
    for (const auto& moment : moments) {
        if (moment.areas.empty() or not moment.on or not is_for_bodies(moment.kind)) continue;
        if (not placed) placed = bodies::placed(transaction);
        for (const auto& body :
             bodies::for_areas(transaction, *placed, moment.areas, moment.on->first_day))
            concerned.push_back({moment.id, body.id});
    }
    return concerned;
}

} // namespace

Record record_of(storage::Transaction& transaction, const processes::Process& process)
{
    const auto id = process.id;
    auto themes = themes::themes_of(transaction, id);
    Record record{
        .process = process,
        .plan = processes::plan_of(transaction, id),
        .influences = processes::influences_of(transaction, id),
        .frames = processes::frames_of(transaction, id),
        .duties = processes::duties_of(transaction, id),
        .groups = moments::groups_of(transaction, id),
        .members = moments::members_of(transaction, id),
        .moments = moments::of_process(transaction, id),
        .documents = documents::of_process(transaction, id.value()),
        .ledger = outline_of(transaction, id, themes),
        .outcomes = inputs::outcomes_of(transaction, id),
        .tests = inputs::tests_of(transaction, id),
        .responses = inputs::responses_of(transaction, id),
        .uses = inputs::uses_of(transaction, id),
        .themes = std::move(themes),
        .answers = themes::answers_of(transaction, id),
        .rounds = consents::rounds_of(transaction, id),
        .consents = consents::consents_of(transaction, id),
        .bodies = bodies::all(transaction),
    };
    record.areas = areas_of(transaction, record.moments);
    record.concerned = concerned_by(transaction, record.moments);
    return record;
}

Record whole_record_of(storage::Transaction& transaction, const processes::Process& process)
{
    auto record = record_of(transaction, process);
    record.inputs = inputs::inputs_of(transaction, process.id);
    record.places = themes::all_places(transaction, process.id);
    record.points = themes::points_of(transaction, process.id);
    return record;
}

Record public_record_of(storage::Transaction& transaction, const processes::Process& process)
{
    const auto id = process.id;
    return {
        .process = process,
        .plan = processes::plan_of(transaction, id),
        .influences = processes::influences_of(transaction, id),
        .frames = processes::frames_of(transaction, id),
        .moments = moments::outline_of(transaction, id),
        .documents = documents::of_process(transaction, id.value()),
        .ledger = {.headway = inputs::headway_of(transaction, id)},
        .outcomes = inputs::outcomes_of(transaction, id),
        .responses = inputs::responses_of(transaction, id),
        .uses = inputs::uses_of(transaction, id),
        .themes = themes::themes_of(transaction, id),
        .rounds = consents::rounds_of(transaction, id),
        .consents = consents::consents_of(transaction, id),
        .bodies = bodies::all(transaction),
    };
}

std::string address_of(const Finding& finding, const processes::Process& process)
{
    using processes::Section;
    const auto in = [&](Section section) { return processes::office_path(process, section); };
    const auto entry = finding.entry ? "/" + std::to_string(*finding.entry) : std::string{};
    switch (finding.place) {
    case Place::overview: return in(Section::overview);
    case Place::plan: return in(Section::plan);
    case Place::frames: return in(Section::frames);
    case Place::groups: return in(Section::groups);
    case Place::moments: return in(Section::moments) + entry;
    case Place::documents: return in(Section::documents);
    case Place::inputs: return in(Section::inputs);
    case Place::objections: return in(Section::overview) + "/bezwaren";
    case Place::outcomes: return in(Section::outcomes) + entry;
    case Place::consents: return in(Section::consents);
    }
    return in(Section::overview);
}

} // namespace wijkspraak::records
