#pragma once

#include "paper/document.hpp"
#include "paper/pdf/typesetter.hpp"

namespace wijkspraak::paper::pdf {

inline constexpr double cell_gap = 5;    ///< above and below the words of a cell
inline constexpr double column_gap = 12; ///< from the words of a cell to those of the next

const Look& look_of(const Table& table, std::size_t column);

/// How wide the words of each column may be: by their shares, but one too narrow for its longest
/// word takes from those with room, so that no word is broken where that can be helped.
std::vector<double> widths_of(const Table& table, const Typesetter& typesetter);

} // namespace wijkspraak::paper::pdf
