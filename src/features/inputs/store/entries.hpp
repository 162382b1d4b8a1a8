#pragma once

#include "features/inputs/input.hpp"
#include "storage/values.hpp"
#include "storage/word_index.hpp"

#include <string>

// How an entry stands in its table and by which words it is found: for the files of the store.
namespace wijkspraak::inputs {

/// "select … from inputs", as read_entry() reads it.
const std::string& entry_columns();
Input read_entry(const storage::Row& row);

const storage::WordIndex& index_of_entries();
/// Its labels and the stems of what was said and by whom.
std::string words_of(processes::ProcessId process, const Input& input);
/// Has the entry found by what it says now; `before` is how it was.
void index_again(
    storage::Transaction& transaction, processes::ProcessId process, const Input& before
);

/// Works out how far an entry is, from its theme, its outcome and whether it is withheld.
void set_standing_again(
    storage::Transaction& transaction, processes::ProcessId process, InputId id
);

/// Everything that was put under an outcome is answered once the outcome has its reaction.
void answer_with_outcome(
    storage::Transaction& transaction, processes::ProcessId process, OutcomeId outcome
);

// The labels by which a search is narrowed to a part of the ledger.
std::string label_of(processes::ProcessId process);
std::string open_label_of(processes::ProcessId process); ///< of what is public
std::string channel_label_of(processes::ProcessId process, Channel channel);
std::string unsorted_label_of(processes::ProcessId process);
std::string outcome_label_of(OutcomeId outcome);

} // namespace wijkspraak::inputs
