#pragma once

#include "features/inputs/input.hpp"
#include "storage/audit.hpp"
#include "storage/values.hpp"
#include "web/routes.hpp"

#include <vector>

/// What was said and what became of it: inputs, outcomes, the test against each frame, reaction and
/// use.
namespace wijkspraak::inputs {

storage::Migrations migrations();
web::Routes routes(); ///< /kantoor/trajecten/NAAM/inbreng, …/uitkomsten

std::vector<Input> inputs_of(storage::Transaction& transaction, processes::ProcessId process);
std::vector<Outcome> outcomes_of(storage::Transaction& transaction, processes::ProcessId process);
std::vector<FrameTest> tests_of(storage::Transaction& transaction, processes::ProcessId process);
std::vector<Response> responses_of(storage::Transaction& transaction, processes::ProcessId process);
std::vector<Use> uses_of(storage::Transaction& transaction, processes::ProcessId process);

InputId add(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const InputDraft& draft,
    const storage::Actor& actor
);
OutcomeId add(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const OutcomeDraft& draft,
    const storage::Actor& actor
);
UseId add(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const UseDraft& draft,
    const storage::Actor& actor
);
void test(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const FrameTest& result,
    const storage::Actor& actor
);
/// Gives or replaces the reaction to an outcome.
void respond(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const Response& response,
    const storage::Actor& actor
);

/// What was said and what the municipality does with it, for the public page of the process: each
/// outcome with who said it, the reaction with its reason, and where it can be found back.
html::Node outcomes_part(
    const std::vector<Outcome>& outcomes,
    const std::vector<Response>& responses,
    const std::vector<Use>& uses
);

} // namespace wijkspraak::inputs
