#pragma once

#include "features/reports/print_job.hpp"
#include "features/reports/rules.hpp"
#include "storage/values.hpp"

#include <optional>
#include <string>

namespace wijkspraak::reports {

/// What somebody wants made.
struct PrintWish {
    processes::ProcessId process;
    std::optional<ReportId> report = {}; ///< none for a draft
    PrintKind kind = PrintKind::pdf;
    std::string sha256 = {};  ///< of the content: the same wish is the same job
    std::string content = {}; ///< canonical, of a draft; empty for what has been frozen
    int pages = 0;            ///< about
};

/// A job in the hands of a server. Each taking has a turn of its own, so that a server that was
/// thought gone cannot write over what another one does now.
struct PrintTask {
    PrintJobId id;
    int turn = 0;
    int deaths = 0; ///< how often a server fell silent over it
    PrintKind kind = PrintKind::pdf;
    PrintProgress progress = {};
};

/// The print jobs in the database. They are no part of the record: they leave no audit entry.
class PrintStore {
public:
    explicit PrintStore(storage::Transaction& transaction) : sql_{transaction} {}

    /// The job for this content that waits, is at work or is done.
    std::optional<PrintJob> standing(
        processes::ProcessId process, PrintKind kind, const std::string& sha256
    ) const;
    std::optional<PrintJob> find(PrintJobId id) const;
    PrintQueue queue(processes::ProcessId process, const std::string& asker) const;
    int ahead_of(PrintJobId id) const; ///< how many are waiting or at work before it
    bool waits_for(PrintJobId id, const std::string& asker) const;
    std::string bytes_of(PrintJobId id) const;

    PrintJobId add(const PrintWish& wish, Instant now);
    void join(PrintJobId id, const std::string& asker);
    /// Says that this asker does not want it any more: it stops when nobody else waits for it.
    void leave(PrintJobId id, const std::string& asker, Instant now);

    // For the server that does the work. What gives a bool is false when the job is no longer in
    // its hands: it was stopped, or another server took it.

    /// Whether take() would find something.
    bool has_work(Instant now) const;
    /// The first job that waits, or that a server left lying.
    std::optional<PrintTask> take(Instant now);
    /// The frozen version, or the content of a draft.
    struct Source {
        std::optional<Report> report = {};
        std::string content; ///< canonical
    };
    Source source_of(PrintJobId id) const;
    bool note(const PrintTask& task, const PrintProgress& progress, Instant now);
    bool finish(const PrintTask& task, const std::string& bytes, Instant now);
    bool fail(const PrintTask& task, const std::string& reference, Instant now);
    void put_back(const PrintTask& task);

    /// Forgets what ended long ago; the files of frozen versions stay.
    void forget_old(Instant now);

private:
    bool end(const PrintTask& task, PrintState state, Instant now);

    storage::Transaction& sql_;
};

} // namespace wijkspraak::reports
