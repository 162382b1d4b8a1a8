#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace wijkspraak::app {

/// `wijkspraak remind`: puts the reminders of today in the outbox. A server does so by itself.
int remind(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err);

} // namespace wijkspraak::app
