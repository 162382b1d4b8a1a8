#pragma once

#include "paper/palette.hpp"

/// How a report looks on paper: sizes in points, colours, and the looks of its words.
namespace wijkspraak::paper::pdf {

inline constexpr double page_width = 595.276; // A4
inline constexpr double page_height = 841.89;
inline constexpr double margin = 72;
inline constexpr double text_width = Figure::text_width;
inline constexpr double measure = 420; ///< of running text, so that lines stay readable
inline constexpr double top_of_text = 76;
inline constexpr double bottom_of_text = page_height - 88;
inline constexpr double footer_baseline = page_height - 48;

/// Families in order of preference; fontconfig finds what is there.
inline constexpr const char* families = "Open Sans, Noto Sans, DejaVu Sans, sans-serif";

enum class Weight { regular, semibold, bold };

/// The look of words.
struct Look {
    double size = 10;
    double leading = 1.5; ///< from line to line, in sizes
    Weight weight = Weight::regular;
    Colour colour = palette::ink;
    bool is_right_aligned = false;
    bool underlines_links = true;
};

inline constexpr Look body{};
inline constexpr Look title{
    .size = 28, .leading = 1.22, .weight = Weight::bold, .colour = palette::accent};
inline constexpr Look subtitle{.size = 14, .leading = 1.4, .colour = palette::quiet};
inline constexpr Look author{.size = 11, .weight = Weight::semibold, .colour = palette::quiet};
inline constexpr Look heading_1{
    .size = 19, .leading = 1.3, .weight = Weight::bold, .colour = palette::accent};
inline constexpr Look heading_2{
    .size = 13, .leading = 1.35, .weight = Weight::bold, .colour = palette::ink};
inline constexpr Look heading_3{
    .size = 10.5, .leading = 1.4, .weight = Weight::bold, .colour = palette::accent};
inline constexpr Look cell{.size = 9, .leading = 1.4};
inline constexpr Look row_header{.size = 9, .leading = 1.4, .weight = Weight::semibold};
inline constexpr Look column_header{
    .size = 8.5, .leading = 1.4, .weight = Weight::bold, .colour = palette::accent};
inline constexpr Look caption{.size = 9, .leading = 1.4, .weight = Weight::semibold};
inline constexpr Look figure_caption{.size = 9, .leading = 1.4, .colour = palette::quiet};
inline constexpr Look footer{.size = 8, .leading = 1.4, .colour = palette::quiet};

inline constexpr double paragraph_gap = 8;
inline constexpr double block_gap = 16;

} // namespace wijkspraak::paper::pdf
