#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace wijkspraak::app {

/// `wijkspraak import MAP`: brings a process in from the files of a folder, whole or not at all.
int import_folder(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

} // namespace wijkspraak::app
