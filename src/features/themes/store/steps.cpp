#include "features/themes/columns.hpp"
#include "features/themes/store.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace wijkspraak::themes {

using processes::ProcessId;
using storage::Actor;
using storage::Row;
using storage::Transaction;

namespace {

constexpr std::string_view insert_step = R"(
    insert into theme_steps (process_id, kind, why, account, role, at)
    values ($1, $2, $3, $4, $5, $6)
    returning id
)";

constexpr std::string_view update_undone = R"(
    update theme_steps set undone_by = $2 where id = $1
)";

constexpr std::string_view insert_step_theme = R"(
    insert into theme_step_themes (step_id, side, theme_id, title, summary, is_ended)
    values ($1, $2, $3, $4, $5, $6)
    on conflict (step_id, side, theme_id) do nothing
)";

constexpr std::string_view theme_ids_of_step = R"(
    select distinct theme_id from theme_step_themes where step_id = $1
)";

constexpr std::string_view steps_with_theme = R"(
    select theme_steps.id, kind, why, role, at, case when undone_by is null then 0 else 1 end
    from theme_steps
    where theme_steps.id in (
        select distinct step_id from theme_step_themes
        where theme_id = $1
        order by step_id desc
        limit $2
    )
    order by theme_steps.id desc
)";

constexpr std::string_view themes_of_step = R"(
    select side, theme_id, title, summary, is_ended from theme_step_themes where step_id = $1
)";

constexpr std::string_view steps_below = R"(
    select id, kind, why, role, at, case when undone_by is null then 0 else 1 end
    from theme_steps
    where process_id = $1 and id < $2
    order by id desc
    limit $3
)";

constexpr std::string_view newest_standing_step = R"(
    select id, kind, why, role, at, 0
    from theme_steps
    where process_id = $1 and undone_by is null and kind <> 'teruggedraaid'
    order by id desc
    limit 1
)";

constexpr std::string_view steps_of_entry = R"(
    select distinct theme_steps.id, kind, why, role, at,
        case when undone_by is null then 0 else 1 end
    from theme_step_places join theme_steps on theme_steps.id = theme_step_places.step_id
    where theme_step_places.input_id = $1
    order by theme_steps.id
)";

constexpr std::string_view ends_of_entry = R"(
    select side, theme_step_places.point_id, coalesce(theme_points.text, ''),
        theme_step_places.theme_id, coalesce(themes.title, '')
    from theme_step_places
    left join theme_points on theme_points.id = theme_step_places.point_id
    left join themes on themes.id = theme_step_places.theme_id
    where step_id = $1 and input_id = $2
    order by theme_step_places.point_id
)";

// A step takes away as many entries as it puts back. Counted up to a bound: a merge of two large
// themes moves hundreds of thousands.
constexpr std::string_view entries_of_step = R"(
    select count(*) from (
        select distinct input_id from theme_step_places
        where step_id = $1 and side = 'van'
        order by input_id
        limit $2
    ) as moved
)";

constexpr std::string_view newest_id = R"(
    select coalesce(max(id), 0) + 1 from theme_steps
)";

Step read_step(const Row& row)
{
    return {
        .id = row.get<StepId>(0),
        .kind = row.get<StepKind>(1),
        .why = row.get<std::string>(2),
        .role = row.get<std::string>(3),
        .at = row.get<Instant>(4),
        .is_undone = row.get<bool>(5)};
}

LineageStep::End read_end(const Row& row)
{
    const auto point = row.get<std::int64_t>(1);
    return {
        .point = point == 0 ? std::nullopt : std::optional{PointId{point}},
        .text = row.get<std::string>(2),
        .theme = row.get<std::optional<ThemeId>>(3),
        .theme_title = row.get<std::string>(4)};
}

std::string_view word_of(Side side)
{
    return side == Side::before ? "van" : "naar";
}

