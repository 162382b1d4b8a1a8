#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "features/processes/process.hpp"
#include "features/reports/report.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace wijkspraak::reports {

using PrintJobId = Id<struct PrintJob>;

enum class PrintKind { pdf, odt };
std::string_view to_word(PrintKind kind); ///< "pdf": in the database and behind the dot of a file
std::optional<PrintKind> parse_print_kind(std::string_view word);
std::string_view name_of(PrintKind kind); ///< "PDF": the same in every language

enum class PrintState { waiting, at_work, done, stopped, failed };
std::string_view to_word(PrintState state);
std::optional<PrintState> parse_print_state(std::string_view word);

enum class PrintStage { counting, drawing, finishing };
std::string_view to_word(PrintStage stage);
std::optional<PrintStage> parse_print_stage(std::string_view word);

/// How far a job is.
struct PrintProgress {
    PrintStage stage = PrintStage::counting;
    int pages_done = 0;
    int pages = 0; ///< a guess until they have been counted
};

/// A long report that is being made into a file, or was.
struct PrintJob {
    PrintJobId id;
    processes::ProcessId process;
    PrintKind kind = PrintKind::pdf;
    PrintState state = PrintState::waiting;
    PrintProgress progress = {};
    std::optional<int> version = {}; ///< none for a draft
    bool is_public = false;          ///< of a published version
    std::int64_t size = 0;           ///< of the file, in bytes
    std::string reference = {};      ///< under which the fault stands in the log
};

} // namespace wijkspraak::reports
