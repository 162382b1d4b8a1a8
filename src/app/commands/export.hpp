#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace wijkspraak::app {

/// `wijkspraak export NAAM BESTAND`: writes the open record of a process, the same bytes as the
/// site gives. The end of the file's name says what it is: inbreng.csv, inbreng.json or themas.csv.
int export_record(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

} // namespace wijkspraak::app
