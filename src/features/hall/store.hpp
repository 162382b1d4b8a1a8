#pragma once

#include "features/hall/hall.hpp"
#include "features/inputs/inputs.hpp"

#include <vector>

namespace wijkspraak::hall {

// What only the pages of this feature ask; the rest is in the front door.

/// Newest first.
std::vector<SheetSet> sets_of(storage::Transaction& transaction, processes::ProcessId process);
std::optional<SheetSet> find_set(
    storage::Transaction& transaction, processes::ProcessId process, int number
);
std::vector<Sheet> sheets_in(
    storage::Transaction& transaction, processes::ProcessId process, int set
);
/// The form with this code, whether it has been typed in or not. The code as it is kept.
std::optional<Sheet> find_sheet(storage::Transaction& transaction, const std::string& code);
/// The forms that were typed in last, newest first.
std::vector<Sheet> last_typed_in(
    storage::Transaction& transaction, processes::ProcessId process, int most
);

/// Makes the set and reserves a code for each of its forms; gives its number.
int make(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const SheetSetDraft& draft,
    const storage::Actor& actor
);

/// Adds what is written on a form, under the code that is printed on it. A form that was typed in
/// before is left as it is.
inputs::Receipt type_in(
    storage::Transaction& transaction,
    const Sheet& sheet,
    inputs::InputDraft written,
    const storage::Actor& actor
);

} // namespace wijkspraak::hall
