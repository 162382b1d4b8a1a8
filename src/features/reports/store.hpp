#pragma once

#include "features/reports/reports.hpp"

namespace wijkspraak::reports {

/// The frozen reports in the database.
class ReportStore {
public:
    explicit ReportStore(storage::Transaction& transaction) : sql_{transaction} {}

    struct Frozen {
        int version = 1;
        Date on;
        std::string content; ///< canonical
        std::string sha256;
    };

    void freeze(processes::ProcessId process, const Frozen& frozen, const storage::Actor& actor);
    /// Makes the report public and says which papers of the decision it belongs to.
    void publish(
        processes::ProcessId process,
        ReportId id,
        const std::string& dossier,
        const storage::Actor& actor
    );

    std::vector<Report> of_process(processes::ProcessId process) const; ///< newest first
    std::string content_of(ReportId id) const;

private:
    storage::Transaction& sql_;
};

} // namespace wijkspraak::reports
