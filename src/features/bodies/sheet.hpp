#pragma once

#include "base/result.hpp"
#include "features/bodies/keeping.hpp"

/// The register as a table: what is brought as a file, and what is taken along as one.
namespace wijkspraak::bodies {

/// What is wrong in a row, or with the file as a whole when there is no row.
struct SheetProblem {
    std::int64_t row = 0;
    std::string column = {};
    Text what;
};

/// A row that can be taken in.
struct SheetRow {
    Registration to;
    std::optional<Kept> known = {};        ///< the body it is about, if there is one
    std::vector<FieldChange> changes = {}; ///< what becomes different of it
    std::optional<people::AccountId> coach = {};

    bool is_new() const { return not known; }
    bool changes_anything() const
    {
        return not known or not changes.empty() or (coach and coach != known->coach);
    }
};

struct Sheet {
    std::vector<SheetRow> rows;
    std::vector<SheetProblem> problems;
    std::vector<std::string> unused; ///< columns that mean nothing here
};

/// Reads the file, row by row. An empty cell leaves as it was what is known. Nothing is written.
Sheet read_sheet(Transaction& transaction, std::string_view file_name, std::string_view bytes);

/// Writes all rows of a sheet without problems; gives how many bodies that added or changed.
int take_in(Transaction& transaction, const Sheet& sheet, const storage::Actor& actor);

/// The whole register; the account numbers of those bodies of which the viewer may see them.
std::string to_csv(
    Transaction& transaction, const std::function<bool(const Kept&)>& shows_account_number
);

} // namespace wijkspraak::bodies
