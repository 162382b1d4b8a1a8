#pragma once

#include <string>

namespace wijkspraak::paper {

/// The shortest decimals that give exactly this number again: "0.5", "12".
///
/// Throws std::invalid_argument for what is no number.
std::string exact(double number);

/// The number with at most two decimals: "12.35", "3".
std::string rounded(double number);

} // namespace wijkspraak::paper
