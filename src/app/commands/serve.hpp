#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace wijkspraak::app {

/// `wijkspraak serve`: answers until it is told to stop (SIGTERM or SIGINT).
int serve(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

/// `wijkspraak demo`: puts the example municipality into an empty database and serves it.
int demo(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

} // namespace wijkspraak::app
