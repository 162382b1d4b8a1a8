#pragma once

#include "base/result.hpp"
#include "features/inputs/inputs.hpp"
#include "features/themes/draft.hpp"
#include "features/themes/flow.hpp"
#include "features/themes/rules.hpp"
#include "features/themes/theme.hpp"
#include "storage/audit.hpp"
#include "storage/database.hpp"
#include "web/routes.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Putting a ledger in order without losing who said what: entries are grouped in themes, split,
/// merged and reworded; every step is kept and can be followed from an entry to its answer and
/// back. An answer is written once for a theme and reaches everyone in it.
///
/// Law: the participation ordinance (c1, c2): the reaction of the municipality to what was said,
/// and how it was used.
namespace wijkspraak::themes {

storage::Migrations migrations();
/// /kantoor/trajecten/NAAM/themas, …/bezwaren, /kantoor/antwoorden, /trajecten/NAAM/themas
web::Routes routes();

/// The topic that is touched when an answer has to go to more people than one request can tell.
inline constexpr std::string_view answers_topic = "theme-answers";

// What is there.

/// By number, without those that ended.
std::vector<Theme> themes_of(storage::Transaction& transaction, processes::ProcessId process);
std::optional<Theme> find_theme(
    storage::Transaction& transaction, processes::ProcessId process, ThemeId id
);
std::optional<Theme> find_theme(
    storage::Transaction& transaction, processes::ProcessId process, int number
);
std::optional<Point> find_point(
    storage::Transaction& transaction, processes::ProcessId process, PointId id
);
/// Where an entry stands: one place, or one for each point that came out of it.
std::vector<Place> places_of(storage::Transaction& transaction, InputId entry);
/// Where an entry or a point stands; empty when it became other points, and so is no more.
std::vector<Place> places_of(storage::Transaction& transaction, const Unit& unit);

/// What stands in a theme, newest entry first; an entry with two points in it comes twice.
struct Members {
    std::vector<Place> places;
    std::optional<InputId> next = {}; ///< `below` of the page that follows
};
inline constexpr int members_per_page = 50;
Members members_of(
    storage::Transaction& transaction,
    ThemeId theme,
    std::optional<InputId> below = {},
    int most = members_per_page
);
/// Points that stand in no theme yet, oldest first.
std::vector<Point> loose_points(
    storage::Transaction& transaction, processes::ProcessId process, int most
);
/// Every place of a process in a theme or by a point, in the order of the entries. For a report.
std::vector<Place> all_places(storage::Transaction& transaction, processes::ProcessId process);
/// The points of a process that stand, by number.
std::vector<Point> points_of(storage::Transaction& transaction, processes::ProcessId process);
/// The entries that a point came from.
std::vector<InputId> sources_of(storage::Transaction& transaction, PointId point);

/// The steps that an entry went through, oldest first.
std::vector<LineageStep> lineage_of(storage::Transaction& transaction, InputId entry);
/// The steps of a process, newest first; below `below` when that is given.
std::vector<Step> steps_of(
    storage::Transaction& transaction,
    processes::ProcessId process,
    std::optional<StepId> below,
    int most
);
/// The step that can be undone, if there is one: the newest that stands.
std::optional<Step> last_step(storage::Transaction& transaction, processes::ProcessId process);

/// The answers that are for an entry, its own first, then those of its themes; newest of each.
std::vector<Answer> answers_for(storage::Transaction& transaction, InputId entry);
/// The newest answer of each theme and of each entry that has its own.
std::vector<Answer> answers_of(storage::Transaction& transaction, processes::ProcessId process);
std::optional<Answer> find_answer(storage::Transaction& transaction, AnswerId id);

/// What became of a stretch of a ledger, read at once: of the entries from `first` up to `last`.
struct Stretch {
    std::vector<Place> places = {};   ///< by entry and point; none for what stands in no theme
    std::vector<Point> points = {};   ///< of those places, by id
    std::vector<Answer> answers = {}; ///< by entry: the newest of each that has its own
};
Stretch stretch_of(
    storage::Transaction& transaction, processes::ProcessId process, InputId first, InputId last
);

/// The objections in a process, newest first.
std::vector<Objection> objections_of(
    storage::Transaction& transaction, processes::ProcessId process
);
int open_objections(storage::Transaction& transaction, processes::ProcessId process);
std::vector<Objection> objections_to(storage::Transaction& transaction, InputId entry);

/// Of the whole municipality, the most urgent first.
std::vector<Waiting> waiting_themes(storage::Transaction& transaction);

// What can be done. Each is a step that is kept with its reason.

ThemeId add_theme(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const ThemeDraft& draft,
    const std::string& why,
    const storage::Actor& actor
);
/// Changes how a theme is worded, under which outcome it is and who answers it by when.
void change(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const Theme& theme,
    const std::string& why,
    const storage::Actor& actor
);

Result<StepId, Obstacle> place(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const Placing& placing,
    const storage::Actor& actor
);
/// The givers are told, and can object.
Result<std::vector<PointId>, Obstacle> read_as(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const Reading& reading,
    const storage::Actor& actor
);
Result<StepId, Obstacle> merge(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const ThemeMerge& merge,
    const storage::Actor& actor
);
Result<ThemeId, Obstacle> split(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const ThemeSplit& split,
    const storage::Actor& actor
);

/// Takes back the newest step that stands. It stays on record, as does the taking back.
Result<StepId, Obstacle> undo(
    storage::Transaction& transaction, processes::ProcessId process, const storage::Actor& actor
);

/// Keeps the answer and tells the first of those it is for. Others hear it from tell_some().
AnswerId give(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const AnswerDraft& draft,
    const storage::Actor& actor
);
/// Tells the next of those who are still to hear an answer; false when there is nothing left. Each
/// person hears an answer once, also where two servers are at it.
bool tell_some(storage::Transaction& transaction, const storage::Actor& actor);
/// Whether tell_some() has something to do.
bool is_anyone_to_tell(storage::Transaction& transaction);

ObjectionId object(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const ObjectionDraft& objection,
    const storage::Actor& actor
);
/// Answers an objection; the giver is told.
void reply(
    storage::Transaction& transaction,
    processes::ProcessId process,
    ObjectionId id,
    const std::string& text,
    const storage::Actor& actor
);

/// How far a process is with what was said, and by when everyone is promised an answer, for its
/// public page; nothing while nobody said anything.
html::Node headway_part(
    const processes::Process& process,
    const inputs::Headway& headway,
    std::optional<Date> answer_by,
    Date today
);

} // namespace wijkspraak::themes
