#pragma once

#include <iosfwd>
#include <string>

namespace wijkspraak::app {

/// A password from standard input: asked for twice and unseen on a terminal, else its first line.
/// Empty when the two differ.
std::string read_password(std::ostream& err);

} // namespace wijkspraak::app
