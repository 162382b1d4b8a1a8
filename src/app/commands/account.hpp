#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace wijkspraak::app {

/// `wijkspraak account add|password|list`: who may sign in. A password is typed or read from
/// standard input; on the command line anyone on the machine could see it.
int account(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

} // namespace wijkspraak::app
