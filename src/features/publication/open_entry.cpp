#include "features/publication/open_entry.hpp"

#include "civic/zone.hpp"

#include <algorithm>

namespace wijkspraak::publication {

using inputs::Giver;
using inputs::Input;
using inputs::State;

namespace {

template <typename Map, typename Key>
auto looked_up(const Map& map, const std::optional<Key>& key) -> const typename Map::mapped_type*
{
    if (not key) return nullptr;
    const auto found = map.find(*key);
    return found == map.end() ? nullptr : &found->second;
}

template <typename Item>
void add_once(std::vector<Item>& items, const Item& item)
{
    if (std::ranges::find(items, item) == items.end()) items.push_back(item);
}

bool is_person(Giver giver)
{
    return giver == Giver::person or giver == Giver::anonymous;
}

std::optional<Date> given_on(const Input& entry)
{
    const auto at = entry.given_at.value_or(Instant{});
    return at == Instant{} ? std::nullopt : std::optional{day_of(at)};
}

OpenWords words_of(const Input& entry, const Whole& whole)
{
    return {
        .text = entry.text,
        .given_on = given_on(entry),
        .channel = entry.channel,
        .giver = entry.giver,
        // Choice: of a person nothing is shown beside their words, since it may well be a name.
        .said_by = is_person(entry.giver) ? std::string_view{} : entry.said_by,
        .firmness = entry.firmness,
        .hands = entry.hands,
        .area = looked_up(whole.areas, entry.area),
        .moment = looked_up(whole.moments, entry.moment)};
}

const themes::Point* find_point(std::span<const themes::Point> points, themes::PointId id)
{
    const auto found = std::ranges::lower_bound(points, id, {}, &themes::Point::id);
    return found != points.end() and found->id == id ? &*found : nullptr;
}

/// Where it stands and what came of that; how it was read only when its words are open.
void add_places(OpenEntry& open, const Fate& fate, const Whole& whole)
{
    for (const auto& place : fate.places) {
        const bool shows_point = open.words and place.point;
        const auto* theme = looked_up(whole.themes, place.theme);
        open.places.push_back({shows_point ? find_point(fate.points, *place.point) : nullptr, theme}
        );
        if (theme == nullptr) continue;
        if (theme->outcome != nullptr) add_once(open.outcomes, theme->outcome);
        if (not theme->answer.empty()) add_once(open.answers, std::string_view{theme->answer});
    }
}

} // namespace

OpenEntry open_entry(const Input& entry, const Fate& fate, const Whole& whole)
{
    OpenEntry open{
        .number = entry.number, .standing = entry.standing, .is_example = entry.is_example};
    if (entry.state == State::open)
        open.words = words_of(entry, whole);
    else
        open.withheld_reason = entry.withheld_reason;

    if (open.words and fate.answer != nullptr) open.answers.push_back(fate.answer->text);
    if (const auto* own = looked_up(whole.outcomes, entry.outcome)) open.outcomes.push_back(own);
    add_places(open, fate, whole);
    return open;
}

} // namespace wijkspraak::publication
