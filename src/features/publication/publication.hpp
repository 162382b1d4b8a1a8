#pragma once

#include "features/publication/files.hpp"
#include "features/publication/publishing.hpp"
#include "storage/database.hpp"
#include "web/routes.hpp"

#include <functional>
#include <optional>
#include <string_view>

/// The open record of a process: its ledger as files that anyone may take along and count again,
/// with the same numbers as the pages and nothing that leads to a person.
///
/// Law: Wet hergebruik van overheidsinformatie: open and machine-readable, with a description of
/// the data; AVG 5(1)(c): no more personal data than is needed, which here is none.
namespace wijkspraak::publication {

storage::Migrations migrations();
web::Routes routes(
); ///< /trajecten/NAAM/open-gegevens, …/inbreng.csv, …/inbreng.json, …/themas.csv

/// Writes one file of a process piece by piece: the same bytes as the site gives. Told how many
/// entries have been read, of how many; false from `go_on` stops it, and then none is given.
std::optional<FileFacts> export_file(
    storage::Transaction& transaction,
    const processes::Process& process,
    FileKind kind,
    const std::function<void(std::string_view)>& put,
    const std::function<bool(int done, int total)>& go_on
);

} // namespace wijkspraak::publication
