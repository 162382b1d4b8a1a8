#pragma once

#include "civic/date.hpp"
#include "features/themes/theme.hpp"

#include <optional>
#include <vector>

/// What may be done with entries, points and themes, and what becomes of their places.
namespace wijkspraak::themes {

/// Why a step cannot be taken.
enum class Obstacle {
    nothing_chosen,
    no_such_theme,
    became_points, ///< an entry or point that was split, merged or reworded in the meantime
    text_missing,
    too_few_parts, ///< a split into one
    same_theme,
    nothing_to_undo,
};
Text to_text(Obstacle obstacle);

/// What a step takes away and what it puts there.
struct Change {
    std::vector<Place> removed = {};
    std::vector<Place> added = {};
    friend bool operator==(const Change&, const Change&) = default;
};

/// The same entries and points in another theme, or in none. What is there already stays out.
Change moved_to(const std::vector<Place>& places, std::optional<ThemeId> theme);

/// New points in the place of these. They stand in the theme that all of the places that are in one
/// have in common, else in none: the office then says where.
Change read_anew(const std::vector<Place>& places, const std::vector<PointId>& points);

Change taken_back(const Change& change);

/// The entries that a change is about, each once, lowest first.
std::vector<InputId> entries_in(const Change& change);

/// Whether a theme should have been answered by now.
bool is_late(const Theme& theme, Date today);
/// By how many days; nothing for one that is not late.
std::optional<int> days_late(const Theme& theme, Date today);

} // namespace wijkspraak::themes
