#pragma once

#include "features/consents/consent.hpp"
#include "storage/audit.hpp"
#include "storage/values.hpp"
#include "web/routes.hpp"

#include <vector>

/// Agreement of bodies with a text: who was asked, who said what, and the sentence that follows.
namespace wijkspraak::consents {

storage::Migrations migrations();
web::Routes routes(); ///< /kantoor/trajecten/NAAM/akkoord

std::vector<Round> rounds_of(storage::Transaction& transaction, processes::ProcessId process);
std::vector<Consent> consents_of(storage::Transaction& transaction, processes::ProcessId process);

RoundId add(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const RoundDraft& draft,
    const storage::Actor& actor
);
/// Records or replaces where a body stands.
void record(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const Consent& consent,
    const storage::Actor& actor
);

/// The sentences of a report about a round, made from its matrix and nothing else: how many agreed
/// of how many, who did not react, who was absent, who still has questions.
std::vector<Text> sentences_of(
    const Round& round,
    const std::vector<Consent>& consents,
    const std::vector<bodies::Body>& bodies
);

/// Who agreed, for the public page of the process: for each round the sentences and the table they
/// were made from. Nothing at all when bodies were never asked.
html::Node consent_part(
    const std::vector<Round>& rounds,
    const std::vector<Consent>& consents,
    const std::vector<bodies::Body>& bodies
);

} // namespace wijkspraak::consents
