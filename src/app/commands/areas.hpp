#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace wijkspraak::app {

/// `wijkspraak areas BESTAND…`: brings boundaries, key figures and addresses in, whole or not at
/// all.
int bring_areas(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

} // namespace wijkspraak::app