/// Gives themes their words of before a step, and ends those that it made.
void restore_themes(Transaction& transaction, ProcessId process, StepId undone, StepId undoing)
{
    std::map<ThemeId, Theme> before;
    std::vector<ThemeId> after;
    for (const auto& row : transaction.run(themes_of_step, undone)) {
        auto theme = find_theme(transaction, process, row.get<ThemeId>(1));
        if (not theme) continue;
        if (row.text(0) == word_of(Side::after)) {
            after.push_back(theme->id);
            continue;
        }
        theme->title = row.get<std::string>(2);
        theme->summary = row.get<std::string>(3);
        theme->is_ended = row.get<bool>(4);
        before.emplace(theme->id, *theme);
    }
    for (const auto& [id, theme] : before) {
        write_theme(transaction, theme);
        note(transaction, undoing, Side::after, theme);
    }
    for (const auto id : after)
        if (not before.contains(id)) end(transaction, id, true);
}

} // namespace

StepId begin(
    Transaction& transaction, ProcessId process, const StepDraft& draft, const Actor& actor
)
{
    const auto id =
        transaction
            .run(insert_step, process, draft.kind, draft.why, actor.account, actor.role, actor.at)
            .front()
            .get<StepId>(0);
    storage::audit(
        transaction,
        actor,
        {.action = "theme.step",
         .subject = id.value(),
         .process = process.value(),
         .detail = std::string{to_word(draft.kind)}}
    );
    return id;
}

void note(Transaction& transaction, StepId step, Side side, const Theme& theme)
{
    transaction.run(
        insert_step_theme, step, word_of(side), theme.id, theme.title, theme.summary, theme.is_ended
    );
}

void note_themes(Transaction& transaction, ProcessId process, StepId step, const Change& change)
{
    std::set<ThemeId> themes;
    for (const auto& place : change.removed)
        if (place.theme) themes.insert(*place.theme);
    for (const auto& place : change.added)
        if (place.theme) themes.insert(*place.theme);
    for (const auto& row : transaction.run(theme_ids_of_step, step))
        themes.erase(row.get<ThemeId>(0));
    for (const auto id : themes) {
        const auto theme = find_theme(transaction, process, id);
        if (not theme) continue;
        note(transaction, step, Side::before, *theme);
        note(transaction, step, Side::after, *theme);
    }
}

std::vector<Step> steps_of_theme(Transaction& transaction, ThemeId theme, int most)
{
    return transaction.all(read_step, steps_with_theme, theme, most);
}

int moved_by(Transaction& transaction, StepId step)
{
    return transaction.run(entries_of_step, step, most_moved + 1).front().get<int>(0);
}

std::vector<Step> steps_of(
    Transaction& transaction, ProcessId process, std::optional<StepId> below, int most
)
{
    const auto from =
        below ? below->value() : transaction.run(newest_id).front().get<std::int64_t>(0);
    return transaction.all(read_step, steps_below, process, from, most);
}

std::optional<Step> last_step(Transaction& transaction, ProcessId process)
{
    return transaction.first(read_step, newest_standing_step, process);
}

std::vector<LineageStep> lineage_of(Transaction& transaction, InputId entry)
{
    std::vector<LineageStep> lineage;
    for (const auto& step : transaction.all(read_step, steps_of_entry, entry)) {
        LineageStep line{.step = step};
        for (const auto& row : transaction.run(ends_of_entry, step.id, entry)) {
            auto& side = row.text(0) == word_of(Side::before) ? line.before : line.after;
            side.push_back(read_end(row));
        }
        line.others = moved_by(transaction, step.id) - 1;
        lineage.push_back(std::move(line));
    }
    return lineage;
}

Result<StepId, Obstacle> undo(Transaction& transaction, ProcessId process, const Actor& actor)
{
    const auto last = last_step(transaction, process);
    if (not last) return Obstacle::nothing_to_undo;
    const auto id = begin(transaction, process, {StepKind::undone, ""}, actor);
    transaction.run(update_undone, last->id, id);
    restore_themes(transaction, process, last->id, id);
    const auto change = taken_back(change_of(transaction, last->id));
    carry_out(transaction, process, id, change);
    const bool was_told = last->kind == StepKind::reworded or last->kind == StepKind::split or
                          last->kind == StepKind::merged;
    if (was_told)
        tell_givers(
            transaction, process, {.id = id, .kind = StepKind::undone, .at = actor.at}, change
        );
    return id;
}

} // namespace wijkspraak::themes
