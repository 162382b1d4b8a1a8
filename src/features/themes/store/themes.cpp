#include "features/inputs/inputs.hpp"
#include "features/themes/columns.hpp"
#include "features/themes/store.hpp"

#include <algorithm>

namespace wijkspraak::themes {

using processes::ProcessId;
using storage::Actor;
using storage::Row;
using storage::Transaction;

namespace {

const std::string standing_themes = theme_columns() + R"(
    where process_id = $1 and is_ended = 0
    order by number
)";

const std::string theme_of_process = theme_columns() + R"(
    where process_id = $1 and id = $2
)";

const std::string theme_with_number = theme_columns() + R"(
    where process_id = $1 and number = $2
)";

const std::string themes_to_answer = theme_columns() + R"(
    where answer_id is null and is_ended = 0
    order by case when answer_by is null then 1 else 0 end, answer_by, id
)";

constexpr std::string_view insert_theme = R"(
    insert into themes (
        process_id, number, title, summary, minority, outcome_id, handler, assigned_to, answer_by,
        is_example
    )
    values (
        $1, (select coalesce(max(number), 0) + 1 from themes where process_id = $1),
        $2, $3, $4, $5, $6, $7, $8, $9
    )
    returning id
)";

constexpr std::string_view update_theme = R"(
    update themes
    set title = $2, summary = $3, minority = $4, outcome_id = $5, handler = $6, assigned_to = $7,
        answer_by = $8, is_ended = $9
    where id = $1
)";

constexpr std::string_view update_ended = R"(
    update themes set is_ended = $2 where id = $1
)";

ThemeId insert(Transaction& transaction, ProcessId process, const ThemeDraft& draft)
{
    return transaction
        .run(
            insert_theme,
            process,
            draft.title,
            draft.summary,
            draft.minority,
            draft.outcome,
            draft.handler,
            draft.assigned_to,
            draft.answer_by,
            draft.is_example
        )
        .front()
        .get<ThemeId>(0);
}

bool is_in(Transaction& transaction, ProcessId process, const Unit& unit)
{
    if (const auto point = unit.point())
        return find_point(transaction, process, *point).has_value();
    return inputs::find_input(transaction, process, *unit.entry()).has_value();
}

/// The places of these units; none when one of them is no more, or belongs to another process.
std::optional<std::vector<Place>> all_places(
    Transaction& transaction, ProcessId process, const std::vector<Unit>& units
)
{
    std::vector<Place> all;
    for (const auto& unit : units) {
        if (not is_in(transaction, process, unit)) return std::nullopt;
        const auto places = places_of(transaction, unit);
        if (places.empty()) return std::nullopt;
        for (const auto& place : places)
            if (std::ranges::find(all, place) == all.end()) all.push_back(place);
    }
    return all;
}

} // namespace

const std::string& theme_columns()
{
    static const std::string text = R"(
    select id, number, title, summary, minority, outcome_id, handler, assigned_to, answer_by,
        is_ended, places, answer_id, process_id, is_example
    from themes
)";
    return text;
}

Theme read_theme(const Row& row)
{
    return {
        {.title = row.get<std::string>(2),
         .summary = row.get<std::string>(3),
         .minority = row.get<std::string>(4),
         .outcome = row.get<std::optional<inputs::OutcomeId>>(5),
         .handler = row.get<std::string>(6),
         .assigned_to = row.get<std::optional<std::int64_t>>(7),
         .answer_by = row.get<std::optional<Date>>(8),
         .is_example = row.get<bool>(13)},
        row.get<ThemeId>(0),
        row.get<int>(1),
        row.get<bool>(9),
        row.get<int>(10),
        row.get<std::optional<AnswerId>>(11),
    };
}

void write_theme(Transaction& transaction, const Theme& theme)
{
    transaction.run(
        update_theme,
        theme.id,
        theme.title,
        theme.summary,
        theme.minority,
        theme.outcome,
        theme.handler,
        theme.assigned_to,
        theme.answer_by,
        theme.is_ended
    );
}

void end(Transaction& transaction, ThemeId id, bool is_ended)
{
    transaction.run(update_ended, id, is_ended);
}

std::vector<Theme> themes_of(Transaction& transaction, ProcessId process)
{
    return transaction.all(read_theme, standing_themes, process);
}

std::optional<Theme> find_theme(Transaction& transaction, ProcessId process, ThemeId id)
{
    return transaction.first(read_theme, theme_of_process, process, id);
}

std::optional<Theme> find_theme(Transaction& transaction, ProcessId process, int number)
{
    return transaction.first(read_theme, theme_with_number, process, number);
}

std::vector<Waiting> waiting_themes(Transaction& transaction)
{
    return transaction.all(
        [](const Row& row) {
            return Waiting{read_theme(row), row.get<ProcessId>(12)};
        },
        themes_to_answer
    );
}

