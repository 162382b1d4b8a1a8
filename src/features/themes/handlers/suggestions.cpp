#include "features/processes/processes.hpp"
#include "features/themes/handlers.hpp"
#include "features/themes/rules/similar.hpp"

#include <algorithm>
#include <set>

namespace wijkspraak::themes {

using inputs::Input;
using inputs::Standing;
using processes::Process;
using processes::ProcessId;
using storage::Transaction;
using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;
using web::Slug;

namespace {

constexpr std::size_t most_compared = 10'000;
constexpr std::size_t most_groups = 20;
constexpr std::size_t most_pairs = 20;
constexpr std::size_t most_tried_pairs = 500; ///< some were left alone
constexpr std::size_t rows_in_list = 3;
constexpr std::size_t rows_on_page = 50;
constexpr double least_alike = 0.6;

/// What is still to be placed: loose points, then the oldest entries.
class ToPlace {
public:
    ToPlace(Transaction& transaction, ProcessId process) : sql_{transaction}, process_{process}
    {
        points_ = loose_points(sql_, process_, static_cast<int>(most_compared));
        load_entries();
        for (const auto& point : points_) texts_.emplace_back(point.text);
        for (const auto& entry : entries_) texts_.emplace_back(entry.text);
    }

    const std::vector<std::string_view>& texts() const { return texts_; }
    bool is_all() const { return is_all_; }

    Unit unit(std::size_t index) const
    {
        if (index < points_.size()) return points_[index].id;
        return entries_[index - points_.size()].id;
    }
    Row row(std::size_t index) const
    {
        if (index < points_.size()) return row_of(sql_, process_, points_[index]);
        return row_of(entries_[index - points_.size()]);
    }

private:
    void load_entries()
    {
        const auto room = most_compared - points_.size();
        if (room == 0) return;
        entries_ = inputs::with_standing(
            sql_, process_, Standing::received, 0, static_cast<int>(room) + 1
        );
        is_all_ = entries_.size() <= room;
        std::vector<InputId> ids;
        for (const auto& entry : entries_) ids.push_back(entry.id);
        const auto alone = by_themselves(sql_, ids);
        std::erase_if(entries_, [&](const Input& entry) { return not alone.contains(entry.id); });
        if (entries_.size() > room)
            entries_.erase(entries_.begin() + static_cast<int>(room), entries_.end());
    }

    Transaction& sql_;
    ProcessId process_;
    std::vector<Point> points_;
    std::vector<Input> entries_;
    std::vector<std::string_view> texts_;
    bool is_all_ = true;
};

GroupView view_of(const SuggestedGroup& group, const ToPlace& all, std::size_t most)
{
    GroupView view{
        .centre = all.unit(group.centre),
        .name = group.name,
        .rows = {},
        .size = group.members.size()};
    for (std::size_t i = 0; i < std::min(most, group.members.size()); ++i)
        view.rows.push_back(all.row(group.members[i]));
    return view;
}

std::vector<GroupView> groups_in(const ToPlace& all, const std::set<Left>& left)
{
    std::vector<GroupView> views;
    for (const auto& group : groups(all.texts())) {
        if (views.size() == most_groups) break;
        if (left.contains({to_word(all.unit(group.centre)), ""})) continue;
        views.push_back(view_of(group, all, rows_in_list));
    }
    return views;
}

std::vector<PairView> pairs_in(const ToPlace& all, const std::set<Left>& left)
{
    std::vector<PairView> views;
    std::set<std::size_t> met;
    for (const auto& pair : near_duplicates(all.texts(), least_alike, most_tried_pairs)) {
        if (views.size() == most_pairs) break;
        if (left.contains({to_word(all.unit(pair.one)), to_word(all.unit(pair.other))})) continue;
        // Of ten that say the same, each comes once beside another, not all forty-five pairs.
        const bool is_new_one = met.insert(pair.one).second;
        const bool is_new_other = met.insert(pair.other).second;
        if (not is_new_one and not is_new_other) continue;
        views.push_back({all.row(pair.one), all.row(pair.other), pair.shared});
    }
    return views;
}

std::optional<GroupView> group_around(const ToPlace& all, const Unit& centre)
{
    for (const auto& group : groups(all.texts()))
        if (all.unit(group.centre) == centre) return view_of(group, all, rows_on_page);
    return std::nullopt;
}

/// A group as it is first shown: with everything ticked and a title as a beginning.
Sent begun_with(const GroupView& group)
{
    std::vector<Unit> units;
    for (const auto& row : group.rows) units.push_back(row.unit);
    return {
        {{"nieuw", group.name}, {"gekozen", to_words(units)}},
        {                     }
    };
}

Response show_suggestions(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    return web::respond(suggestions_with(context, process, {.is_suggestions = true}, {}));
}

Response show_group(Context& context, const Slug& slug, Unit centre)
{
    const auto process = processes::found(context.transaction(), slug);
    const Spot spot{.is_suggestions = true, .centre = centre};
    return web::respond(suggestions_with(context, process, spot, {}));
}

Response leave_suggestion(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto one = Unit::parse(context.fields["een"]);
    const auto other = Unit::parse(context.fields["ander"]);
    if (not one) throw web::HttpError{404};
    leave(
        context.transaction(),
        process.id,
        {to_word(*one), other ? to_word(*other) : std::string{}},
        context.actor()
    );
    return web::see(path_of(process, {.is_suggestions = true}), Notice::saved);
}

} // namespace

web::Page suggestions_with(
    Context& context, const Process& process, const Spot& spot, const Sent& sent
)
{
    auto& transaction = context.transaction();
    const ToPlace all{transaction, process.id};
    if (spot.centre) {
        if (const auto group = group_around(all, *spot.centre)) {
            const auto themes = themes_of(transaction, process.id);
            const auto begun = begun_with(*group);
            const bool is_new = sent.fields.values().empty();
            return group_page(*group, {process, group->rows, themes, spot, is_new ? begun : sent});
        }
    }
    const auto left = left_alone(transaction, process.id);
    return suggestions_page(
        process,
        {.groups = groups_in(all, left),
         .pairs = pairs_in(all, left),
         .compared = all.texts().size(),
         .is_all = all.is_all()}
    );
}

web::Routes suggestion_routes()
{
    return {
        {Method::get,  "/kantoor/trajecten/{}/themas/suggesties",    Access::team, show_suggestions},
        {Method::post, "/kantoor/trajecten/{}/themas/suggesties",    Access::team, leave_suggestion},
        {Method::get,  "/kantoor/trajecten/{}/themas/suggesties/{}", Access::team, show_group      },
    };
}

} // namespace wijkspraak::themes
