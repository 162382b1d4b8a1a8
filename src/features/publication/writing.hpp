#pragma once

#include "features/publication/files.hpp"
#include "features/publication/open_entry.hpp"
#include "storage/database.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::publication {

/// A file that is wanted, and where its bytes go.
struct Order {
    FileKind kind;
    std::function<void(std::string_view)> put;
};

/// Told how many entries have been read; false stops the work.
using GoOn = std::function<bool(int entries_done)>;

/// Writes files from one picture of the database, in one reading of the ledger. The same record
/// gives the same bytes. False when it was stopped.
bool write_files(
    storage::Transaction& transaction,
    const Whole& whole,
    std::span<const Order> orders,
    const GoOn& go_on
);

int rows_of(FileKind kind, const Whole& whole);

/// A file in memory.
struct ReadyFile {
    FileFacts facts;
    std::string bytes;
};
/// These files, or nothing when one is too large to be made while somebody waits for it.
std::optional<std::vector<ReadyFile>> ready_files(
    storage::Transaction& transaction, const Whole& whole, std::span<const FileKind> kinds
);

} // namespace wijkspraak::publication
