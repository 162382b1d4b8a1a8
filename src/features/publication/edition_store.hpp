#pragma once

#include "features/publication/edition.hpp"
#include "features/publication/rules.hpp"
#include "storage/values.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace wijkspraak::publication {

/// An edition in the hands of a server. Each taking has a turn of its own, so that a server that
/// was thought gone cannot write over what another one does now.
struct EditionTask {
    EditionId id;
    processes::ProcessId process;
    int turn = 0;
    int deaths = 0; ///< how often a server fell silent over it
};

/// Some parts of a file, from this number on.
struct Parts {
    FileKind kind = FileKind::entries_csv;
    int first = 1;
    std::vector<std::string> bytes = {};
};

/// What an edition is a picture of.
struct Picture {
    Instant at;
    std::int64_t version = 0;
    int entries = 0;
};

/// What is on the shelf for a process.
struct Shelf {
    std::optional<Edition> newest = {};
    std::optional<Edition> ready = {}; ///< the newest that is done
    std::int64_t version = 0;          ///< of the record as it is now

    Stock stock() const;
};

/// The editions in the database. They are no part of the record: they leave no audit entry.
class EditionStore {
public:
    explicit EditionStore(storage::Transaction& transaction) : sql_{transaction} {}

    Shelf shelf_of(processes::ProcessId process) const;
    /// The one that waits or is being made, or else a new one.
    EditionId order(processes::ProcessId process, Instant now);
    /// Parts of a file with a number above this one, in their order.
    std::vector<std::string> parts_of(EditionId id, FileKind kind, int above, int most) const;

    // For the server that does the work. What gives a bool is false when the edition is no longer
    // in its hands, because another server took it.

    bool has_work(Instant now) const;
    /// The first that waits, or that a server left lying.
    std::optional<EditionTask> take(Instant now);
    bool note(const EditionTask& task, int entries_done, int entries, Instant now);
    /// Drops some of what a server wrote before it fell silent; false when nothing is left.
    bool clear_some(const EditionTask& task, Instant now);
    bool add_parts(const EditionTask& task, const Parts& parts, Instant now);
    bool finish(
        const EditionTask& task,
        const Picture& picture,
        std::span<const EditionFile> files,
        Instant now
    );
    bool fail(const EditionTask& task, const std::string& reference, Instant now);
    void put_back(const EditionTask& task);

    /// Forgets some of what a newer edition replaced long enough ago; false when nothing is left.
    bool forget_some(Instant now);

private:
    std::vector<EditionFile> files_of(EditionId id) const;
    bool beat(const EditionTask& task, Instant now);
    bool delete_some_parts(EditionId id);
    bool end(const EditionTask& task, EditionState state, Instant now);

    storage::Transaction& sql_;
};

} // namespace wijkspraak::publication
