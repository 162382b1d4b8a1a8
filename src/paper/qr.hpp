#pragma once

#include "paper/figure.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::paper {

/// A QR code as a value: a square of dark and light modules. Of what is lost of it, 15 % can be
/// read all the same (level M).
class QrCode {
public:
    /// The address of a receipt, for example. Throws std::invalid_argument when it is empty or does
    /// not fit in a code (about 2,300 bytes).
    explicit QrCode(std::string_view text);

    int size() const { return size_; } ///< modules on a side, without the quiet zone
    bool is_dark(int column, int row) const;

private:
    int size_ = 0;
    std::vector<bool> modules_;
};

/// What must stay empty around a code, in modules, or no phone finds it.
inline constexpr int quiet_zone = 4;

/// The dark modules as the path of an SVG, a unit each, with the quiet zone: for a square of
/// size() + 2 * quiet_zone.
std::string svg_path_of(const QrCode& code);

/// A picture of its own, black on white whatever the page is like.
std::string to_svg(const QrCode& code, std::string_view alternative);

/// A drawing for paper, this wide in points.
Figure figure_of(const QrCode& code, std::string alternative, double width);

} // namespace wijkspraak::paper
