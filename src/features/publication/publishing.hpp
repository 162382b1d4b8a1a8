#pragma once

#include "base/clock.hpp"
#include "features/publication/edition_store.hpp"
#include "storage/database.hpp"

#include <functional>
#include <string>
#include <vector>

namespace wijkspraak::publication {

class Press;

/// A unit of work that touches this topic has ordered an edition.
inline constexpr std::string_view order_topic = "publication";

/// Why an edition could not be made, for the log: nothing that leads to a person.
struct PublishingFault {
    std::string reference; ///< the reader is shown it too
    std::string what;
};

/// Makes the editions that are ordered in the database, one at a time. Any number of servers may do
/// so beside each other: an edition is in the hands of one of them.
///
/// An edition is read from one picture of the database, onto the disk, and then put in the database
/// in parts. One that was broken off begins anew, since its picture is gone.
class Publisher {
public:
    using Log = std::function<void(const PublishingFault&)>;
    /// Asked now and then whether the server is about to stop.
    using IsStopping = std::function<bool()>;

    /// Borrows the database and the clock, which are asked from two threads.
    Publisher(storage::Database& database, const Clock& clock, Log log)
        : database_{database}, clock_{clock}, log_{std::move(log)}
    {}

    /// Takes the first edition there is and makes it; false when there was none. One that is not
    /// ready when the server stops goes back to those that wait.
    ///
    /// Throws DatabaseError.
    bool publish_next(const IsStopping& is_stopping);

    /// Forgets what newer editions replaced.
    void tidy();

private:
    enum class End { whole, stopped, lost };

    void make(const EditionTask& task, const IsStopping& is_stopping);
    End read(
        const EditionTask& task,
        const IsStopping& is_stopping,
        std::vector<Press>& presses,
        std::vector<EditionFile>& files,
        Picture& picture
    );
    bool keep(const EditionTask& task, FileKind kind, Press& press);
    void clear(const EditionTask& task);
    bool note(const EditionTask& task, int entries_done, int entries);
    void fail(const EditionTask& task, const std::string& what);

    storage::Database& database_;
    const Clock& clock_;
    Log log_;
};

} // namespace wijkspraak::publication
