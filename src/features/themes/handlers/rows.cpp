#include "features/themes/handlers.hpp"
#include "features/themes/rules/similar.hpp"

#include <algorithm>
#include <set>

namespace wijkspraak::themes {

using inputs::Input;
using inputs::Standing;
using processes::ProcessId;
using storage::Transaction;

namespace {

constexpr int rows_per_page = 50;
constexpr std::size_t most_compared_themes = 100;
constexpr double least_likely = 0.1;

/// Entries that somebody split, merged or reworded are met as points, so a page may need several
/// looks to be full; no more than so many.
constexpr int most_looks = 20;

/// The next entries that nobody placed yet, a page of them.
class EntriesToPlace {
public:
    EntriesToPlace(Transaction& transaction, ProcessId process, int above)
        : sql_{transaction}, process_{process}, above_{above}
    {}

    /// Looks at some more; whether there may be others that still fit.
    bool look_on()
    {
        const auto some =
            inputs::with_standing(sql_, process_, Standing::received, above_, rows_per_page);
        std::vector<InputId> ids;
        for (const auto& entry : some) ids.push_back(entry.id);
        const auto alone = by_themselves(sql_, ids);
        for (const auto& entry : some) {
            if (is_full()) return false;
            above_ = entry.number;
            if (alone.contains(entry.id)) found_.push_back(entry);
        }
        is_at_end_ = some.size() < static_cast<std::size_t>(rows_per_page);
        return not is_at_end_ and not is_full() and ++looks_ < most_looks;
    }

    const std::vector<Input>& found() const { return found_; }

    /// Where the page that follows begins, if there is one.
    std::optional<int> next()
    {
        if (is_at_end_) return std::nullopt;
        const auto more = inputs::with_standing(sql_, process_, Standing::received, above_, 1);
        return more.empty() ? std::nullopt : std::optional{above_};
    }

private:
    bool is_full() const { return found_.size() == static_cast<std::size_t>(rows_per_page); }

