#include "features/inputs/inputs.hpp"
#include "features/themes/columns.hpp"
#include "features/themes/store.hpp"

#include <algorithm>
#include <limits>
#include <map>

namespace wijkspraak::themes {

using inputs::Standing;
using processes::ProcessId;
using storage::Row;
using storage::Transaction;

namespace {

constexpr std::string_view places_of_entry = R"(
    select input_id, point_id, theme_id from theme_places where input_id = $1 order by point_id
)";

constexpr std::string_view places_of_point = R"(
    select input_id, point_id, theme_id from theme_places where point_id = $1 order by input_id
)";

constexpr std::string_view places_in_theme = R"(
    select input_id, point_id, theme_id from theme_places
    where theme_id = $1 and input_id < $2
    order by input_id desc, point_id
    limit $3
)";

constexpr std::string_view places_of_process = R"(
    select input_id, point_id, theme_id from theme_places
    where process_id = $1
    order by input_id, point_id
)";

constexpr std::string_view standing_points = R"(
    select id, number, text, is_ended from theme_points
    where process_id = $1 and is_ended = 0
    order by number
)";

constexpr std::string_view points_in_none = R"(
    select distinct theme_points.id, theme_points.number, theme_points.text, theme_points.is_ended
    from theme_places join theme_points on theme_points.id = theme_places.point_id
    where theme_places.process_id = $1 and theme_places.theme_id is null
        and theme_places.point_id > 0
    order by theme_points.number
    limit $2
)";

constexpr std::string_view point_of_process = R"(
    select id, number, text, is_ended from theme_points where process_id = $1 and id = $2
)";

constexpr std::string_view insert_point = R"(
    insert into theme_points (process_id, number, text)
    values ($1, (select coalesce(max(number), 0) + 1 from theme_points where process_id = $1), $2)
    returning id
)";

constexpr std::string_view update_point = R"(
    update theme_points set is_ended = $2 where id = $1
)";

constexpr std::string_view delete_place = R"(
    delete from theme_places where input_id = $1 and point_id = $2
)";

constexpr std::string_view insert_place = R"(
    insert into theme_places (process_id, input_id, point_id, theme_id) values ($1, $2, $3, $4)
)";

constexpr std::string_view insert_step_place = R"(
    insert into theme_step_places (step_id, side, input_id, point_id, theme_id)
    values ($1, $2, $3, $4, $5)
)";

constexpr std::string_view places_of_step = R"(
    select input_id, point_id, theme_id, side from theme_step_places
    where step_id = $1
    order by side, input_id, point_id
)";

constexpr std::string_view raise_places = R"(
    update themes set places = places + $2 where id = $1
)";

constexpr std::string_view standing_of_entry = R"(
    select count(*), count(theme_places.theme_id), count(themes.answer_id),
        (select count(*) from theme_answers where theme_answers.input_id = $1)
    from theme_places left join themes on themes.id = theme_places.theme_id
    where theme_places.input_id = $1
)";

std::int64_t number_of(std::optional<PointId> point)
{
    return point ? point->value() : 0;
}

/// By itself and in no theme: what an entry is from the start, which takes no row.
bool is_unspoken(const Place& place)
{
    return not place.point and not place.theme;
}

constexpr std::string_view before_word = "van";
constexpr std::string_view after_word = "naar";

void write_step_place(
    Transaction& transaction, StepId step, std::string_view side, const Place& place
)
{
    transaction.run(
        insert_step_place, step, side, place.entry, number_of(place.point), place.theme
    );
}

void count_places(Transaction& transaction, const Change& change)
{
    std::map<ThemeId, int> counts;
    for (const auto& place : change.removed)
        if (place.theme) --counts[*place.theme];
    for (const auto& place : change.added)
        if (place.theme) ++counts[*place.theme];
    for (const auto& [theme, count] : counts)
        if (count != 0) transaction.run(raise_places, theme, count);
}

} // namespace

Place read_place(const Row& row)
{
    const auto point = row.get<std::int64_t>(1);
    return {
        .entry = row.get<InputId>(0),
        .point = point == 0 ? std::nullopt : std::optional{PointId{point}},
        .theme = row.get<std::optional<ThemeId>>(2)};
}

