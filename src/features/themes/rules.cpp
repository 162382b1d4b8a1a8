#include "features/themes/rules.hpp"

#include <algorithm>

namespace wijkspraak::themes {

namespace {

/// The one theme of those places that are in any; none when they are in several.
std::optional<ThemeId> common_theme(const std::vector<Place>& places)
{
    std::optional<ThemeId> common;
    for (const auto& place : places) {
        if (not place.theme or place.theme == common) continue;
        if (common) return std::nullopt;
        common = place.theme;
    }
    return common;
}

} // namespace

Text to_text(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::nothing_chosen: return t("Kies eerst één of meer stukken inbreng.");
    case Obstacle::no_such_theme:
        return t("Dit thema is er niet meer. Misschien is het samengevoegd met een ander.");
    case Obstacle::became_points:
        return t("Een deel van wat u koos is intussen anders verwoord, gesplitst of samengevoegd. "
                 "Kies opnieuw.");
    case Obstacle::text_missing: return t("Vul in hoe het gelezen moet worden.");
    case Obstacle::too_few_parts: return t("Vul ten minste twee delen in.");
    case Obstacle::same_theme: return t("Kies een ander thema om mee samen te voegen.");
    case Obstacle::nothing_to_undo: return t("Er is geen stap om terug te draaien.");
    }
    return {};
}

Change moved_to(const std::vector<Place>& places, std::optional<ThemeId> theme)
{
    Change change;
    for (const auto& place : places) {
        if (place.theme == theme) continue;
        change.removed.push_back(place);
        change.added.push_back({place.entry, place.point, theme});
    }
    return change;
}

Change read_anew(const std::vector<Place>& places, const std::vector<PointId>& points)
{
    Change change{.removed = places};
    const auto theme = common_theme(places);
    for (const auto entry : entries_in(change))
        for (const auto point : points) change.added.push_back({entry, point, theme});
    return change;
}

Change taken_back(const Change& change)
{
    return {.removed = change.added, .added = change.removed};
}

std::vector<InputId> entries_in(const Change& change)
{
    std::vector<InputId> entries;
    for (const auto& place : change.removed) entries.push_back(place.entry);
    for (const auto& place : change.added) entries.push_back(place.entry);
    std::ranges::sort(entries);
    const auto doubles = std::ranges::unique(entries);
    entries.erase(doubles.begin(), doubles.end());
    return entries;
}

bool is_late(const Theme& theme, Date today)
{
    return not theme.is_ended and not theme.answer and theme.answer_by and *theme.answer_by < today;
}

std::optional<int> days_late(const Theme& theme, Date today)
{
    if (not is_late(theme, today)) return std::nullopt;
    return static_cast<int>((today - *theme.answer_by).count());
}

} // namespace wijkspraak::themes
