#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace wijkspraak::app {

/// `wijkspraak migrate`: brings the schema of the database up to date.
int migrate(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

/// `wijkspraak backup BESTAND`: writes a whole and verified copy while others go on working.
int backup(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

/// `wijkspraak routes`: every address of the site, with who may come in.
int routes_table(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

} // namespace wijkspraak::app