Point read_point(const Row& row)
{
    return {
        .id = row.get<PointId>(0),
        .number = row.get<int>(1),
        .text = row.get<std::string>(2),
        .is_ended = row.get<bool>(3)};
}

std::optional<Point> find_point(Transaction& transaction, ProcessId process, PointId id)
{
    return transaction.first(read_point, point_of_process, process, id);
}

std::vector<Place> places_of(Transaction& transaction, InputId entry)
{
    auto places = transaction.all(read_place, places_of_entry, entry);
    if (places.empty()) places.push_back({.entry = entry});
    return places;
}

std::vector<Place> places_of(Transaction& transaction, const Unit& unit)
{
    if (const auto point = unit.point())
        return transaction.all(read_place, places_of_point, *point);
    auto places = places_of(transaction, *unit.entry());
    std::erase_if(places, [](const Place& place) { return place.point.has_value(); });
    return places;
}

Members members_of(Transaction& transaction, ThemeId theme, std::optional<InputId> below, int most)
{
    const auto from = below ? below->value() : std::numeric_limits<std::int64_t>::max();
    Members members{transaction.all(read_place, places_in_theme, theme, from, most + 1)};
    if (members.places.size() <= static_cast<std::size_t>(most)) return members;
    // An entry with several points in the theme is not cut in two by the end of a page.
    const auto last = members.places.back().entry;
    while (not members.places.empty() and members.places.back().entry == last)
        members.places.pop_back();
    if (members.places.empty()) return members_of(transaction, theme, below, most * 2);
    members.next = members.places.back().entry;
    return members;
}

std::vector<Point> loose_points(Transaction& transaction, ProcessId process, int most)
{
    return transaction.all(read_point, points_in_none, process, most);
}

std::vector<Place> all_places(Transaction& transaction, ProcessId process)
{
    return transaction.all(read_place, places_of_process, process);
}

std::vector<Point> points_of(Transaction& transaction, ProcessId process)
{
    return transaction.all(read_point, standing_points, process);
}

std::vector<InputId> sources_of(Transaction& transaction, PointId point)
{
    return transaction.all(
        [](const Row& row) { return row.get<InputId>(0); }, places_of_point, point
    );
}

PointId add_point(Transaction& transaction, ProcessId process, const std::string& text)
{
    return transaction.run(insert_point, process, text).front().get<PointId>(0);
}

void end(Transaction& transaction, PointId id, bool is_ended)
{
    transaction.run(update_point, id, is_ended);
}

void carry_out(Transaction& transaction, ProcessId process, StepId step, const Change& change)
{
    for (const auto& place : change.removed) {
        if (not is_unspoken(place))
            transaction.run(delete_place, place.entry, number_of(place.point));
        write_step_place(transaction, step, before_word, place);
        if (place.point) end(transaction, *place.point, true);
    }
    for (const auto& place : change.added) {
        if (not is_unspoken(place))
            transaction.run(
                insert_place, process, place.entry, number_of(place.point), place.theme
            );
        write_step_place(transaction, step, after_word, place);
        if (place.point) end(transaction, *place.point, false);
    }
    count_places(transaction, change);
    note_themes(transaction, process, step, change);
    for (const auto entry : entries_in(change)) settle(transaction, process, entry);
    tell_newcomers(transaction, change);
}

Change change_of(Transaction& transaction, StepId step)
{
    Change change;
    for (const auto& row : transaction.run(places_of_step, step)) {
        auto& side = row.text(3) == before_word ? change.removed : change.added;
        side.push_back(read_place(row));
    }
    return change;
}

void settle(Transaction& transaction, ProcessId process, InputId entry)
{
    const auto rows = transaction.run(standing_of_entry, entry);
    const auto& row = rows.front();
    const auto places = row.number(0);
    const auto in_theme = row.number(1);
    const auto answered = row.number(2);
    const bool has_own_answer = row.number(3) > 0;

    auto standing = in_theme > 0 ? Standing::sorted : Standing::received;
    if (has_own_answer or (places > 0 and answered == places)) standing = Standing::answered;
    inputs::note_placed(transaction, process, entry, standing);
}

} // namespace wijkspraak::themes