    Transaction& sql_;
    ProcessId process_;
    int above_;
    int looks_ = 0;
    bool is_at_end_ = false;
    std::vector<Input> found_ = {};
};

/// The theme of each place that is in one, each once.
std::vector<Theme> themes_in(
    Transaction& transaction, ProcessId process, const std::vector<Place>& places
)
{
    std::set<ThemeId> ids;
    for (const auto& place : places)
        if (place.theme) ids.insert(*place.theme);
    std::vector<Theme> themes;
    for (const auto id : ids)
        if (auto theme = find_theme(transaction, process, id)) themes.push_back(*std::move(theme));
    return themes;
}

} // namespace

Row row_of(const Input& entry)
{
    return {.unit = entry.id, .number = entry.number, .text = entry.text, .entries = {entry}};
}

Row row_of(Transaction& transaction, ProcessId process, const Point& point)
{
    Row row{.unit = point.id, .number = point.number, .text = point.text};
    auto sources = sources_of(transaction, point.id);
    row.more_entries = sources.size() - std::min(sources.size(), entries_of_point);
    sources.resize(sources.size() - row.more_entries, InputId{0});
    for (const auto id : sources)
        if (auto entry = inputs::find_input(transaction, process, id))
            row.entries.push_back(*std::move(entry));
    return row;
}

std::optional<Row> find_row(Transaction& transaction, ProcessId process, const Unit& unit)
{
    if (const auto id = unit.point()) {
        const auto point = find_point(transaction, process, *id);
        if (not point or point->is_ended) return std::nullopt;
        return row_of(transaction, process, *point);
    }
    const auto entry = inputs::find_input(transaction, process, *unit.entry());
    if (not entry or places_of(transaction, unit).empty()) return std::nullopt;
    return row_of(*entry);
}

Rows rows_to_place(Transaction& transaction, ProcessId process, std::optional<int> after)
{
    Rows page;
    if (not after)
        for (const auto& point : loose_points(transaction, process, rows_per_page))
            page.rows.push_back(row_of(transaction, process, point));

    EntriesToPlace entries{transaction, process, after.value_or(0)};
    while (entries.look_on()) {
    }
    for (const auto& entry : entries.found()) page.rows.push_back(row_of(entry));
    page.next = entries.next();
    return page;
}

std::vector<Row> rows_of(
    Transaction& transaction, ProcessId process, const std::vector<Input>& entries
)
{
    std::vector<Row> rows;
    std::set<PointId> met;
    for (const auto& entry : entries) {
        for (const auto& place : places_of(transaction, entry.id)) {
            if (not place.point) {
                rows.push_back(row_of(entry));
                rows.back().themes = themes_in(transaction, process, {place});
            } else if (met.insert(*place.point).second) {
                const auto point = find_point(transaction, process, *place.point);
                if (not point) continue;
                rows.push_back(row_of(transaction, process, *point));
                rows.back().themes =
                    themes_in(transaction, process, places_of(transaction, Unit{*place.point}));
            }
        }
    }
    return rows;
}

namespace {

std::optional<InputId> id_of(Transaction& transaction, ProcessId process, std::optional<int> number)
{
    if (not number) return std::nullopt;
    const auto entry = inputs::find_by_number(transaction, process, *number);
    return entry ? std::optional{entry->id} : std::nullopt;
}

std::optional<int> number_of(Transaction& transaction, ProcessId process, std::optional<InputId> id)
{
    if (not id) return std::nullopt;
    const auto entry = inputs::find_input(transaction, process, *id);
    return entry ? std::optional{entry->number} : std::nullopt;
}

} // namespace

Rows members_below(
    Transaction& transaction, ProcessId process, const Theme& theme, std::optional<int> before
)
{
    const auto members = members_of(transaction, theme.id, id_of(transaction, process, before));
    Rows page{.rows = {}, .next = number_of(transaction, process, members.next)};
    std::set<PointId> met;
    for (const auto& place : members.places) {
        if (place.point and not met.insert(*place.point).second) continue;
        const auto unit = place.point ? Unit{*place.point} : Unit{place.entry};
        if (auto row = find_row(transaction, process, unit)) page.rows.push_back(*std::move(row));
    }
    return page;
}

void suggest_themes(
    Transaction& transaction,
    ProcessId process,
    const std::vector<Theme>& themes,
    std::vector<Row>& rows
)
{
    if (rows.empty() or themes.empty()) return;
    auto compared = themes;
    std::ranges::stable_sort(compared, std::ranges::greater{}, &Theme::places);
    if (compared.size() > most_compared_themes)
        compared.erase(compared.begin() + most_compared_themes, compared.end());

    const auto lately = lately_in(transaction, process, compared);
    std::vector<ThemeTexts> texts;
    for (std::size_t theme = 0; theme < compared.size(); ++theme) {
        texts.push_back({compared[theme].title, {compared[theme].summary}});
        texts.back().entries.insert(
            texts.back().entries.end(), lately[theme].begin(), lately[theme].end()
        );
    }
    const ThemeWords known{texts};
    for (auto& row : rows)
        for (auto& likely : known.likely_for(row.text)) {
            if (likely.score < least_likely) continue;
            const auto& theme = compared[likely.theme];
            row.likely.push_back({theme.id, theme.number, theme.title, std::move(likely.shared)});
        }
}

std::vector<LastStep> with_extent(Transaction& transaction, std::vector<Step> steps)
{
    std::vector<LastStep> lines;
    for (auto& step : steps) {
        const auto moved = moved_by(transaction, step.id);
        lines.push_back({std::move(step), moved});
    }
    return lines;
}

Names names_of(Transaction& transaction, ProcessId process)
{
    Names names;
    for (auto& account : people::all(transaction))
        names.accounts.emplace(account.id.value(), std::move(account.name));
    for (auto& outcome : inputs::outcomes_of(transaction, process))
        names.outcomes.emplace(
            outcome.id, std::to_string(outcome.number) + ". " + std::move(outcome.title)
        );
    return names;
}

} // namespace wijkspraak::themes
