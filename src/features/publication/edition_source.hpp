#pragma once

#include "features/publication/edition.hpp"
#include "storage/database.hpp"
#include "web/stream.hpp"

namespace wijkspraak::publication {

/// A file of an edition, read from the database while it is sent: pressed or as it is. Borrows the
/// database.
web::Stream stream_of(
    storage::Database& database,
    const processes::Process& process,
    EditionId edition,
    const EditionFile& file
);

} // namespace wijkspraak::publication
