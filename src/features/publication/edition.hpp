#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "features/processes/process.hpp"
#include "features/publication/files.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::publication {

using EditionId = Id<struct Edition>;

enum class EditionState { waiting, at_work, done, failed };
std::string_view to_word(EditionState state);
std::optional<EditionState> parse_edition_state(std::string_view word);

/// A file of an edition, as it is kept: pressed.
struct EditionFile {
    FileFacts facts;
    std::uint64_t pressed_size = 0;
    std::string pressed_sha256 = {};
};

/// The files of a large ledger, made together from one picture of the database.
struct Edition {
    EditionId id;
    EditionState state = EditionState::waiting;
    int entries_done = 0;
    int entries = 0; ///< 0 until they have been counted
    Instant asked_at = {};
    std::optional<Instant> pictured_at = {}; ///< the moment of which it shows the record
    std::int64_t version = 0;                ///< of the record, at that moment
    std::string reference = {};              ///< under which the fault stands in the log
    std::vector<EditionFile> files = {};     ///< once it is done
};

/// The version of the record of a process: it rises with every change.
std::string topic_of(processes::ProcessId process); ///< "process:12", of its record
/// Under which pages are kept that show how far an edition is.
std::string edition_topic_of(processes::ProcessId process);

} // namespace wijkspraak::publication
