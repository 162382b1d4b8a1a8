#pragma once

#include "features/oversight/body_year.hpp"

/// Counting, and looking whether stadsdelen are treated alike. Law: Grondwet art. 1; the source
/// asks for a dialogue with every body, on the same footing in every stadsdeel.
namespace wijkspraak::oversight {

/// What a body adds to a figure; nothing for what is not counted by body.
Share share_of(Figure figure, const BodyYear& body);
/// The figure of one stadsdeel, or of the whole municipality.
Share share_of(Figure figure, const Year& year, std::optional<areas::AreaId> district);

/// Which of the two lists behind a figure: what counts, or what it is counted of and lacks.
enum class Side { counted, lacking };
/// The bodies behind a figure, by name.
std::vector<BodyYear> behind(
    Figure figure, Side side, const Year& year, std::optional<areas::AreaId> district
);

/// How much of this there is for a body: actions and requests count each.
int count_of(Attention attention, const BodyYear& body);
int count_of(Attention attention, const Year& year);

/// In whole percents, rounded to the nearest; none of nothing.
std::optional<int> percent(const Share& share);

/// When a difference between stadsdelen is worth a question. Chosen by us; no law says it.
struct Measure {
    int points = 20; ///< percentage points from the rest of the municipality
    int fewest = 3;  ///< so many must be counted on either side, or chance decides
};

enum class Comparison {
    alike,
    stands_out,
    too_few, ///< to say anything
};

/// A figure of one stadsdeel beside that of all others together.
struct Compared {
    Figure figure = Figure::talked;
    areas::AreaId district;
    Share here = {};
    Share elsewhere = {};
    Comparison outcome = Comparison::too_few;
};
/// Every figure that the municipality has in hand, of every stadsdeel. Steps are left out: a body
/// chooses them itself.
std::vector<Compared> compare(const Year& year, const Measure& measure);
bool is_compared(Figure figure);

} // namespace wijkspraak::oversight