bool are_there(Transaction& transaction, ProcessId process, const std::vector<Unit>& units)
{
    return all_places(transaction, process, units).has_value();
}

ThemeId add_theme(
    Transaction& transaction,
    ProcessId process,
    const ThemeDraft& draft,
    const std::string& why,
    const Actor& actor
)
{
    const auto id = insert(transaction, process, draft);
    const auto step = begin(transaction, process, {StepKind::theme_made, why}, actor);
    note(transaction, step, Side::after, {draft, id});
    return id;
}

void change(
    Transaction& transaction,
    ProcessId process,
    const Theme& theme,
    const std::string& why,
    const Actor& actor
)
{
    const auto before = find_theme(transaction, process, theme.id);
    if (not before) return;
    write_theme(transaction, theme);
    if (before->title == theme.title and before->summary == theme.summary) {
        // Who answers and by when is no part of how people were read.
        storage::audit(
            transaction,
            actor,
            {.action = "theme.assign", .subject = theme.id.value(), .process = process.value()}
        );
        return;
    }
    const auto step = begin(transaction, process, {StepKind::theme_reworded, why}, actor);
    note(transaction, step, Side::before, *before);
    note(transaction, step, Side::after, theme);
}

Result<StepId, Obstacle> place(
    Transaction& transaction, ProcessId process, const Placing& placing, const Actor& actor
)
{
    if (placing.units.empty()) return Obstacle::nothing_chosen;
    if (placing.theme) {
        const auto theme = find_theme(transaction, process, *placing.theme);
        if (not theme or theme->is_ended) return Obstacle::no_such_theme;
    }
    const auto places = all_places(transaction, process, placing.units);
    if (not places) return Obstacle::became_points;

    const auto kind = placing.theme ? StepKind::placed : StepKind::taken_out;
    const auto step = begin(transaction, process, {kind, placing.why}, actor);
    carry_out(transaction, process, step, moved_to(*places, placing.theme));
    return step;
}

Result<std::vector<PointId>, Obstacle> read_as(
    Transaction& transaction, ProcessId process, const Reading& reading, const Actor& actor
)
{
    if (reading.units.empty()) return Obstacle::nothing_chosen;
    if (std::ranges::any_of(reading.texts, &std::string::empty) or reading.texts.empty())
        return Obstacle::text_missing;
    const auto places = all_places(transaction, process, reading.units);
    if (not places) return Obstacle::became_points;

    auto kind = StepKind::reworded;
    if (reading.units.size() > 1) kind = StepKind::merged;
    if (reading.texts.size() > 1) kind = StepKind::split;
    std::vector<PointId> points;
    for (const auto& text : reading.texts) points.push_back(add_point(transaction, process, text));

    const auto step = begin(transaction, process, {kind, reading.why}, actor);
    const auto change = read_anew(*places, points);
    carry_out(transaction, process, step, change);
    tell_givers(
        transaction, process, {.id = step, .kind = kind, .why = reading.why, .at = actor.at}, change
    );
    return points;
}

Result<StepId, Obstacle> merge(
    Transaction& transaction, ProcessId process, const ThemeMerge& merge, const Actor& actor
)
{
    if (merge.from == merge.into) return Obstacle::same_theme;
    auto from = find_theme(transaction, process, merge.from);
    const auto into = find_theme(transaction, process, merge.into);
    if (not from or not into or from->is_ended or into->is_ended) return Obstacle::no_such_theme;

    const auto places =
        members_of(transaction, from->id, std::nullopt, std::max(from->places, 1)).places;
    const auto step = begin(transaction, process, {StepKind::themes_merged, merge.why}, actor);
    note(transaction, step, Side::before, *from);
    from->is_ended = true;
    note(transaction, step, Side::after, *from);
    end(transaction, from->id, true);
    carry_out(transaction, process, step, moved_to(places, into->id));
    return step;
}

Result<ThemeId, Obstacle> split(
    Transaction& transaction, ProcessId process, const ThemeSplit& split, const Actor& actor
)
{
    if (split.units.empty()) return Obstacle::nothing_chosen;
    const auto from = find_theme(transaction, process, split.from);
    if (not from or from->is_ended) return Obstacle::no_such_theme;
    auto places = all_places(transaction, process, split.units);
    if (not places) return Obstacle::became_points;
    std::erase_if(*places, [&](const Place& place) { return place.theme != split.from; });
    if (places->empty()) return Obstacle::became_points;

    const auto id = insert(transaction, process, split.draft);
    const auto step = begin(transaction, process, {StepKind::theme_split, split.why}, actor);
    note(transaction, step, Side::after, {split.draft, id});
    carry_out(transaction, process, step, moved_to(*places, id));
    return id;
}

} // namespace wijkspraak::themes
