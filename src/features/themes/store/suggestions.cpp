#include "features/inputs/inputs.hpp"
#include "features/themes/columns.hpp"
#include "features/themes/store.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace wijkspraak::themes {

using processes::ProcessId;
using storage::Actor;
using storage::Row;
using storage::Transaction;

namespace {

// However many themes there are and however full, no more texts than these are compared with.
constexpr std::size_t most_texts = 600;
constexpr std::size_t most_of_a_theme = 24;
constexpr std::size_t fewest_of_a_theme = 4;

constexpr std::string_view pairs_left = R"(
    select one, other from theme_left_alone where process_id = $1
)";

constexpr std::string_view insert_left = R"(
    insert into theme_left_alone (process_id, one, other) values ($1, $2, $3)
    on conflict (process_id, one, other) do nothing
)";

constexpr std::size_t asked_together = 50;

/// "… where input_id in ($1, $2, …)" with as many as are asked together.
const std::string& entries_with_points()
{
    static const std::string sql = [] {
        std::string text = "select distinct input_id from theme_places where input_id in (";
        for (std::size_t place = 1; place <= asked_together; ++place)
            text += (place == 1 ? "$" : ", $") + std::to_string(place);
        return text + ") and point_id > 0";
    }();
    return sql;
}

template <std::size_t... Place>
storage::Rows rows_with_points(
    Transaction& transaction,
    const std::array<std::int64_t, asked_together>& ids,
    std::index_sequence<Place...> /*places*/
)
{
    return transaction.run(entries_with_points(), ids[Place]...);
}

int texts_of_each(std::size_t themes)
{
    const auto even = most_texts / std::max<std::size_t>(themes, 1);
    return static_cast<int>(std::clamp(even, fewest_of_a_theme, most_of_a_theme));
}

/// What stands in a theme: points by how they are read, entries as they were said.
class Texts {
public:
    Texts(Transaction& transaction, ProcessId process) : sql_{transaction}, process_{process} {}

    void load(const std::vector<Place>& places)
    {
        std::vector<InputId> ids;
        for (const auto& place : places)
            if (not place.point) ids.push_back(place.entry);
        for (auto& entry : inputs::load(sql_, ids))
            entries_.emplace(entry.id, std::move(entry.text));
    }

    std::string of(const Place& place)
    {
        if (not place.point) return entries_[place.entry];
        const auto point = find_point(sql_, process_, *place.point);
        return point ? point->text : std::string{};
    }

private:
    Transaction& sql_;
    ProcessId process_;
    std::map<InputId, std::string> entries_;
};

} // namespace

std::set<InputId> by_themselves(Transaction& transaction, const std::vector<InputId>& entries)
{
    std::set<InputId> alone{entries.begin(), entries.end()};
    for (std::size_t from = 0; from < entries.size(); from += asked_together) {
        std::array<std::int64_t, asked_together> some{};
        for (std::size_t place = 0; place < some.size(); ++place)
            if (from + place < entries.size()) some[place] = entries[from + place].value();
        const auto rows =
            rows_with_points(transaction, some, std::make_index_sequence<asked_together>{});
        for (const auto& row : rows) alone.erase(row.get<InputId>(0));
    }
    return alone;
}

std::vector<std::vector<std::string>> lately_in(
    Transaction& transaction, ProcessId process, const std::vector<Theme>& themes
)
{
    const auto most = texts_of_each(themes.size());
    std::vector<std::vector<Place>> places;
    std::vector<Place> all;
    for (const auto& theme : themes) {
        places.push_back(members_of(transaction, theme.id, std::nullopt, most).places);
        all.insert(all.end(), places.back().begin(), places.back().end());
    }
    Texts texts{transaction, process};
    texts.load(all);
    std::vector<std::vector<std::string>> lately;
    for (const auto& of_theme : places) {
        auto& some = lately.emplace_back();
        for (const auto& place : of_theme) some.push_back(texts.of(place));
    }
    return lately;
}

std::set<Left> left_alone(Transaction& transaction, ProcessId process)
{
    std::set<Left> left;
    for (const auto& row : transaction.run(pairs_left, process))
        left.emplace(row.get<std::string>(0), row.get<std::string>(1));
    return left;
}

void leave(Transaction& transaction, ProcessId process, const Left& left, const Actor& actor)
{
    transaction.run(insert_left, process, left.first, left.second);
    storage::audit(
        transaction,
        actor,
        {.action = "theme.leave",
         .process = process.value(),
         .detail = left.first + (left.second.empty() ? "" : " " + left.second)}
    );
}

} // namespace wijkspraak::themes
