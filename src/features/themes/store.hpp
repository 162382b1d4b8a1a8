#pragma once

#include "features/inputs/inputs.hpp"
#include "features/messages/message.hpp"
#include "features/themes/themes.hpp"
#include "storage/rows.hpp"

#include <set>
#include <utility>

// What only this feature asks; the rest is in the front door.
namespace wijkspraak::themes {

// What its pages ask.

/// The answers that a theme got, newest first.
std::vector<Answer> answers_to(storage::Transaction& transaction, ThemeId theme, int most);
int open_objections(storage::Transaction& transaction, processes::ProcessId process);
std::optional<Objection> find_objection(
    storage::Transaction& transaction, processes::ProcessId process, ObjectionId id
);

/// The steps that a theme was in, newest first.
std::vector<Step> steps_of_theme(storage::Transaction& transaction, ThemeId theme, int most);
/// How many entries a step moved, counted up to a thousand.
inline constexpr int most_moved = 1000;
int moved_by(storage::Transaction& transaction, StepId step);

/// Those of these entries that stand by themselves: the others became points.
std::set<InputId> by_themselves(
    storage::Transaction& transaction, const std::vector<InputId>& entries
);
/// Whether all of these are still what they were when they were chosen.
bool are_there(
    storage::Transaction& transaction, processes::ProcessId process, const std::vector<Unit>& units
);
/// What was put in each theme lately, some words of it: to compare with.
std::vector<std::vector<std::string>> lately_in(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const std::vector<Theme>& themes
);

/// A suggestion that somebody saw and left as it is: two units that look alike, or the unit in the
/// centre of a group with nothing as the other. In words, as forms send them.
using Left = std::pair<std::string, std::string>;
std::set<Left> left_alone(storage::Transaction& transaction, processes::ProcessId process);
void leave(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const Left& left,
    const storage::Actor& actor
);

/// Keeps an entry from the public, or shows it again. The giver is told why.
void withhold(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const inputs::Input& entry,
    const std::string& reason,
    const storage::Actor& actor
);
void open_again(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const inputs::Input& entry,
    const std::string& reason,
    const storage::Actor& actor
);

/// Where news about an entry goes; nothing when its giver did not ask for any.
std::optional<std::string> news_address(const inputs::GiverDetails& giver);

/// What is to be told to the giver of one entry.
struct News {
    messages::Kind kind;
    Text subject;
    std::vector<Text> paragraphs;
    std::string cause;
};
News news_of(const inputs::Input& entry, const Answer& answer);

// What the files of this store share.

void tell_giver(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const inputs::Input& entry,
    News news,
    Instant now
);

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
/// Notes under a step how a theme was or became. What was noted already stays.
void note(storage::Transaction& transaction, StepId step, Side side, const Theme& theme);
/// Notes under a step that the themes it moved something from or to were in it.
void note_themes(
    storage::Transaction& transaction,
    processes::ProcessId process,
    StepId step,
    const Change& change
);

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
