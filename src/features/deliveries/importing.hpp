#pragma once

#include "base/clock.hpp"
#include "storage/database.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace wijkspraak::deliveries {

struct ImportTask;
struct Tally;

/// A unit of work that touches this topic has a delivery ready to be taken over.
inline constexpr std::string_view import_topic = "aanlevering";

/// Why a delivery could not be taken over, for the log: nothing that leads to a person.
struct ImportFault {
    std::string reference; ///< the official is shown it too
    std::string what;
};

/// Takes over the deliveries that wait in the database, one at a time and some rows in each unit of
/// work, so that others go on writing. Any number of servers may do so beside each other: a
/// delivery is in the hands of one of them.
///
/// What a unit brings in and how far that is stand or fall together, so a server that is killed
/// loses nothing and doubles nothing.
class Importer {
public:
    using Log = std::function<void(const ImportFault&)>;
    /// Asked at every unit of work whether the server is about to stop.
    using IsStopping = std::function<bool()>;

    /// Borrows the database and the clock.
    Importer(storage::Database& database, const Clock& clock, Log log)
        : database_{database}, clock_{clock}, log_{std::move(log)}
    {}

    /// Takes the first delivery there is and takes it over; false when there was none. One that is
    /// not ready when the server stops goes back to those that wait.
    ///
    /// Throws DatabaseError.
    bool import_next(const IsStopping& is_stopping);

    /// Forgets what nobody went on with.
    void tidy();

private:
    void take_over(const ImportTask& task, const IsStopping& is_stopping);
    bool pass_over(const ImportTask& task, const std::function<bool()>& skip);
    void put_back(const ImportTask& task);
    void finish(const ImportTask& task, const Tally& tally);
    void fail(const ImportTask& task, const std::string& what);

    storage::Database& database_;
    const Clock& clock_;
    Log log_;
};

} // namespace wijkspraak::deliveries
