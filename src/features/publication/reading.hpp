#pragma once

#include "features/publication/open_entry.hpp"
#include "storage/database.hpp"

#include <functional>
#include <span>

namespace wijkspraak::publication {

Whole whole_of(storage::Transaction& transaction, processes::Process process);

/// Reads a ledger from its first entry to its last, a stretch at a time so that it may be of any
/// length. Stops where `visit` gives false; gives whether it came to the end.
bool read_through(
    storage::Transaction& transaction,
    const Whole& whole,
    const std::function<bool(std::span<const OpenEntry>)>& visit
);

} // namespace wijkspraak::publication
