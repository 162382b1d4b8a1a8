#pragma once

#include "base/clock.hpp"
#include "features/reports/print_store.hpp"
#include "storage/database.hpp"

#include <functional>
#include <string>

namespace wijkspraak::reports {

/// A unit of work that touches this topic has added a print job.
inline constexpr std::string_view print_topic = "print";

/// Why a file could not be made, for the log: nothing that leads to a person.
struct PrintFault {
    std::string reference; ///< the reader is shown it too
    std::string what;
};

/// Makes the long reports that wait in the database, one at a time. Any number of servers may do so
/// beside each other: a job is in the hands of one of them.
class Printer {
public:
    using Log = std::function<void(const PrintFault&)>;
    /// Asked at every page whether the server is about to stop.
    using IsStopping = std::function<bool()>;

    /// Borrows the database and the clock.
    Printer(storage::Database& database, const Clock& clock, Log log)
        : database_{database}, clock_{clock}, log_{std::move(log)}
    {}

    /// Takes the first job there is and makes its file; false when there was none. A job that is
    /// not ready when the server stops goes back to those that wait.
    ///
    /// Throws DatabaseError.
    bool print_next(const IsStopping& is_stopping);

    /// Forgets what ended long ago.
    void tidy();

private:
    std::string draw(const PrintTask& task, const IsStopping& is_stopping);
    bool note(const PrintTask& task, const PrintProgress& progress);
    void fail(const PrintTask& task, const std::string& what);

    storage::Database& database_;
    const Clock& clock_;
    Log log_;
    Instant noted_at_ = {};
};

} // namespace wijkspraak::reports
