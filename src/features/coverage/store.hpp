#pragma once

#include "features/coverage/coverage.hpp"

#include <map>

namespace wijkspraak::coverage {

using storage::Transaction;

std::map<areas::AreaId, CaseDraft> all_cases(Transaction& transaction);
CaseDraft case_of(Transaction& transaction, areas::AreaId buurt); ///< empty when nothing is known
std::map<areas::AreaId, Tries> all_tries(Transaction& transaction);
std::vector<Try> tries_of(Transaction& transaction, areas::AreaId buurt); ///< newest first
/// Whether it was there to be taken out.
bool remove(Transaction& transaction, areas::AreaId buurt, TryId id, const storage::Actor& actor);
Study study_of(Transaction& transaction);

} // namespace wijkspraak::coverage
