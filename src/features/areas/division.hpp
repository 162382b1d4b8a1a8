#pragma once

#include "base/clock.hpp"
#include "features/areas/area.hpp"
#include "geo/overlay.hpp"
#include "geo/shape.hpp"

#include <array>
#include <map>
#include <vector>

namespace wijkspraak::areas {

/// A number that CBS counts for each area.
enum class Figure {
    inhabitants,
    households,
    homes,
    aged_0_to_14,
    aged_15_to_24,
    aged_25_to_44,
    aged_45_to_64,
    aged_65_and_over
};
inline constexpr std::array all_figures{
    Figure::inhabitants,
    Figure::households,
    Figure::homes,
    Figure::aged_0_to_14,
    Figure::aged_15_to_24,
    Figure::aged_25_to_44,
    Figure::aged_45_to_64,
    Figure::aged_65_and_over};

Text to_text(Figure figure); ///< "Inwoners"
std::string_view to_word(Figure figure);
std::optional<Figure> parse_figure(std::string_view word);

using Figures = std::map<Figure, std::int64_t>;

/// How the municipality was divided in a year. One of them holds now.
struct Division {
    int year = 0;
    std::string source; ///< where it comes from, in the words of who brought it
    std::string note;   ///< what who looks at it must know: that it is an example
    bool holds = false;
    Instant brought_at;
};

/// An area as it is in the division of one year.
struct AreaInYear : AreaDraft {
    AreaId id{0};
    int municipality = 0;  ///< 153
    bool is_water = false; ///< nobody lives there
    std::int64_t square_metres = 0;
    std::optional<std::int64_t> inhabitants = {};
};

/// How an area is drawn.
struct Outline {
    AreaId id;
    geo::Shape shape;
    geo::Circle room; ///< for its name
};

/// Where a point or address lies.
struct Location {
    AreaInYear neighbourhood;
    std::optional<AreaInYear> quarter = {};
    std::optional<AreaInYear> district = {};
    std::optional<AreaInYear> municipality = {};
};

} // namespace wijkspraak::areas
