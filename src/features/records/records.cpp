#include "features/records/records.hpp"

#include "features/areas/areas.hpp"
#include "features/bodies/bodies.hpp"
#include "features/consents/consents.hpp"
#include "features/documents/documents.hpp"
#include "features/inputs/inputs.hpp"
#include "features/moments/moments.hpp"
#include "features/processes/processes.hpp"

namespace wijkspraak::records {

Record record_of(storage::Transaction& transaction, const processes::Process& process)
{
    const auto id = process.id;
    return {
        .process = process,
        .plan = processes::plan_of(transaction, id),
        .influences = processes::influences_of(transaction, id),
        .frames = processes::frames_of(transaction, id),
        .duties = processes::duties_of(transaction, id),
        .groups = moments::groups_of(transaction, id),
        .members = moments::members_of(transaction, id),
        .moments = moments::of_process(transaction, id),
        .documents = documents::of_process(transaction, id.value()),
        .inputs = inputs::inputs_of(transaction, id),
        .outcomes = inputs::outcomes_of(transaction, id),
        .tests = inputs::tests_of(transaction, id),
        .responses = inputs::responses_of(transaction, id),
        .uses = inputs::uses_of(transaction, id),
        .rounds = consents::rounds_of(transaction, id),
        .consents = consents::consents_of(transaction, id),
        .bodies = bodies::all(transaction),
        .areas = areas::all(transaction),
    };
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
        .outcomes = inputs::outcomes_of(transaction, id),
        .responses = inputs::responses_of(transaction, id),
        .uses = inputs::uses_of(transaction, id),
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
    case Place::outcomes: return in(Section::outcomes) + entry;
    case Place::consents: return in(Section::consents);
    }
    return in(Section::overview);
}

} // namespace wijkspraak::records
