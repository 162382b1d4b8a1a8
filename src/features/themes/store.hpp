#pragma once

#include "features/themes/themes.hpp"
#include "storage/rows.hpp"

// What the files of this store share; the rest is in the front door.
namespace wijkspraak::themes {

/// A step as it is begun.
struct StepDraft {
    StepKind kind;
    const std::string& why;
};
StepId begin(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const StepDraft& draft,
    const storage::Actor& actor
);

/// Moves what a step moves, notes it under the step and how far each entry is by now.
void carry_out(
    storage::Transaction& transaction,
    processes::ProcessId process,
    StepId step,
    const Change& change
);

enum class Side { before, after };
/// Notes under a step how a theme was or became.
void note(storage::Transaction& transaction, StepId step, Side side, const Theme& theme);

/// What a step moved.
Change change_of(storage::Transaction& transaction, StepId step);

/// How far an entry is by its places and answers; tells the ledger.
void settle(storage::Transaction& transaction, processes::ProcessId process, InputId entry);

/// Has this answer told again to those who came to it; nobody hears it twice.
void tell_from(storage::Transaction& transaction, AnswerId answer, InputId entry);
/// Has a theme's answer told to whoever came to stand in it.
void tell_newcomers(storage::Transaction& transaction, const Change& change);

/// Tells the givers of what a step reworded, split or merged.
void tell_givers(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const Step& step,
    const Change& change
);

Place read_place(const storage::Row& row);
Point read_point(const storage::Row& row);
Answer read_answer(const storage::Row& row);
Theme read_theme(const storage::Row& row);
const std::string& theme_columns();
void write_theme(storage::Transaction& transaction, const Theme& theme);
void end(storage::Transaction& transaction, ThemeId id, bool is_ended);

PointId add_point(
    storage::Transaction& transaction, processes::ProcessId process, const std::string& text
);
void end(storage::Transaction& transaction, PointId id, bool is_ended);

/// "/inbreng/7KD-3M2-TPW9"
std::string receipt_path(const inputs::Input& entry);

} // namespace wijkspraak::themes
